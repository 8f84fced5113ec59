// npm start [-- DESIGN] [-- --browser]: installs and builds what is missing, then opens the app.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { electronForPeople } from './lib/electron-ready.mjs';
import { install } from './lib/install.mjs';
import { openElectron } from './lib/open-electron.mjs';
import { inProject } from './lib/places.mjs';
import { runScript, say } from './lib/say.mjs';

/** The port that is tried first, so that a bookmark stays good. */
const PORT = 4780;

/** @param {string} reason */
async function serveBrowserEdition(reason) {
  const { serveRenderer } = createRequire(import.meta.url)(inProject('out/electron/serve.cjs'));
  const { address } = await serveRenderer(inProject('out/renderer'), PORT);
  say(`${reason}: the browser edition is served instead, to this machine only. Ctrl+C ends it.`);
  console.log(address);
}

await runScript(async () => {
  await install();
  await bundle(['renderer', 'hosts']);
  // npm runs this in the project's folder; a path is meant from where the person is.
  const from = process.env.INIT_CWD ?? process.cwd();
  const designs = process.argv
    .slice(2)
    .filter((arg) => !arg.startsWith('-'))
    .map((path) => resolve(from, path));
  if (process.argv.includes('--browser')) return serveBrowserEdition('asked for with --browser');

  const electron = await electronForPeople();
  if ('missing' in electron) {
    if (electron.remedy) say(`to have the desktop app here: ${electron.remedy}`);
    return serveBrowserEdition(electron.missing);
  }
  if (electron.args.includes('--no-sandbox')) say("Electron is started without Chromium's sandbox, which cannot be had as root");
  say(`opening the app in Electron ${electron.version}${electron.fallback ? ', the fallback for starting and for tests' : ''}`);
  const { status, noScreen } = await openElectron(electron, designs);
  return noScreen ? serveBrowserEdition(`the display ${process.env.DISPLAY ?? ''} does not answer`) : status;
});
