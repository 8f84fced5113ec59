// npm run dev: the renderer with changes shown at once, in Electron where it can be opened, otherwise in a browser.
import { bundle } from './lib/bundle.mjs';
import { electronForPeople } from './lib/electron-ready.mjs';
import { install } from './lib/install.mjs';
import { openElectron } from './lib/open-electron.mjs';
import { inProject } from './lib/places.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript(async () => {
  await install();
  await bundle(['hosts']);
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: inProject('vite.config.ts') });
  await server.listen();
  const address = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  const electron = await electronForPeople();
  if ('missing' in electron) {
    say(`${electron.missing}: open this in a browser. Ctrl+C ends it.`);
    console.log(address);
    return;
  }
  say(`the renderer is at ${address}; changes in electron/ need a new start`);
  const { status } = await openElectron(electron, [`--dev-server=${address}`]);
  await server.close();
  return status;
});
