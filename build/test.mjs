// npm test: types, lint, unit, component and end-to-end tests. The last line counts everything.
import { bundle } from './lib/bundle.mjs';
import { lintCheck, typeChecks } from './lib/checks.mjs';
import { chromiumLaunch } from './lib/chromium.mjs';
import { electronForTests } from './lib/electron-ready.mjs';
import { install } from './lib/install.mjs';
import { runScript, SetupError, say, seconds } from './lib/say.mjs';
import { runTests } from './lib/vitest.mjs';

/** @typedef {import('./lib/vitest.mjs').Outcome} Outcome */

/** @param {string} name @param {() => Promise<Outcome>} work @returns {Promise<Outcome>} */
async function reported(name, work) {
  const began = performance.now();
  const outcome = await work();
  const { passed, failed, skipped, output } = outcome;
  if (failed > 0) console.log(`\n${output.trim()}\n`);
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped.length > 0 && `${skipped.length} skipped`].filter(Boolean).join(', ');
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${counts} (${seconds(began)})`);
  return outcome;
}

/** @param {import('./lib/checks.mjs').Check} check */
const checked = (check) =>
  reported(check.name, async () => {
    const { status, output } = await check.run();
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [], output };
  });

/** What does not build is one failure, and the tests that can do without it still run. @returns {Promise<Outcome>} */
async function build() {
  try {
    await bundle(['renderer', 'hosts', 'cli']);
    return { passed: 1, failed: 0, skipped: [], output: '' };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { passed: 0, failed: 1, skipped: [], output: error.message };
  }
}

/** One after the other; two such lanes keep two cores busy. @param {readonly (() => Promise<Outcome>)[]} jobs */
async function lane(jobs) {
  const outcomes = [];
  for (const job of jobs) outcomes.push(await job());
  return outcomes;
}

await runScript(async () => {
  await install();
  const built = await reported('build', build);
  const electron = await electronForTests({ mayInstall: true });
  await chromiumLaunch();
  say('testing: types, lint, unit, component, end-to-end ...');

  const checks = await Promise.all([
    lane([lintCheck, ...typeChecks].map((check) => () => checked(check))),
    lane([() => reported('unit tests', () => runTests('unit'))]),
  ]);
  // Nothing runs beside a browser or the app: a window that waits for a core looks like one that hangs.
  const windows = await lane([
    () => reported('component tests (Chromium)', () => runTests('component')),
    () => reported('end-to-end tests (Electron and Chromium)', () => runTests('e2e')),
  ]);
  const tested = [...checks.flat(), ...windows];
  const outcomes = [built, ...tested];

  const sum = (/** @type {(outcome: Outcome) => number} */ of) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
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
  const failed = sum((outcome) => outcome.failed);
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed, ${skipped.length} skipped`);
  return failed > 0 ? 1 : 0;
});
