#!/usr/bin/env node
import { processIo } from './io.ts';
import { words } from './failure.ts';
import { main } from './main.ts';

/** A bug must not look like an answer (0), a failed expectation (1) or wrong input (2). */
const BUG = 70;

// Not `process.exit`: what was written to a pipe must still get there.
try {
  process.exitCode = await main(process.argv.slice(2), processIo());
} catch (error) {
  process.stderr.write(`netdraft: ${words('BUG')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = BUG;
}
