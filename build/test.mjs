// npm test [-- WORD ...]: types, lint, unit, component and end-to-end tests, or only the tests of files whose path holds a word. The last line counts everything.
import { readArguments } from './lib/arguments.mjs';
import { bundle } from './lib/bundle.mjs';
import { lintCheck, typeChecks } from './lib/checks.mjs';
import { chromiumLaunch } from './lib/chromium.mjs';
import { electronForTests } from './lib/electron-ready.mjs';
import { install } from './lib/install.mjs';
import { runScript, SetupError, say, seconds, UsageError } from './lib/say.mjs';
import { runTests } from './lib/vitest.mjs';

/** @typedef {import('./lib/vitest.mjs').Outcome} Outcome */

/** @param {string} name @param {() => Promise<Outcome & { same?: boolean }>} work @returns {Promise<Outcome>} */
async function reported(name, work) {
  const began = performance.now();
  const outcome = await work();
  const { passed, failed, skipped, output, same = false } = outcome;
  if (failed.length > 0) console.log(`\n${output.trim()}\n`);
  const counts = [
    `${passed} passed`,
    failed.length > 0 && `${failed.length} failed`,
    skipped.length > 0 && `${skipped.length} skipped`,
    same && 'nothing changed since it did',
  ];
  console.log(`${failed.length > 0 ? 'FAILED' : 'ok    '} ${name}: ${counts.filter(Boolean).join(', ')} (${seconds(began)})`);
  return outcome;
}

/** @param {import('./lib/checks.mjs').Check} check */
const checked = (check) =>
  reported(check.name, async () => {
    const { status, output, same } = await check.run();
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? [] : [check.name], skipped: [], output, same };
  });

const USAGE = `npm test                     types, lint, unit, component and end-to-end tests
npm test -- WORD ...         the tests of files whose path holds one of the words, such as test/cli`;

/** What does not build is one failure, and the tests that can do without it still run. @returns {Promise<Outcome>} */
async function build() {
  try {
    await bundle(['renderer', 'hosts', 'cli']);
    return { passed: 1, failed: [], skipped: [], output: '' };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { passed: 0, failed: ['build'], skipped: [], output: error.message };
  }
}

/**
 * On a busy machine a window may be slower than a gesture expects. One or two files that fail are run once more by themselves; what passes
 * only then is named at the end.
 * @param {readonly string[]} words
 * @returns {Promise<Outcome & { unsteady?: readonly string[] }>}
 */
async function endToEndTests(words) {
  const first = await runTests('e2e', { words });
  const files = new Set(first.failed.map((name) => name.split(':')[0] ?? ''));
  if (files.size === 0 || files.size > 2 || ![...files].every((file) => file.endsWith('.e2e.ts'))) return first;
  console.log(`\n${first.output.trim()}\n`);
  say(`running ${[...files].join(' and ')} again ...`);
  const again = await runTests('e2e', { words: [...files] });
  if (again.passed === 0) return first;
  const passed = first.passed + first.failed.length - again.failed.length;
  return { ...again, passed, skipped: first.skipped, unsteady: first.failed.filter((name) => !again.failed.includes(name)) };
}

/**
 * One after the other, then what is left of what lanes share; two such lanes keep two cores busy.
 * @param {readonly (() => Promise<Outcome>)[]} jobs
 * @param {(() => Promise<Outcome>)[]} shared
 */
async function lane(jobs, shared) {
  const outcomes = [];
  for (const job of jobs) outcomes.push(await job());
  for (let job = shared.shift(); job; job = shared.shift()) outcomes.push(await job());
  return outcomes;
}

await runScript(async () => {
  const read = readArguments(process.argv.slice(2), { usage: USAGE });
  if ('help' in read) return console.log(read.help);
  const { words } = read;
  await install();
  const built = await reported('build', build);
  const electron = await electronForTests({ mayInstall: true });
  await chromiumLaunch();
  say(words.length > 0 ? `testing: files whose path holds ${words.join(' or ')} ...` : 'testing: types, lint, unit, component, end-to-end ...');

  // A window that waits for a core looks like one that hangs: what only computes runs beside it, and stands back.
  const checks = words.length > 0 ? [] : [lintCheck, ...typeChecks].map((check) => () => checked(check));
  const component = () => reported('component tests (Chromium)', () => runTests('component', { words }));
  /** @type {string[]} */
  const unsteady = [];
  const endToEnd = () =>
    reported('end-to-end tests (Electron and Chromium)', async () => {
      const outcome = await endToEndTests(words);
      unsteady.push(...(outcome.unsteady ?? []));
      return outcome;
    });
  const unit = () => reported('unit tests', () => runTests('unit', { words, yielding: true }));
  const tested = await Promise.all([lane([component, endToEnd], checks), lane([unit], checks)]);
  const outcomes = [built, ...tested.flat()];

  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  console.log('');
  if ('missing' in electron) {
    const inElectron = skipped.filter(({ name }) => name.includes('[desktop]')).length;
    console.log(`not run: ${inElectron} end-to-end tests in Electron, because ${electron.missing}`);
    if (electron.remedy) console.log(`         to run them: ${electron.remedy}`);
  }
  for (const { name, reason } of skipped) {
    if ('missing' in electron && name.includes('[desktop]')) continue;
    console.log(`not run: ${name} (${reason})`);
  }
  for (const name of unsteady) console.log(`unsteady: ${name} (failed, and passed when its file was run again)`);
  const failed = outcomes.flatMap((outcome) => outcome.failed);
  for (const name of failed) console.log(`failed: ${name}`);
  const passed = outcomes.reduce((total, outcome) => total + outcome.passed, 0);
  if (words.length > 0 && passed === built.passed && failed.length === 0 && skipped.length === 0)
    throw new UsageError(`no test is in a file whose path holds ${words.join(' or ')}.`);
  console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length > 0 ? 1 : 0;
});
