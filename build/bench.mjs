// npm run bench [-- NAME ...]: measures what build/bench/*.ts measure, each file in a process of its own.
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundle } from './lib/bundle.mjs';
import { install } from './lib/install.mjs';
import { inProject } from './lib/places.mjs';
import { NODE, run } from './lib/processes.mjs';
import { runScript, SetupError, say } from './lib/say.mjs';

/** As electron/main.ts gives the app's workers; the same things take twice the memory in Node. */
const AS_THE_APP = '--max-semi-space-size=64';

/** What one file may take, in seconds: without it, a page that hangs would hang everything. */
const LIMIT = 300;

/** @typedef {import('./bench/benchmark.ts').Benchmark} Benchmark */
/** @typedef {{ work: string, least: string, figure: string, met: boolean, command: string }} Row */

/** @param {string} name @returns {Promise<Row[]>} */
async function measure(name) {
  /** @type {{ benchmarks: readonly Benchmark[] }} */
  const { benchmarks } = await import(pathToFileURL(inProject('out/bench', `${name}.mjs`)).href);
  const rows = [];
  for (const { work, least, run: measured } of benchmarks) rows.push({ work, least, ...(await measured()), command: `npm run bench -- ${name}` });
  return rows;
}

/** @param {readonly Row[]} rows */
function table(rows) {
  const cells = [
    ['work', 'at least', 'here', '', 'again'],
    ...rows.map((row) => [row.work, row.least, row.figure, row.met ? 'met' : 'MISSED', row.command]),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

await runScript(async () => {
  const [flag, one] = process.argv.slice(2);
  if (flag === '--one' && one) {
    process.stdout.write(`\n${JSON.stringify(await measure(one))}\n`);
    // A benchmark may leave a browser or a worker behind.
    process.exit(0);
  }
  await install();
  await bundle(['renderer', 'hosts', 'cli', 'bench']);
  const all = readdirSync(inProject('build/bench'))
    .filter((file) => file.endsWith('.ts') && file !== 'benchmark.ts')
    .map((file) => file.slice(0, -3));
  const names = process.argv.length > 2 ? process.argv.slice(2) : all;
  const unknown = names.find((name) => !all.includes(name));
  if (unknown) throw new SetupError(`there is no benchmark ${unknown}; there are ${all.join(', ')}`);
  /** @type {Row[]} */
  const rows = [];
  for (const name of names) {
    say(`measuring ${name} ...`);
    const { status, output, timedOut } = await run(NODE, [AS_THE_APP, inProject('build/bench.mjs'), '--one', name], { limitSeconds: LIMIT });
    if (timedOut) throw new SetupError(`${name} was not done within ${LIMIT} s: too much else runs on this machine`);
    if (status !== 0) throw new SetupError(`${name} failed:\n${output.trim()}`);
    rows.push(...JSON.parse(output.trimEnd().split('\n').at(-1) ?? '[]'));
  }
  console.log(table(rows));
  return rows.every((row) => row.met) ? 0 : 1;
});
