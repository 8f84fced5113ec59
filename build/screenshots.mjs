// npm run screenshots: takes the pictures of the README from the real app; with a name of `screenshots/index.ts`, others, to be looked at.
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
  const { PICTURES } = await import(pathToFileURL(inProject('out/screenshots/index.mjs')).href);
  const [what = 'readme', ...rest] = process.argv.slice(2);
  if (!Object.hasOwn(PICTURES, what))
    throw new SetupError(`there are no screenshots of ${what}; there are those of ${Object.keys(PICTURES).join(', ')}`);
  await PICTURES[what](say, ...rest);
  return 0;
});
