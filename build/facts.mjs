// npm run facts [-- --json]: every rule of the facts with the tests that hold it, and what breaks without any test noticing.
import { pathToFileURL } from 'node:url';
import { bundle } from './lib/bundle.mjs';
import { install } from './lib/install.mjs';
import { inProject } from './lib/places.mjs';
import { runScript, SetupError } from './lib/say.mjs';

await runScript(async () => {
  const json = process.argv.includes('--json');
  const unknown = process.argv.slice(2).find((word) => word !== '--json');
  if (unknown) throw new SetupError(`facts knows nothing of ${unknown}; the only option is --json`);
  await install();
  await bundle(['facts'], { quiet: json });
  /** @type {{ report(): unknown, printed(report: unknown): string, isClean(report: unknown): boolean }} */
  const { report, printed, isClean } = await import(pathToFileURL(inProject('out/facts/report.mjs')).href);
  const made = report();
  process.stdout.write(`${json ? JSON.stringify(made, null, 2) : printed(made)}\n`);
  return isClean(made) ? 0 : 1;
});
