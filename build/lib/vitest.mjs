import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { CLONE_CACHE, inProject, ROOT } from './places.mjs';
import { NODE, run } from './processes.mjs';

/**
 * What came of a run of tests.
 * @typedef {{ name: string, reason: string }} Skipped
 * @typedef {{ passed: number, failed: number, skipped: readonly Skipped[], output: string }} Outcome
 */

/**
 * Runs one project of vitest.config.ts.
 * @param {string} project
 * @returns {Promise<Outcome>}
 */
export async function runTests(project) {
  const report = `${CLONE_CACHE}/test-${project}.json`;
  mkdirSync(CLONE_CACHE, { recursive: true });
  rmSync(report, { force: true });
  const { status, output } = await run(NODE, [
    inProject('node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return { ...count(report, status), output };
}

/**
 * Counts from vitest's own report. A file that could not be loaded, or not be prepared, is one failure.
 * @param {string} report
 * @param {number} status
 */
function count(report, status) {
  if (!existsSync(report)) return { passed: 0, failed: status === 0 ? 0 : 1, skipped: [] };
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testResults.flatMap(({ name, status: of, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, name: `${name.slice(ROOT.length)}: ${test.fullName}`, fileFailed: of === 'failed' })),
  );
  const broken = testResults.filter(
    ({ status: of, assertionResults }) => of === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length + broken;
  const skipped = tests
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map(({ name, fileFailed }) => ({ name, reason: fileFailed ? 'something before it in its file failed' : 'its file says so' }));
  // An error outside of every test fails the run without failing a test.
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed, skipped };
}
