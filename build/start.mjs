// npm start [-- DESIGN] [-- --browser]: installs and builds what is missing, then opens the app.
import { filesAt, readArguments } from './lib/arguments.mjs';
import { createRequire } from 'node:module';
import { bundle } from './lib/bundle.mjs';
import { electronForPeople } from './lib/electron-ready.mjs';
import { install } from './lib/install.mjs';
import { openElectron } from './lib/open-electron.mjs';
import { inProject } from './lib/places.mjs';
import { runScript, say } from './lib/say.mjs';

/** The port that is tried first, so that a bookmark stays good. */
const PORT = 4780;

const USAGE = `npm start                    opens the app
npm start -- FILE            opens a design, or what describes a network that exists
npm start -- --browser       serves the same app to a browser on this machine`;

/** @param {string} reason @param {readonly string[]} designs */
async function serveBrowserEdition(reason, designs) {
  const { serveRenderer } = createRequire(import.meta.url)(inProject('out/electron/serve.cjs'));
  const { address } = await serveRenderer(inProject('out/renderer'), PORT);
  say(`${reason}: the browser edition is served instead, to this machine only. Ctrl+C ends it.`);
  console.log(address);
  // A page may read only what a person gives it.
  if (designs.length > 0) say(`a browser opens no file by itself: drop ${designs.join(', ')} on the page`);
}

await runScript(async () => {
  const read = readArguments(process.argv.slice(2), { usage: USAGE, options: ['--browser'] });
  if ('help' in read) return console.log(read.help);
  const designs = filesAt(read.words, process.env.INIT_CWD ?? process.cwd());
  await install();
  await bundle(['renderer', 'hosts']);
  if (read.has('--browser')) return serveBrowserEdition('asked for with --browser', designs);

  const electron = await electronForPeople();
  if ('missing' in electron) {
    if (electron.remedy) say(`to have the desktop app here: ${electron.remedy}`);
    return serveBrowserEdition(electron.missing, designs);
  }
  if (electron.args.includes('--no-sandbox')) say("Electron is started without Chromium's sandbox, which cannot be had as root");
  say(`opening the app in Electron ${electron.version}${electron.fallback ? ', the fallback for starting and for tests' : ''}`);
  const { status, noScreen } = await openElectron(electron, designs);
  return noScreen ? serveBrowserEdition(`the display ${process.env.DISPLAY ?? ''} does not answer`, designs) : status;
});
