import { readdirSync } from 'node:fs';
import { CLONE_CACHE, inProject, ROOT } from './places.mjs';
import { NODE, run } from './processes.mjs';
import { checkStamp } from './stamps.mjs';

/** Each room is checked with only what it may know: core without DOM and Node, the renderer without Node, and so on. */
const ROOMS = { core: '.', electron: 'electron', cli: 'cli', build: 'build', test: 'test' };

/**
 * `same`: it passed before, and nothing was written since.
 * @typedef {{ name: string, run: () => Promise<{ status: number, output: string, same?: boolean }> }} Check
 */

/** What the tools make: no check looks at it. */
const MADE = new Set(['.git', '.cache', '.svelte-check', 'node_modules', 'out', 'dist', 'coverage', 'test-results']);
/** All that a check may read: what is written here, and which packages are installed. */
const read = () => [...readdirSync(ROOT).filter((name) => !MADE.has(name)), 'node_modules/.package-lock.json'];

/** Only what passed is remembered: what failed is said again. @param {Check} check @returns {Check} */
const remembered = ({ name, run }) => ({
  name,
  async run() {
    const stamp = checkStamp(`${CLONE_CACHE}/check-${name.replaceAll(' ', '-')}.json`, read());
    if (stamp.fresh) return { status: 0, output: '', same: true };
    const outcome = await run();
    if (outcome.status === 0) stamp.keep();
    return outcome;
  },
});

/**
 * They keep what they found, so that only what a change reaches is checked again.
 * @type {readonly Check[]}
 */
export const typeChecks = [
  ...Object.entries(ROOMS).map(([room, folder]) => ({
    name: `types of ${room}`,
    run: () =>
      run(NODE, [
        inProject('node_modules/@typescript/native/bin/tsc'),
        '-p',
        folder,
        '--incremental',
        '--tsBuildInfoFile',
        `${CLONE_CACHE}/types-${room}.tsbuildinfo`,
      ]),
  })),
  {
    name: 'types of renderer',
    run: () =>
      run(NODE, [
        inProject('node_modules/svelte-check/bin/svelte-check'),
        '--tsgo',
        '--incremental',
        '--tsconfig',
        'renderer/tsconfig.json',
        '--workspace',
        '.',
        '--output',
        'human-verbose',
        '--fail-on-warnings',
      ]),
  },
].map(remembered);

/** @type {Check} */
export const lintCheck = remembered({
  name: 'lint and format',
  run: () => run(NODE, [inProject('node_modules/@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--max-diagnostics=50', '--colors=off']),
});
