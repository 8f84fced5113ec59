import { CLONE_CACHE, inProject } from './places.mjs';
import { NODE, run } from './processes.mjs';

/** Each room is checked with only what it may know: core without DOM and Node, the renderer without Node, and so on. */
const ROOMS = { core: '.', electron: 'electron', cli: 'cli', build: 'build', test: 'test' };

/** @typedef {{ name: string, run: () => Promise<{ status: number, output: string }> }} Check */

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
];

/** @type {Check} */
export const lintCheck = {
  name: 'lint and format',
  run: () => run(NODE, [inProject('node_modules/@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--max-diagnostics=50', '--colors=off']),
};
