import type { ResourceId } from '../../model/design.ts';
import type { Group, Level } from '../shapes.ts';
import { TILE } from '../parts/card.ts';
import { networkOf } from '../layout/tree.ts';
import { type LegLine, spotOf } from './places.ts';
import { type Line, lengthOf, straightened } from './polyline.ts';
import { ledToTile } from './small.ts';
import { laneGroup } from './strokes.ts';
import type { TraceContext } from './traces.ts';

/** The farthest that any path came on a leg, and whether one arrived. */
interface Reach {
  readonly context: { readonly family: 'ipv4' | 'ipv6'; readonly half: 'request' | 'reply' };
  readonly leg: LegLine;
  solidTo: number;
  arrives: boolean;
}

/** All lanes: dots and replies below, requests above, IPv6 below IPv4. Legs that several paths share are drawn once, as far as the one that came farthest. */
export function lanesOf(trace: TraceContext): readonly Group[] {
  const { routes, level, unit, grounds, options, shown } = trace;
  const reaches = new Map<string, Reach>();
  for (const way of routes.ways) {
    if (!shown(way.family, way.half) || (way.half === 'reply' && unit !== 1)) continue;
    const stop = way.arrives || options.preview ? undefined : spotOf(way.lines, way.reached - 1, routes.boxOf);
    way.lines.forEach((leg, i) => {
      const solidTo = options.preview
        ? 0
        : way.arrives || (stop && i < stop.leg)
          ? leg.length
          : stop?.leg === i
            ? solidPart(way.reached, leg, stop.at)
            : 0;
      const known = reaches.get(leg.key);
      if (!known) reaches.set(leg.key, { context: way, leg, solidTo, arrives: solidTo === leg.length });
      else {
        known.solidTo = Math.max(known.solidTo, solidTo);
        known.arrives ||= solidTo === leg.length;
      }
    });
  }
  const groups = [...reaches.values()].map(({ context: { family, half }, leg, solidTo, arrives }) => {
    // From far away a network is a tile: in it, under its name, the way is faint.
    const inside = level === 'networks' && isInside(trace, leg);
    const line = unit === 1 ? leg.line : toSmall(leg, inside ? 'cells' : level, unit, trace);
    const share = leg.length > 0 ? solidTo / leg.length : 0;
    const lane = laneGroup({
      key: `lane ${leg.key}`,
      family,
      half,
      line,
      solidTo: share * lengthOf(line),
      arrow: arrives && level !== 'cells' && level !== 'networks',
      unit,
      grounds,
    });
    return {
      lane: inside ? { ...lane, dim: true as const } : lane,
      rank: (arrives ? 2 : 0) + (half === 'request' ? 1 : 0) * 4 + (family === 'ipv4' ? 1 : 0),
    };
  });
  return groups.sort((a, b) => a.rank - b.rank).map((g) => g.lane);
}

function isInside({ design }: TraceContext, { leg: { from, to } }: LegLine): boolean {
  const network = networkOf(design, from.resource);
  return network !== undefined && network === networkOf(design, to.resource);
}

/** A packet that is stopped where it begins has not set out: its lane is dots from the card on. */
const solidPart = (reached: number, leg: LegLine, at: number): number => (reached - 1 <= leg.leg.from.hop ? 0 : at);

/** Below 50 % cards are tiles or dots around their middles, so lanes are led on to them. */
function toSmall(leg: LegLine, level: Level, unit: number, { routes, design, geometry }: TraceContext): Line {
  const half = level === 'cells' ? 0 : TILE / 2;
  const line = ledTo(leg.line, leg.leg.to.resource, half * unit);
  return straightened([...ledTo([...line].reverse(), leg.leg.from.resource, half * unit)].reverse());

  function ledTo(given: Line, id: ResourceId, reach: number): Line {
    const box = routes.boxOf(id);
    const end = given.at(-1);
    const before = given.at(-2);
    if (!box || !end || !before) return given;
    const network = level === 'networks' ? networkOf(design, id) : undefined;
    const tile = network === undefined ? undefined : geometry.boxes.get(network);
    if (tile) {
      // A gateway has no place of its own any more: the lane ends on the border of its network.
      const near = (v: number, a: number, b: number): number => (Math.abs(v - a) < Math.abs(v - b) ? a : b);
      const stop =
        before.x === end.x ? { x: end.x, y: near(end.y, tile.y, tile.y + tile.height) } : { x: near(end.x, tile.x, tile.x + tile.width), y: end.y };
      return [...given.slice(0, -1), stop];
    }
    return ledToTile(given, box, reach, unit);
  }
}
