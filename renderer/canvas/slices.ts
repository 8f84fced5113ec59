/** So long a slice of work may hold up the window, in ms: half a frame. */
const SLICE = 8;

/** Work that is done bit by bit while nothing else is to be done: each step of it is short. */
export interface Sliced {
  /** Begins anew with other work; what was left of the one before is given up. */
  start(work: Iterator<unknown>): void;
  /** Does at once what is left. */
  finish(): void;
  stop(): void;
}

/** `later`: calls back when the window has nothing else to do, and returns how to call it off. */
export function inSlices(later: (run: () => void) => () => void = whenIdle, now: () => number = () => performance.now()): Sliced {
  let work: Iterator<unknown> | undefined;
  let callOff: (() => void) | undefined;
  const stop = (): void => {
    callOff?.();
    callOff = undefined;
    work = undefined;
  };
  const slice = (): void => {
    callOff = undefined;
    const until = now() + SLICE;
    while (work) {
      if (work.next().done) work = undefined;
      else if (now() >= until) {
        callOff = later(slice);
        return;
      }
    }
  };
  return {
    start(next) {
      stop();
      work = next;
      callOff = later(slice);
    },
    finish() {
      const left = work;
      stop();
      while (left && !left.next().done);
    },
    stop,
  };
}

/** Not later than in a second, however much there is to do. */
function whenIdle(run: () => void): () => void {
  const id = requestIdleCallback(run, { timeout: 1000 });
  return () => cancelIdleCallback(id);
}
