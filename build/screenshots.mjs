// npm run screenshots: takes the pictures of the README from the real app; with `-- company`, those of imported networks, to be looked at.
import { pathToFileURL } from 'node:url';
import { bundle } from './lib/bundle.mjs';
import { electronForTests } from './lib/electron-ready.mjs';
import { install } from './lib/install.mjs';
import { inProject } from './lib/places.mjs';
import { runScript, SetupError, say } from './lib/say.mjs';

await runScript(async () => {
  await install();
  await bundle(['renderer', 'hosts', 'screenshots']);
  const electron = await electronForTests({ mayInstall: true });
  if ('missing' in electron) throw new SetupError(`no screenshots, because ${electron.missing}`);
  const what = process.argv[2] ?? 'take';
  if (what !== 'take' && what !== 'company') throw new SetupError(`there are no screenshots of ${what}; there are those of company`);
  /** @type {Record<string, (say: (line: string) => void) => Promise<void>>} */
  const { takeScreenshots, takeCompany } = await import(pathToFileURL(inProject(`out/screenshots/${what}.mjs`)).href);
  await (takeCompany ?? takeScreenshots)?.(say);
  return 0;
});
