import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { ROOT } from './places.mjs';

/**
 * Runs a command in the project's folder and collects what it says.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, cwd?: string, limitSeconds?: number, yielding?: boolean }} [options] `show`: what it says goes to
 * the terminal as it comes; `yielding`: others who want the processor come first
 * @returns {Promise<{ status: number, output: string, timedOut: boolean }>} status 127 when there is no such command
 */
export function run(command, args, { show = false, env = process.env, cwd = ROOT, limitSeconds, yielding = false } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that what it started ends with it.
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: limitSeconds !== undefined });
    if (yielding && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    let output = '';
    let timedOut = false;
    const timer =
      limitSeconds &&
      setTimeout(() => {
        timedOut = true;
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      }, limitSeconds * 1000);
    /** @param {NodeJS.WriteStream} to */
    const take = (to) => (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (show) to.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ status: 127, output: output + error.message, timedOut });
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status: status ?? 1, output, timedOut });
    });
  });
}

/** npm, also where it is a script of the shell. */
export const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
/** The Node that runs this, for tools that are plain scripts. */
export const NODE = process.execPath;
