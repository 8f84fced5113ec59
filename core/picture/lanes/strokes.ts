import type { Family } from '../../net/address.ts';
import { around, grown, type Point } from '../rect.ts';
import type { Group, Shape } from '../shapes.ts';
import type { Colour } from '../tokens.ts';
import type { GroundRun } from './crossings.ts';
import { beside, direction, lengthOf, type Line, piece, roundedPath } from './polyline.ts';

/** What is left of a lane that stops just before its end is under the mark: one dot beside it would say nothing. */
const UNDER_MARK = 24;
/** Corners of lanes, in px. */
const RADIUS = 10;
export const HUE: Readonly<Record<Family, 'v4' | 'v6'>> = { ipv4: 'v4', ipv6: 'v6' };

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** A triangle with its tip at `tip`, pointing along `d`, `length` px long and `breadth` px wide. */
function triangle(tip: Point, d: Point, length: number, breadth: number): string {
  const base = { x: tip.x - d.x * length, y: tip.y - d.y * length };
  const [sx, sy] = [(-d.y * breadth) / 2, (d.x * breadth) / 2];
  return `M${n(tip.x)} ${n(tip.y)}L${n(base.x + sx)} ${n(base.y + sy)}L${n(base.x - sx)} ${n(base.y - sy)}Z`;
}

const halo = (runs: readonly GroundRun<Colour>[], width: number): readonly Shape[] =>
  runs.map(({ a, b, ground }) => ({ type: 'path', d: `M${n(a.x)} ${n(a.y)}L${n(b.x)} ${n(b.y)}`, stroke: { colour: ground, width } }));

export interface LaneInput {
  readonly key: string;
  readonly family: Family;
  readonly half: 'request' | 'reply';
  readonly line: Line;
  /** Px along the line up to which the packet came; then dots. */
  readonly solidTo: number;
  readonly arrow: boolean;
  /** Px of the drawing for a screen px below 50 %, else 1. */
  readonly unit: number;
  readonly grounds: (line: Line) => readonly GroundRun<Colour>[];
}

/** A lane with its halo, dots for what was not reached, and the head where it arrives. */
export function laneGroup({ key, family, half, line, solidTo, arrow, unit, grounds }: LaneInput): Group {
  const colour = HUE[family];
  const total = lengthOf(line);
  const request = half === 'request';
  const shapes: Shape[] = [];
  if (solidTo === 0 || total - solidTo > UNDER_MARK * unit) {
    const rest = solidTo > 0 ? piece(line, solidTo, total) : line;
    shapes.push(...halo(grounds(rest), 8 * unit));
    shapes.push({
      type: 'path',
      d: roundedPath(rest, RADIUS * unit),
      stroke: { colour, width: (request ? 2.25 : 1.75) * unit, dash: [0.1 * unit, 6 * unit], cap: 'round', least: request ? 2 : 1.5 },
    });
  }
  if (solidTo > 0) {
    const head = arrow ? 7 * unit : 0;
    const solid = piece(line, 0, Math.max(0, Math.min(solidTo, total) - head));
    shapes.push(...halo(grounds(solid), (request ? 9 : 6) * unit), ...body(solid, family, request, unit));
    if (arrow) shapes.push(headOf(line, colour, request, unit, grounds));
  }
  const bounds = grown(around(line.map((p) => ({ ...p, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 }, 8 * unit);
  return { key, role: 'lane', x: 0, y: 0, scale: 1, bounds, shapes };
}

/** IPv4 is one line, IPv6 two rails; a reply is one thin line. */
function body(line: Line, family: Family, request: boolean, unit: number): readonly Shape[] {
  const colour = HUE[family];
  const radius = RADIUS * unit;
  if (!request) return [{ type: 'path', d: roundedPath(line, radius), stroke: { colour, width: 1.5 * unit, least: 1.5 } }];
  if (family === 'ipv4') return [{ type: 'path', d: roundedPath(line, radius), stroke: { colour, width: 4 * unit, least: 3 } }];
  return [-1.875, 1.875].map((by) => ({
    type: 'path',
    d: roundedPath(beside(line, by * unit), radius),
    stroke: { colour, width: 1.75 * unit, least: 1 },
  }));
}

function headOf(line: Line, colour: Colour, request: boolean, unit: number, grounds: LaneInput['grounds']): Shape {
  const tip = line.at(-1) as Point;
  const before = line.at(-2) ?? tip;
  const d = direction(before, tip);
  // A hair's breadth is left between the head and what it points at.
  const end = { x: tip.x - d.x * unit, y: tip.y - d.y * unit };
  if (request) return { type: 'path', d: triangle(end, d, 9.5 * unit, 12 * unit), fill: colour };
  const ground = grounds([before, tip]).at(-1)?.ground ?? 'panel';
  return { type: 'path', d: triangle(end, d, 7 * unit, 8 * unit), fill: ground, stroke: { colour, width: 1.3 * unit } };
}
