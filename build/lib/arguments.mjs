import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './say.mjs';

/**
 * What was written behind a script: words, and options without values. Said before anything is installed or built.
 * @param {readonly string[]} written
 * @param {{ usage: string, options?: readonly string[] }} known `usage` is what `--help` shows
 * @returns {{ words: string[], has: (option: string) => boolean } | { help: string }}
 */
export function readArguments(written, { usage, options = [] }) {
  if (written.some((one) => one === '--help' || one === '-h')) return { help: usage };
  const strange = written.find((one) => one.startsWith('-') && !options.includes(one));
  if (strange !== undefined) throw new UsageError(`there is no option ${strange}.\n${usage}`);
  return { words: written.filter((one) => !one.startsWith('-')), has: (option) => written.includes(option) };
}

/**
 * Paths as they are meant: npm runs a script in the project's folder, and a path is meant from where the person is.
 * @param {readonly string[]} paths
 * @param {string} from
 */
export function filesAt(paths, from) {
  const full = paths.map((path) => resolve(from, path));
  const missing = paths.find((_, index) => !existsSync(full[index] ?? ''));
  if (missing !== undefined) throw new UsageError(`${missing}: there is no such file.`);
  return full;
}
