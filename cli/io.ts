import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { words } from './failure.ts';

/** Where a command reads and writes besides files. Tests give their own. */
export interface Io {
  readonly out: (data: string | Uint8Array) => void;
  /** Comes back when what was written so far has room: a reader that is slower than the answers would have them pile up in memory. */
  readonly drained?: () => Promise<void>;
  readonly err: (text: string) => void;
  /** Standard output is a terminal that takes colours, and `NO_COLOR` is not set. */
  readonly colour: boolean;
  /** Standard error is a terminal: progress may be shown. */
  readonly progress: boolean;
  /** Paths are meant from here. */
  readonly folder: string;
  /** Standard input, which is read where a path is `-`. */
  readonly input: () => Readable;
}

export function processIo(): Io {
  const { stdout, stderr, env } = process;
  // A reader that has enough (`| head`) closes the pipe; that is no error of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    // Half an answer must not look like an answer (0) or a failed expectation (1).
    stderr.write(`netdraft: ${words('OUTPUT_FAILED', { detail: error.code ?? error.message })}\n`);
    process.exit(2);
  });
  return {
    out: (data) => stdout.write(data),
    drained: () => (stdout.writableNeedDrain ? new Promise((resolve) => stdout.once('drain', resolve)) : Promise.resolve()),
    err: (text) => stderr.write(text),
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    progress: stderr.isTTY === true && env.TERM !== 'dumb',
    folder: process.cwd(),
    input: () => createReadStream('', { fd: 0 }),
  };
}
