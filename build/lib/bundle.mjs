import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { CLONE_CACHE, inProject } from './places.mjs';
import { NODE, run } from './processes.mjs';
import { SetupError, say, seconds } from './say.mjs';
import { checkStamp } from './stamps.mjs';

/** What every bundle is made with. */
const COMMON = ['core', 'templates', 'assets', 'package-lock.json', 'package.json'];

/**
 * What is built, from what, into what. `builds` are arguments of `vite build`, one after the other.
 * `firstRun`: what is run once, so that people's first run is as quick as every other.
 * @typedef {{ label: string, inputs: readonly string[], output: string, builds: readonly (readonly string[])[], firstRun?: readonly string[] }} Bundle
 * @typedef {'renderer' | 'hosts' | 'cli' | 'components' | 'bench' | 'screenshots' | 'facts'} BundleName
 * @type {Readonly<Record<BundleName, Bundle>>}
 */
const BUNDLES = {
  renderer: {
    label: 'the renderer',
    inputs: [...COMMON, 'renderer', 'docs/help/import-aws.md', 'vite.config.ts'],
    output: 'out/renderer/index.html',
    builds: [['-c', 'vite.config.ts']],
  },
  hosts: {
    label: 'the Electron shell',
    inputs: [...COMMON, 'electron', 'build/serve.ts', 'vite.config.electron.ts'],
    output: 'out/electron/preload.cjs',
    builds: [
      ['-c', 'vite.config.electron.ts'],
      ['-c', 'vite.config.electron.ts', '--mode', 'preload'],
    ],
  },
  cli: {
    label: 'the command line',
    inputs: [...COMMON, 'cli', 'vite.config.cli.ts'],
    output: 'out/cli/netdraft.cjs',
    builds: [
      ['-c', 'vite.config.cli.ts'],
      ['-c', 'vite.config.cli.ts', '--mode', 'launcher'],
    ],
    firstRun: ['out/cli/netdraft.cjs', 'trace', 'templates/three-clouds.netdraft', '--from', 'aws-web', '--to', 'internet'],
  },
  components: {
    label: 'the component tests',
    inputs: [...COMMON, 'renderer', 'test/renderer', 'docs/help/import-aws.md', 'vite.config.components.ts'],
    output: 'out/components/all.css',
    builds: [['-c', 'vite.config.components.ts']],
  },
  bench: {
    label: 'the benchmarks',
    inputs: [...COMMON, 'build/bench', 'build/lib', 'renderer', 'cli', 'test/e2e/harness', 'vite.config.cli.ts'],
    output: 'out/bench',
    builds: [['-c', 'vite.config.cli.ts', '--mode', 'bench']],
  },
  screenshots: {
    label: 'the taking of screenshots',
    inputs: [...COMMON, 'build/screenshots', 'build/lib', 'test/e2e/harness', 'test/support/company', 'vite.config.cli.ts'],
    output: 'out/screenshots',
    builds: [['-c', 'vite.config.cli.ts', '--mode', 'screenshots']],
  },
  facts: {
    label: 'the table of the facts',
    inputs: [...COMMON, 'test/facts', 'test/mutation', 'test/engine', 'test/kinds', 'test/brief', 'vite.config.cli.ts'],
    output: 'out/facts',
    builds: [['-c', 'vite.config.cli.ts', '--mode', 'facts']],
  },
};

/**
 * Builds what changed since it was built last. Other packages must be installed.
 * @param {readonly BundleName[]} names
 * @param {{ quiet?: boolean }} [options] `quiet`: for tools whose own output is all that may be seen
 */
export async function bundle(names, { quiet = false } = {}) {
  for (const name of names) {
    const { label, inputs, output, builds, firstRun } = BUNDLES[name];
    const stamp = checkStamp(`${CLONE_CACHE}/build-${name}.json`, inputs);
    if (stamp.fresh && existsSync(inProject(output))) continue;
    const began = performance.now();
    for (const args of builds) {
      const { status, output: said } = await run(NODE, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...args]);
      if (status !== 0) throw new SetupError(`${label} could not be built:\n${readable(said)}`);
    }
    if (firstRun) await run(NODE, firstRun);
    stamp.keep();
    if (!quiet) say(`built ${label} in ${seconds(began)}`);
  }
}

/** Without colours and without the bundler's own stack. @param {string} output */
function readable(output) {
  return stripVTControlCharacters(output)
    .replace(/^ {4}at .*\n/gm, '')
    .trim();
}
