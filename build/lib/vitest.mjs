import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { CLONE_CACHE, inProject } from './places.mjs';
import { NODE, run } from './processes.mjs';

/**
 * What came of a run of tests. `failed` are names.
 * @typedef {{ name: string, reason: string }} Skipped
 * @typedef {{ passed: number, failed: readonly string[], skipped: readonly Skipped[], output: string }} Outcome
 */

/**
 * Runs one project of vitest.config.ts.
 * @param {string} project
 * @param {{ words?: readonly string[], yielding?: boolean }} [options] `words`: only files whose path holds one of them; the rest is `run`'s
 * @returns {Promise<Outcome>}
 */
export async function runTests(project, { words = [], ...options } = {}) {
  const report = `${CLONE_CACHE}/test-${project}.json`;
  mkdirSync(CLONE_CACHE, { recursive: true });
  rmSync(report, { force: true });
  const { status, output } = await run(
    NODE,
    [
      inProject('node_modules/vitest/vitest.mjs'),
      'run',
      ...words,
      '--project',
      project,
      '--passWithNoTests',
      '--reporter=default',
      `--reporter=${inProject('build/lib/vitest-report.mjs')}`,
    ],
    { ...options, env: { ...process.env, NETDRAFT_TEST_REPORT: report } },
  );
  const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { passed: 0, failed: [], skipped: [] };
  // It may end badly without a word to its reporters.
  const failed = found.failed.length === 0 && status !== 0 ? [`vitest itself ended with ${status}`] : found.failed;
  return { ...found, failed, output };
}
