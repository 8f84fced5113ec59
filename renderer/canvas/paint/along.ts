import type { Point } from '../../../core/picture/rect.ts';
import type { Track } from '../../../core/picture/shapes.ts';

const known = new WeakMap<Track, readonly number[]>();

/** How far along its line each point of a track stands. */
function measured(track: Track): readonly number[] {
  let sums = known.get(track);
  if (!sums) {
    const made: number[] = [];
    track.points.forEach((p, i) => {
      const before = track.points[i - 1];
      made.push(before ? (made[i - 1] as number) + Math.hypot(p.x - before.x, p.y - before.y) : 0);
    });
    sums = made;
    known.set(track, sums);
  }
  return sums;
}

/** Where a packet is that is between hop `hop` and the next; undefined when its way has no such hop. A packet that goes no further waits at its last hop. */
export function pointAlong(track: Track, hop: number, progress: number): Point | undefined {
  const from = track.stops[Math.min(hop, track.stops.length - 1)];
  if (from === undefined) return undefined;
  const to = track.stops[hop + 1] ?? from;
  const at = from + (to - from) * progress;
  const sums = measured(track);
  let i = 1;
  while (i < sums.length - 1 && (sums[i] as number) < at) i++;
  const [a, b] = [track.points[i - 1], track.points[i]];
  if (!a || !b) return a;
  const [start, end] = [sums[i - 1] as number, sums[i] as number];
  const share = end > start ? Math.min(1, (at - start) / (end - start)) : 0;
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
