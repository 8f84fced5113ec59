import type { Point, Rect } from '../rect.ts';
import type { Field } from './field.ts';
import type { Laid } from './grid.ts';
import type { Line } from './polyline.ts';
import type { Port } from './route.ts';

/** Everything that a lane's way depends on. */
export interface Question {
  readonly from: Port;
  readonly to: Port;
  readonly half: number;
  readonly laid: readonly Laid[];
  readonly field: Field;
  readonly own: ReadonlySet<string>;
}
interface Known {
  readonly origin: Point;
  readonly asked: readonly number[];
  readonly line: Line | undefined;
}

const MOST = 200;
/** Lanes run on quarters of px: only a move by quarters gives the same way. */
const QUARTERS = 4;
const known = new Map<string, Known>();

/**
 * The answer of `find`, or the one of last time moved along, when all that matters has moved by the same distance or not at all:
 * while a network is dragged, the lanes inside go with it, and while something far away is dragged, they stay.
 */
export function reused(key: string, question: Question, find: () => Line | undefined): Line | undefined {
  const origin: Point = { x: question.from.box.x, y: question.from.box.y };
  const asked = numbersOf(question, origin);
  const last = known.get(key);
  if (last && sameNumbers(last.asked, asked)) {
    const [dx, dy] = [origin.x - last.origin.x, origin.y - last.origin.y];
    if (Number.isInteger(dx * QUARTERS) && Number.isInteger(dy * QUARTERS)) {
      return dx === 0 && dy === 0 ? last.line : last.line?.map((p) => ({ x: p.x + dx, y: p.y + dy }));
    }
  }
  const line = find();
  known.delete(key);
  if (known.size >= MOST) known.delete(known.keys().next().value ?? '');
  known.set(key, { origin, asked, line });
  return line;
}

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((n, i) => n === b[i]);

/** All places relative to the origin, in hundredths of px, one after another. */
function numbersOf({ from, to, half, laid, field, own }: Question, origin: Point): readonly number[] {
  const numbers: number[] = [half, field.solids.length, field.walls.length, field.frames.length, laid.length];
  const add = (r: Rect): void => {
    numbers.push(Math.round((r.x - origin.x) * 100), Math.round((r.y - origin.y) * 100), Math.round(r.width * 100), Math.round(r.height * 100));
  };
  const point = (p: Point): void => add({ ...p, width: 0, height: 0 });
  for (const port of [from, to]) {
    add(port.box);
    for (const side of port.sides) numbers.push(side.charCodeAt(0));
    if (port.wish) point(port.wish);
  }
  for (const { line, half: other } of laid) {
    numbers.push(other, line.length);
    line.forEach(point);
  }
  for (const { box, keep, shy, words } of field.solids) {
    add(box);
    numbers.push(keep, shy ?? 0, words ? 1 : 0);
  }
  field.walls.forEach(add);
  for (const { id, box, segment, gutters } of field.frames) {
    add(box);
    numbers.push(segment ? 1 : 0, gutters.charCodeAt(0), own.has(id) ? 1 : 0);
  }
  return numbers;
}
