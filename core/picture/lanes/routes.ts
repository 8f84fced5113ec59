import type { Answer } from '../../engine/answer.ts';
import type { Design, ResourceId } from '../../model/design.ts';
import { around, type Rect } from '../rect.ts';
import { type Chips, chipsOf } from '../layout/chips.ts';
import type { Faces, Geometry } from '../layout/geometry.ts';
import { CHIP_TEXT } from '../layout/sizes.ts';
import { shapeOf, treeOf } from '../layout/tree.ts';
import { ofDrawing } from '../parts/memo.ts';
import { corridorsOf, type Corridor } from './corridors.ts';
import { type Field, fieldOf } from './field.ts';
import { LANE_GAP } from './grid.ts';
import { corridorKey, type Leg, type Way, waysOf } from './plan.ts';
import type { LegLine } from './places.ts';
import { beside, lengthOf, type Line, reversed } from './polyline.ts';
import { stubLine } from './stub.ts';

/** Everything about the traces of an answer that does not depend on the zoom. */
export interface Routes {
  readonly ways: readonly (Way & { readonly lines: readonly LegLine[] })[];
  /** Boxes of ends that the design does not draw, by the id that the answer gives them. */
  readonly ghosts: ReadonlyMap<ResourceId, Rect>;
  /** Chips at full size: lanes keep clear of them at every zoom, so that zooming does not move a lane. */
  readonly chips: Chips;
  readonly boxOf: (id: ResourceId) => Rect | undefined;
}

/** What lanes of every answer go around. */
interface Ground {
  readonly chips: Chips;
  readonly field: Field;
  readonly routes: WeakMap<Answer, Routes>;
}
const groundOf = ofDrawing((design, faces, geometry): Ground => {
  const chips = chipsOf(design, faces, geometry, CHIP_TEXT.size);
  return { chips, field: fieldOf(design, faces, geometry, chips), routes: new WeakMap() };
});

/** Remembered for a geometry and an answer: zooming and stepping through a trace route nothing anew. */
export function routesOf(design: Design, faces: Faces, geometry: Geometry, answer: Answer): Routes {
  const ground = groundOf(design, faces, geometry);
  let routes = ground.routes.get(answer);
  if (!routes) {
    routes = makeRoutes(design, geometry, ground, answer);
    ground.routes.set(answer, routes);
  }
  return routes;
}

function makeRoutes(design: Design, geometry: Geometry, { chips, field }: Ground, answer: Answer): Routes {
  const ghosts = ghostsOf(design, geometry, answer);
  const boxOf = (id: ResourceId): Rect | undefined => geometry.boxes.get(id) ?? ghosts.get(id);
  const isNode = (id: ResourceId): boolean => {
    const shape = design.resources[id] ? shapeOf(design.resources[id]) : 'card';
    return boxOf(id) !== undefined && (shape === 'card' || shape === 'dock');
  };
  const ways = waysOf(answer, isNode);
  const corridors = corridorsOf(ways, { design, geometry, field, boxOf });
  const laid = [...corridors.values()].map((c) => ({ line: c.line, half: c.paired ? LANE_GAP / 2 : 0 }));
  const lined = ways.map((way) => {
    const lines = way.legs.flatMap((leg) => legLine(way, leg, corridors) ?? []);
    const last = way.legs.at(-1)?.to ?? firstNode(way, isNode);
    const end = way.tail.at(-1);
    const from = last && boxOf(last.resource);
    const frame = end && geometry.boxes.get(end.resource);
    if (way.arrives || !last || !end || !from || !frame || contains(frame, from) === false) return { ...way, lines };
    const line = stubLine(from, frame, end.resource, chips, field, laid);
    const leg: Leg = { from: last, to: end, via: [] };
    return {
      ...way,
      lines: [
        ...lines,
        { leg, key: `${way.family} stub ${last.resource} ${end.resource}`, line, length: lengthOf(line), half: 0, stub: true as const },
      ],
    };
  });
  return { ways: lined, ghosts, chips, boxOf };
}

const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;

function firstNode(way: Way, isNode: (id: ResourceId) => boolean) {
  const hop = way.hops.findLastIndex((h) => isNode(h.resource));
  const found = way.hops[hop];
  return found && { resource: found.resource, hop };
}

function legLine(way: Way, leg: Leg, corridors: ReadonlyMap<string, Corridor>): LegLine | undefined {
  const key = corridorKey(way.family, leg.from.resource, leg.to.resource);
  const corridor = corridors.get(key);
  if (!corridor) return undefined;
  const forward = corridor.from === leg.from.resource;
  const half = corridor.paired ? LANE_GAP / 2 : 0;
  const middle: Line = forward ? corridor.line : reversed(corridor.line);
  // Each half keeps to the right of its own direction: the reply so lies 12 px to the left of its request.
  const line = beside(middle, half);
  return { leg, key: `${key} ${forward} ${way.half}`, line, length: lengthOf(line), half };
}

const GHOST = { width: 124, height: 40, above: 72 };

/** Ends that are not drawn (the Internet exists without being drawn) stand above the gateway through which the packet leaves or enters. */
function ghostsOf(design: Design, geometry: Geometry, answer: Answer): ReadonlyMap<ResourceId, Rect> {
  const ghosts = new Map<ResourceId, Rect>();
  const placed = (id: ResourceId | undefined): Rect | undefined => (id === undefined ? undefined : geometry.boxes.get(id));
  const all = around(treeOf(design).roots.flatMap((id) => placed(id) ?? []));
  for (const family of answer.families) {
    for (const path of family.paths) {
      const hops = [...path.request, ...(path.reply.length > 0 ? [] : path.unreached)];
      hops.forEach(({ resource }, i) => {
        if (placed(resource) || ghosts.has(resource) || design.resources[resource]) return;
        // Where nothing leads on, because nobody can say how, it stands above everything.
        const near = placed(hops[i - 1]?.resource) ?? placed(hops[i + 1]?.resource) ?? all;
        if (!near) return;
        let x = near.x + near.width / 2 - GHOST.width / 2;
        const y = Math.min(all?.y ?? near.y, near.y) - GHOST.above;
        for (const other of ghosts.values()) if (other.y === y && Math.abs(other.x - x) < GHOST.width + 20) x = other.x + GHOST.width + 20;
        ghosts.set(resource, { x, y, width: GHOST.width, height: GHOST.height });
      });
    }
  }
  return ghosts;
}
