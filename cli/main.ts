import { Failure, failureDocument } from './failure.ts';
import type { Io } from './io.ts';
import { runProgram } from './program.ts';

/** Runs a command line and says its exit status. Only bugs are thrown. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  try {
    return await runProgram(args, io);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const { line } of error.parts) io.err(`netdraft: ${line}\n`);
    if (args.includes('--json')) io.out(`${JSON.stringify(failureDocument(error), null, 2)}\n`);
    return 2;
  }
}
