import type { CliWord } from '../core/words/en/cli.ts';
import { words } from './failure.ts';
import type { Io } from './io.ts';

/** Progress is shown when it takes longer than this, in ms. */
const PATIENCE = 1000;
/** And then each time so many more are done. */
const STEP = 1000;

/** A count that goes up on a terminal while a command works. `word` is told how many are done. */
export function counting(io: Io, word: CliWord): { readonly done: (count: number) => void; readonly end: () => void } {
  const began = performance.now();
  let shown = false;
  return {
    done(count) {
      if (!io.progress || count % STEP !== 0 || performance.now() - began <= PATIENCE) return;
      io.err(`\r${words(word, { count })}`);
      shown = true;
    },
    end() {
      if (shown) io.err('\n');
    },
  };
}
