import type { Design, ResourceId } from '../model/design.ts';
import type { Geometry } from './layout/geometry.ts';
import { linksOf } from './layout/links.ts';
import { hasRole, networkOf, shapeOf, treeOf } from './layout/tree.ts';
import type { Field } from './lanes/field.ts';
import type { Line } from './lanes/polyline.ts';
import { type Port, route, type Side } from './lanes/route.ts';
import { around, grown } from './rect.ts';

/** A line from a network, or from a card beside networks, to another one that it has to do with. */
export interface Link {
  readonly key: string;
  readonly line: Line;
}

/** More would be a thicket. */
const LINKS_MOST = 60;
const KEEP = 8;
const MARGIN = 600;
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

const known = new WeakMap<Geometry, readonly Link[]>();

/** What leads from network to network, around all that stands between them. Remembered by the geometry. */
export function linkLines(design: Design, geometry: Geometry): readonly Link[] {
  let links = known.get(geometry);
  if (!links) {
    links = makeLinks(design, geometry);
    known.set(geometry, links);
  }
  return links;
}

function makeLinks(design: Design, geometry: Geometry): readonly Link[] {
  const nodes = treeOf(design).order.filter((id) => {
    if (!geometry.boxes.has(id)) return false;
    return hasRole(design, id, 'network') || (shapeOf(design.resources[id]) !== 'frame' && networkOf(design, id) === undefined);
  });
  const count = linksOf(design, nodes);
  const pairs = nodes.flatMap((a, i) => nodes.slice(i + 1).flatMap((b) => (count(a, b) > 0 ? [[a, b] as const] : [])));
  if (pairs.length > LINKS_MOST) return [];
  const solids: Field['solids'] = nodes.map((node) => ({ box: boxOf(node), node, keep: KEEP }));
  return pairs.flatMap(([a, b]) => {
    const ports = [a, b].map((id): Port => ({ box: boxOf(id), sides: SIDES })) as [Port, Port];
    const area = around(ports.map(({ box }) => box));
    if (!area) return [];
    const field = { solids, walls: [], frames: [] };
    const line = route(ports[0], ports[1], KEEP, { area: grown(area, MARGIN), field, laid: [], half: 0, xs: [], ys: [], own: new Set() });
    return line ? [{ key: `${a} ${b}`, line }] : [];
  });

  function boxOf(id: ResourceId) {
    return geometry.boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  }
}
