// npm run screenshots: takes the pictures of the README from the real app.
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
  /** @type {{ takeScreenshots(say: (line: string) => void): Promise<void> }} */
  const { takeScreenshots } = await import(pathToFileURL(inProject('out/screenshots/take.mjs')).href);
  await takeScreenshots(say);
  return 0;
});
