import { doc } from '../state/document.svelte.ts';
import { engine } from '../state/engine.svelte.ts';
import { flow } from '../state/flow.svelte.ts';
import { reelOf } from '../state/reel.ts';
import { columnsOf, type Stop, stopAt, type Timeline, timelineOf } from '../state/timeline.ts';
import { columnsOfSpan, type Span } from './axis.ts';

/** A packet takes this long from a hop to the next at 1x, in ms. */
export const HOP_TIME = 420;
/** A change of the design is looked at for this long before packets go on, in hops. */
const CHANGE_HOPS = 4;
/** A replayed scenario rests at its end for this long before the next one begins, in ms. */
const REST = 900;

/** One part of what is played on the timeline: its columns begin at `start`. */
export interface Played {
  readonly span: Span;
  readonly start: number;
  readonly timeline: Timeline | undefined;
}

/** The timeline of what is shown, and the moving of the playhead over it: one answer, or the parts of a scenario with steps. */
function createPlaying() {
  const own = $derived(timelineOf(engine.answer, flow.paths));
  const parts = $derived.by((): readonly Played[] => {
    const { reel } = flow;
    if (!reel) return [{ span: { type: 'question', request: own.request, reply: own.reply }, start: 0, timeline: own }];
    let start = 0;
    return reel.parts.map((part, index): Played => {
      const timeline = part.change ? undefined : index === flow.part ? own : timelineOf(part.answer);
      const span: Span = timeline ? { type: 'question', request: timeline.request, reply: timeline.reply } : { type: 'change' };
      const played = { span, start, timeline };
      start += columnsOfSpan(span);
      return played;
    });
  });
  const last = $derived(flow.reel ? Math.max(0, lastOf(parts)) : Math.max(0, columnsOf(own) - 1));
  // A family without an address has nothing to step through: the other one is shown.
  const lane = $derived(
    own.lanes.find((one) => one.family === flow.family && one.stops.length > 0) ?? own.lanes.find((one) => one.stops.length > 0) ?? own.lanes[0],
  );
  const stop = $derived(stopAt(lane, flow.playhead));
  /** Between two parts, in columns behind the last column of the present one. */
  let beyond = $state(0);
  const position = $derived((parts[flow.part]?.start ?? 0) + flow.playhead + (flow.reel ? beyond : 0));
  let queue = $state.raw<readonly number[]>([]);
  /** The engine works out what a scenario with steps shows. */
  let loading = false;
  let frame = 0;
  let rested = 0;

  function reduced(): boolean {
    return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  }
  /** Goes to a column of the whole timeline; the canvas and the list follow. */
  function go(column: number): void {
    const to = Math.max(0, Math.min(last, column));
    if (!flow.reel) {
      flow.playhead = to;
      return;
    }
    const index = Math.max(
      0,
      parts.findLastIndex((part) => part.start <= to + 1e-6),
    );
    const part = parts[index];
    if (!part) return;
    const inside = Math.min(Math.max(0, to - part.start), columnsOfSpan(part.span) - 1);
    flow.enter(index, inside);
    beyond = Math.max(0, to - part.start - inside);
  }
  /** How fast the playhead goes here, in columns for each hop's time. */
  const pace = (): number => (flow.shown?.change ? 1 / CHANGE_HOPS : 1);

  function tick(before: number, carried: number): void {
    frame = requestAnimationFrame((now) => {
      if (!flow.playing) return;
      if (loading) return tick(now, 0);
      const passed = ((now - before) / HOP_TIME) * flow.speed * pace() + carried;
      // Without motion packets jump from hop to hop at the same pace.
      const whole = reduced() ? Math.floor(passed) : passed;
      if (position >= last) return atEnd(now, before);
      go(position + whole);
      tick(now, passed - whole);
    });
  }
  function atEnd(now: number, before: number): void {
    rested += now - before;
    const resting = rested < REST && (queue.length > 0 || flow.shown?.changed === true);
    if (resting) return tick(now, 0);
    rested = 0;
    if (queue.length > 0) {
      playNext();
      return tick(now, 0);
    }
    flow.playing = false;
    // What was changed was changed for the replay only.
    if (flow.shown?.changed) go(0);
  }
  function playNext(): void {
    const [index, ...rest] = queue;
    queue = rest;
    const next = index === undefined ? undefined : doc.design.scenarios[index];
    if (!next) return;
    flow.ask({ protocol: next.flow.protocol, from: next.flow.from, to: next.flow.to, ...(next.flow.port !== undefined && { port: next.flow.port }) });
    beyond = 0;
    if (next.steps) void load(next);
    flow.playing = true;
  }
  async function load(scenario: (typeof doc.design.scenarios)[number]): Promise<void> {
    const design = doc.design;
    const question = flow.current;
    loading = true;
    try {
      const looks = await engine.ask((api) => api.replay(scenario));
      // Something else was asked or edited meanwhile: that stays.
      if (!looks || doc.design !== design || flow.current !== question) return;
      const reel = reelOf(design, scenario, looks);
      if (reel) flow.startReel(reel);
    } finally {
      loading = false;
    }
  }
  function play(): void {
    if (last === 0) return;
    if (position >= last) go(0);
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
    /** Everything on the timeline, from left to right. */
    get parts() {
      return parts;
    },
    /** That of the part which is shown. */
    get timeline() {
      return own;
    },
    /** The last column. */
    get last() {
      return last;
    },
    /** The playhead, in columns of the whole timeline. */
    get position() {
      return position;
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
    /** Goes to a column of the part that is shown. */
    goInPart: (column: number) => go((parts[flow.part]?.start ?? 0) + column),
    play,
    pause,
    toggle: () => (flow.playing ? pause() : play()),
    step(by: 1 | -1): void {
      pause();
      go(by > 0 ? Math.floor(position + 1e-6) + 1 : Math.ceil(position - 1e-6) - 1);
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

function lastOf(parts: readonly Played[]): number {
  const end = parts.at(-1);
  return end ? end.start + columnsOfSpan(end.span) - 1 : 0;
}

export const playing = createPlaying();
doc.onLoad(() => playing.pause());
// What is replayed is about the design as it was; what comes next is told by its place in the list.
doc.onPatches((patches) => {
  if (patches.some(({ path: [part] }) => (flow.reel ? part !== 'layout' : playing.replaying && part === 'scenarios'))) playing.pause();
});
