#!/usr/bin/env node
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { start } from './start.ts';

/**
 * Starts the program from what V8 made of it in an earlier run: compiling it anew takes longer than most of what it is asked. That is kept
 * beside each file of the program, under the version of V8. The name of such a file holds a hash of its content, so nothing old can be
 * taken for it. The build makes a first run; another Node makes its own, and where that cannot be written everything goes on without.
 */
interface Loaded {
  readonly exports: object;
  /** What was compiled without anything kept. */
  readonly fresh: Script | undefined;
}
const loaded = new Map<string, Loaded>();

const keptName = (file: string): string => `${file}.${process.versions.v8}.${process.arch}.kept`;

function kept(file: string): Buffer | undefined {
  try {
    return readFileSync(keptName(file));
  } catch {
    return undefined;
  }
}

function load(file: string): object {
  const known = loaded.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  const cachedData = kept(file);
  // The build leaves letters of ASCII only, which need no decoding.
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  loaded.set(file, { exports: module.exports, fresh: cachedData ? undefined : script });
  const outside = createRequire(file);
  const require = (name: string): unknown => (name.startsWith('./') ? load(join(dirname(file), name)) : outside(name));
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  return module.exports;
}

/** At the end of a run everything that it needed is compiled. */
function keep(): void {
  for (const [file, { fresh }] of loaded) {
    if (!fresh) continue;
    const beside = `${keptName(file)}.${process.pid}`;
    try {
      writeFileSync(beside, fresh.createCachedData());
      renameSync(beside, keptName(file));
    } catch {
      // A folder that only others may write to: the next run is as slow as this one.
    }
  }
}

const program = load(join(__dirname, __PROGRAM__)) as { readonly start: typeof start };
void program.start().then(keep);
