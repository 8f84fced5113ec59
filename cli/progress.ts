import type { CliWord } from '../core/words/en/cli.ts';
import { words } from './failure.ts';
import type { Io } from './io.ts';

/** Progress is shown when it takes longer than this, in ms. */
const PATIENCE = 1000;
/** And then as often as this, in ms: few things that take seconds do as much as that. */
const EVERY = 200;

/** A count that goes up on a terminal while a command works. `word` is told how many are done. */
export function counting(io: Io, word: CliWord): { readonly done: (count: number) => void; readonly end: () => void } {
  let next = performance.now() + PATIENCE;
  let shown = false;
  return {
    done(count) {
      if (!io.progress || performance.now() <= next) return;
      next = performance.now() + EVERY;
      io.err(`\r${words(word, { count })}`);
      shown = true;
    },
    end() {
      if (shown) io.err('\n');
    },
  };
}
