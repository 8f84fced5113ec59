import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { main } from '../../cli/main.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in a folder of its own, and keeps what it writes. */
export async function run(
  folder: string,
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly colour?: boolean } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await main(args, {
    out: (data) => {
      out += typeof data === 'string' ? data : Buffer.from(data).toString('latin1');
    },
    err: (text) => {
      err += text;
    },
    colour: options.colour ?? false,
    progress: false,
    folder,
    input: () => Readable.from([Buffer.from(options.input ?? '')], { objectMode: false }),
  });
  return { status, out, err };
}

/** A folder that is gone after the tests. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'netdraft-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
