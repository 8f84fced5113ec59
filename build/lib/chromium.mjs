import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, USER_CACHE } from './places.mjs';

/**
 * The Chromium of the tests: it comes through npm, so every machine tests with the same one and needs no system package.
 * @typedef {{ executablePath?: string, channel?: string, args: string[], env: Record<string, string> }} ChromiumLaunch
 */

/** The package unpacks into the system's temporary folder, where a broken unpacking would stay for ever: here it is unpacked aside and moved. */
async function unpacked() {
  const { version } = JSON.parse(readFileSync(inProject('node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(USER_CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = aside;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(inProject('node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    // The package's own list of font folders fits only the place that it was made for.
    writeFileSync(join(aside, 'fonts', 'fonts.conf'), fontList(folder));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  if (existsSync(folder)) rmSync(aside, { recursive: true });
  else renameSync(aside, folder);
  return folder;
}

/** @param {string} folder */
const fontList = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`;

/**
 * How playwright starts it. Off 64-bit Linux, where the package has no browser, an installed Chrome is used.
 * @returns {Promise<ChromiumLaunch>}
 */
export async function chromiumLaunch() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args: [], env: {} };
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  // The system's own libraries where they are, those of the package where one is missing.
  /** @type {Record<string, string>} */
  const libraries = stdout?.includes('not found') ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {};
  return {
    executablePath,
    // Without a graphics card Chromium would have the processor play one, which takes ten times as long as painting by itself.
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
    env: { FONTCONFIG_PATH: join(folder, 'fonts'), ...libraries },
  };
}
