// npm run -s netdraft -- ARGS: the command line from a clone, built when something it is made of changed.
import { pathToFileURL } from 'node:url';
import { bundle } from './lib/bundle.mjs';
import { install } from './lib/install.mjs';
import { inProject } from './lib/places.mjs';
import { runScript } from './lib/say.mjs';

await runScript(async () => {
  await install();
  await bundle(['cli'], { quiet: true });
});
if (!process.exitCode) {
  // npm runs this in the project's folder; a path is meant from where the person is.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  await import(pathToFileURL(inProject('out/cli/netdraft.cjs')).href);
}
