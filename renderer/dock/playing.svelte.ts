import { doc } from '../state/document.svelte.ts';
import { engine } from '../state/engine.svelte.ts';
import { flow } from '../state/flow.svelte.ts';
import { columnsOf, type Stop, stopAt, timelineOf } from '../state/timeline.ts';

/** A packet takes this long from a hop to the next at 1x, in ms. */
export const HOP_TIME = 420;
/** A replayed scenario rests at its end for this long before the next one begins, in ms. */
const REST = 900;

/** The timeline of the answer that is shown, and the moving of the playhead over it. */
function createPlaying() {
  const timeline = $derived(timelineOf(engine.answer, flow.paths));
  const last = $derived(Math.max(0, columnsOf(timeline) - 1));
  // A family without an address has nothing to step through: the other one is shown.
  const lane = $derived(
    timeline.lanes.find((one) => one.family === flow.family && one.stops.length > 0) ??
      timeline.lanes.find((one) => one.stops.length > 0) ??
      timeline.lanes[0],
  );
  const stop = $derived(stopAt(lane, flow.playhead));
  let queue = $state.raw<readonly number[]>([]);
  let frame = 0;
  let rested = 0;

  function reduced(): boolean {
    return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  }
  /** Goes to a column; the canvas and the list follow. */
  function go(column: number): void {
    flow.playhead = Math.max(0, Math.min(last, column));
  }
  function tick(before: number, carried: number): void {
    frame = requestAnimationFrame((now) => {
      if (!flow.playing) return;
      const passed = ((now - before) / HOP_TIME) * flow.speed + carried;
      // Without motion packets jump from hop to hop at the same pace.
      const whole = reduced() ? Math.floor(passed) : passed;
      if (flow.playhead >= last) return atEnd(now, before);
      go(flow.playhead + whole);
      tick(now, passed - whole);
    });
  }
  function atEnd(now: number, before: number): void {
    rested += now - before;
    if (queue.length > 0 && rested >= REST) {
      playNext();
      rested = 0;
    } else if (queue.length === 0) {
      flow.playing = false;
      return;
    }
    tick(now, 0);
  }
  function playNext(): void {
    const [index, ...rest] = queue;
    queue = rest;
    const next = index === undefined ? undefined : doc.design.scenarios[index];
    if (!next) return;
    flow.ask({ protocol: next.flow.protocol, from: next.flow.from, to: next.flow.to, ...(next.flow.port !== undefined && { port: next.flow.port }) });
    flow.playing = true;
  }
  function play(): void {
    if (last === 0) return;
    if (flow.playhead >= last) flow.playhead = 0;
    flow.playing = true;
    rested = 0;
    cancelAnimationFrame(frame);
    tick(performance.now(), 0);
  }
  function pause(): void {
    flow.playing = false;
    queue = [];
    cancelAnimationFrame(frame);
  }

  return {
    get timeline() {
      return timeline;
    },
    /** The last column of the timeline. */
    get last() {
      return last;
    },
    get lane() {
      return lane;
    },
    /** The hop of the family in question at the playhead. */
    get stop(): Stop | undefined {
      return stop;
    },
    get replaying() {
      return queue.length > 0;
    },
    go,
    play,
    pause,
    toggle: () => (flow.playing ? pause() : play()),
    step(by: 1 | -1): void {
      pause();
      go(by > 0 ? Math.floor(flow.playhead + 1e-6) + 1 : Math.ceil(flow.playhead - 1e-6) - 1);
    },
    /** Replays scenarios one after another: asks each and plays it to its end. */
    replay(indices: readonly number[]): void {
      pause();
      queue = [...indices];
      rested = 0;
      playNext();
      cancelAnimationFrame(frame);
      tick(performance.now(), 0);
    },
  };
}

export const playing = createPlaying();
doc.onLoad(() => playing.pause());
