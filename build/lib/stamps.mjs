import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './places.mjs';

/**
 * What a piece of work was made from, so that it is done again only when that changed. `quick` is sizes and times, looked at first;
 * `content` decides, so that a touched or newly checked out file that is the same costs nothing.
 * @typedef {{ quick: string, content: string }} Stamp
 */

/** @param {string} path relative to the project @returns {string[]} */
function filesIn(path) {
  const stats = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length))
    .sort();
}

/** @param {readonly string[]} inputs files and folders */
function listed(inputs) {
  const quick = createHash('sha256');
  const files = inputs.flatMap(filesIn);
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(ROOT, file));
    quick.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return { files, quick: quick.digest('hex') };
}

/** @param {readonly string[]} files */
function contentOf(files) {
  const content = createHash('sha256');
  for (const file of files)
    content
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return content.digest('hex');
}

/** @param {string} path @returns {Stamp | undefined} */
function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} path @param {Stamp} stamp */
function writeStamp(path, stamp) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(stamp));
}

/**
 * Looks whether inputs are as they were when the stamp was written.
 * @param {string} stampPath
 * @param {readonly string[]} inputs files and folders, relative to the project
 * @returns {{ fresh: boolean, keep(): void }} `keep` writes the stamp of what was looked at: after the work was done
 */
export function checkStamp(stampPath, inputs) {
  const { files, quick } = listed(inputs);
  const stamp = readStamp(stampPath);
  if (stamp?.quick === quick) return { fresh: true, keep: () => {} };
  const content = contentOf(files);
  const keep = () => writeStamp(stampPath, { quick, content });
  const fresh = stamp?.content === content;
  if (fresh) keep();
  return { fresh, keep };
}
