// npm test: types, lint, unit, component and end-to-end tests. The last line counts everything.
import { bundle } from './lib/bundle.mjs';
import { lintCheck, typeChecks } from './lib/checks.mjs';
import { chromiumLaunch } from './lib/chromium.mjs';
import { electronForTests } from './lib/electron-ready.mjs';
import { install } from './lib/install.mjs';
import { runScript, SetupError, say, seconds } from './lib/say.mjs';
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
  await install();
  const built = await reported('build', build);
  const electron = await electronForTests({ mayInstall: true });
  await chromiumLaunch();
  say('testing: types, lint, unit, component, end-to-end ...');

  // A window that waits for a core looks like one that hangs: what only computes runs beside it, and stands back.
  const checks = [lintCheck, ...typeChecks].map((check) => () => checked(check));
  const component = () => reported('component tests (Chromium)', () => runTests('component'));
  const endToEnd = () => reported('end-to-end tests (Electron and Chromium)', () => runTests('e2e'));
  const unit = () => reported('unit tests', () => runTests('unit', { yielding: true }));
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
  const failed = outcomes.flatMap((outcome) => outcome.failed);
  for (const name of failed) console.log(`failed: ${name}`);
  const passed = outcomes.reduce((total, outcome) => total + outcome.passed, 0);
  console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length > 0 ? 1 : 0;
});
