import type { Design, ResourceId } from '../model/design.ts';
import { type Far, farGraph } from './far.ts';
import type { Geometry } from './layout/geometry.ts';
import { hasRole, treeOf } from './layout/tree.ts';
import type { Field } from './lanes/field.ts';
import type { Line } from './lanes/polyline.ts';
import { type Port, route, type Side } from './lanes/route.ts';
import { around, grown } from './rect.ts';

/** A line from a network, or from a hub beside networks, to another one that it is joined to. */
export interface Link {
  readonly key: string;
  readonly line: Line;
  /** The cards that it stands for: the first is what a click on it means. */
  readonly through: readonly ResourceId[];
}

/** More would be a thicket. */
const LINKS_MOST = 80;
/** From what they pass: the middle of the gap between two networks, so that several lie in one; where there is less room, as much as there is. */
const KEEPS = [28, 8];
/** Around the two ends: first near, then as far as a detour may go. */
const MARGINS = [600, 6000];
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

const known = new WeakMap<Geometry, { [F in Far]?: readonly Link[] }>();

/** What leads from network to network, around all that stands between them. Remembered by the geometry. */
export function linkLines(design: Design, geometry: Geometry, far: Far): readonly Link[] {
  let links = known.get(geometry);
  if (!links) {
    links = {};
    known.set(geometry, links);
  }
  links[far] ??= makeLinks(design, geometry, far);
  return links[far];
}

function makeLinks(design: Design, geometry: Geometry, far: Far): readonly Link[] {
  const { hubs, pairs } = farGraph(design, far);
  if (pairs.length > LINKS_MOST) return [];
  const nodes = treeOf(design).order.filter((id) => hubs.has(id) || hasRole(design, id, 'network'));
  return pairs.flatMap(({ ends: [a, b], through }) => {
    for (const keep of KEEPS) {
      for (const margin of MARGINS) {
        const line = lineOf(a, b, keep, margin);
        if (line) return [{ key: `${a} ${b}`, line, through }];
      }
    }
    return [];
  });

  function lineOf(a: ResourceId, b: ResourceId, keep: number, margin: number): Line | undefined {
    const solids: Field['solids'] = nodes.flatMap((node) => {
      const box = geometry.boxes.get(node);
      return box ? [{ box, node, keep }] : [];
    });
    const [from, to] = [a, b].map((id): Port | undefined => {
      const box = geometry.boxes.get(id);
      return box && { box, sides: SIDES };
    });
    const area = from && to && around([from.box, to.box]);
    if (!area) return undefined;
    const field = { solids, walls: [], frames: [] };
    return route(from, to, keep, { area: grown(area, margin), field, laid: [], half: 0, xs: [], ys: [], own: new Set() });
  }
}
