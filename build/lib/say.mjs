/** What the set-up says while it works: one plain line for each thing that it does. On standard error, because results go to standard output. */

/** @param {string} text */
export const say = (text) => console.error(`netdraft: ${text}`);

/** @param {number} since `performance.now()` at the beginning */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** What went wrong in a way that a person can mend: the message is all that is shown. */
export class SetupError extends Error {
  status = 1;
}

/** The arguments are wrong. */
export class UsageError extends SetupError {
  /** @override */
  status = 2;
}

/**
 * Runs a script's main function; a SetupError is said without a stack trace.
 * @param {() => Promise<number | void>} main its number is the exit status
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = error.status;
  }
}
