import { existsSync } from 'node:fs';
import { inProject } from './places.mjs';
import { NPM, run } from './processes.mjs';
import { SetupError, say, seconds } from './say.mjs';
import { checkStamp } from './stamps.mjs';

const OLDEST_NODE = { major: 20, minor: 19 };

/** Installs what package-lock.json names, unless that is what is installed. */
export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)) {
    throw new SetupError(`Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer is needed, this is ${process.versions.node}.`);
  }
  // Inside node_modules: whoever deletes that deletes the stamp with it.
  const stamp = checkStamp(inProject('node_modules/.netdraft-installed.json'), ['package.json', 'package-lock.json']);
  if (stamp.fresh) return;
  if (await matchesLock()) return stamp.keep();
  const began = performance.now();
  say('installing the packages of package-lock.json (npm ci) ...');
  const { status, output } = await run(NPM, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) throw new SetupError(`npm ci failed, so nothing can be built:\n${output.trim()}`);
  stamp.keep();
  say(`installed in ${seconds(began)}`);
}

/** Whether somebody ran `npm ci` or `npm install` by hand. npm compares; it takes a second, so only when there is no stamp. */
async function matchesLock() {
  if (!existsSync(inProject('node_modules/.package-lock.json'))) return false;
  const { status } = await run(NPM, ['ls', '--all', '--loglevel=silent']);
  return status === 0;
}
