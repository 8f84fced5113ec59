import { spawn } from 'node:child_process';
import { ROOT } from './places.mjs';

/** What Chromium says on a machine without a desktop bus or a graphics card; it means nothing to anyone. */
const NOISE = /dbus|Failed to connect to the bus|gpu|viz_main_impl|vaapi|angle|gl_surface|WebGL|Fontconfig|^\s*$/i;
const NO_SCREEN = /Missing X server|cannot open display|Failed to open display|Unable to open X display/i;

/**
 * Opens the app and waits until it is closed.
 * @param {import('./electron-ready.mjs').ReadyElectron} electron
 * @param {readonly string[]} args for the app
 * @returns {Promise<{ status: number, noScreen: boolean }>}
 */
export function openElectron(electron, args) {
  // Set by some editors' terminals: Electron would then be no more than Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(electron.executable, [...electron.args, ROOT, ...args], { env, stdio: ['ignore', 'inherit', 'pipe'] });
  let noScreen = false;
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
    for (const line of chunk.toString().split('\n')) {
      noScreen ||= NO_SCREEN.test(line);
      if (!NOISE.test(line)) process.stderr.write(`${line}\n`);
    }
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 0, noScreen }));
  });
}
