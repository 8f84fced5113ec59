import { words } from './failure.ts';
import { processIo } from './io.ts';
import { main } from './main.ts';

/** A bug must not look like an answer (0), a failed expectation (1) or wrong input (2). */
const BUG = 70;

/** The command line of this process, from its arguments to its exit status. */
export async function start(): Promise<void> {
  // Not `process.exit`: what was written to a pipe must still get there.
  try {
    process.exitCode = await main(process.argv.slice(2), processIo());
  } catch (error) {
    process.stderr.write(`netdraft: ${words('BUG')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = BUG;
  }
}
