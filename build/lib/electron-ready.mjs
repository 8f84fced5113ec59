import { electronRuntime } from './electron-runtime.mjs';
import { debianCommand, hasDisplay, hasXvfb, installPackages, isDebian, missingLibraries, isRoot } from './system.mjs';
import { say } from './say.mjs';

/**
 * @typedef {{ executable: string, version: string, fallback: boolean, args: string[], virtualDisplay: boolean }} ReadyElectron
 * `args` are switches that it needs here; `virtualDisplay`: it has to be started under Xvfb
 * @typedef {{ missing: string, remedy?: string }} NotReady `missing` is half a sentence, `remedy` a command
 */

/** As root Chromium refuses to start with its sandbox. */
export const rootArguments = () => (isRoot() ? ['--no-sandbox'] : []);

/**
 * Whether Electron can be started here for people: with a screen.
 * @returns {Promise<ReadyElectron | NotReady>}
 */
export async function electronForPeople() {
  if (!hasDisplay())
    return { missing: 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)', remedy: `${debianCommand()} && xvfb-run npm start` };
  const runtime = await electronRuntime();
  if ('missing' in runtime) return runtime;
  const libraries = missingLibraries(runtime.executable);
  if (libraries.length > 0) return { missing: `Electron needs ${libraries.join(', ')}`, remedy: debianCommand() };
  return { ...runtime, args: rootArguments(), virtualDisplay: false };
}

/**
 * Whether Electron can be started here by tests: always on a screen of their own where there is an Xvfb.
 * @param {{ mayInstall?: boolean }} [options] whether missing packages may be installed, which only root can
 * @returns {Promise<ReadyElectron | NotReady>}
 */
export async function electronForTests({ mayInstall = false } = {}) {
  const runtime = await electronRuntime();
  if ('missing' in runtime) return runtime;
  const lacking = () => {
    const libraries = missingLibraries(runtime.executable);
    return process.platform === 'linux' && !hasXvfb() ? ['Xvfb', ...libraries] : libraries;
  };
  let missing = lacking();
  if (missing.length > 0 && mayInstall && isDebian() && isRoot()) {
    say(`Electron needs ${missing.join(', ')}: installing with "${debianCommand()}" ...`);
    await installPackages();
    missing = lacking();
  }
  if (missing.length > 0) return { missing: `Electron needs ${missing.join(', ')}`, remedy: debianCommand() };
  return { ...runtime, args: rootArguments(), virtualDisplay: process.platform === 'linux' };
}
