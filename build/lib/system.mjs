import { spawnSync } from 'node:child_process';
import { run } from './processes.mjs';

/** What Electron needs of a Debian machine. The names are Debian 12's; `t64` ones stand for them where they were renamed. */
const PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0',
  'libdrm2',
  'libnotify4',
  'libsecret-1-0',
  'fonts-dejavu-core',
];
const RENAMED = new Set(['libgtk-3-0', 'libasound2', 'libatspi2.0-0']);

export const isRoot = () => process.getuid?.() === 0;
/** Debian and what is made from it. */
export const isDebian = () => process.platform === 'linux' && spawnSync('apt-get', ['--version']).status === 0;

function packages() {
  const renamed = spawnSync('apt-cache', ['show', 'libasound2t64'], { stdio: 'ignore' }).status === 0;
  return PACKAGES.map((name) => (renamed && RENAMED.has(name) ? `${name}t64` : name));
}

/** The one command that makes a Debian machine able to run Electron. */
export const debianCommand = () => `${isRoot() ? '' : 'sudo '}apt-get install -y --no-install-recommends ${packages().join(' ')}`;

/** Installs those packages, as root or through a sudo that asks nothing. @returns {Promise<boolean>} whether it worked */
export async function installPackages() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {readonly string[]} args */
  const aptGet = (args) => (isRoot() ? run('apt-get', args, { env }) : run('sudo', ['-n', 'apt-get', ...args], { env }));
  await aptGet(['update', '-qq']);
  const { status } = await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages()]);
  return status === 0;
}

/** Shared libraries that a program needs and the system does not have. @param {string} executable @returns {string[]} */
export function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

export const hasXvfb = () => spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;

/** Whether there is a screen to open a window on. */
export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
