import type { Design, ResourceId } from '../model/design.ts';
import { linksOf } from './layout/links.ts';
import { hasRole, kindIn, networkOf, shapeOf, treeOf } from './layout/tree.ts';
import type { Level } from './shapes.ts';

/** What joins networks, as it is seen from far away. */
export interface FarGraph {
  /** Cards beside networks that stay: a hub with the networks around it, a private network outside. */
  readonly hubs: ReadonlySet<ResourceId>;
  /** Cards that only lead from one thing to another (a peering, an attachment, a tunnel): a line stands for them. */
  readonly through: ReadonlySet<ResourceId>;
  readonly pairs: readonly FarPair[];
}
export interface FarPair {
  readonly ends: readonly [ResourceId, ResourceId];
  /** The cards that the line stands for, what joins networks before what leads to it. */
  readonly through: readonly ResourceId[];
}
/** How far away: where cards are dots there is room for what joins two networks. */
export type Far = Extract<Level, 'cells' | 'networks'>;
export const isFar = (level: Level): level is Far => level === 'networks' || level === 'cells';

const known = new WeakMap<Design['resources'], { [F in Far]?: FarGraph }>();

/** Remembered by the resources. */
export function farGraph(design: Design, far: Far): FarGraph {
  let graphs = known.get(design.resources);
  if (!graphs) {
    graphs = {};
    known.set(design.resources, graphs);
  }
  graphs[far] ??= makeGraph(design, far);
  return graphs[far];
}

/** Whether a card is drawn from far away, as a tile or a dot of its own. `chosen`: it is selected, or on a path outside the networks. */
export function isDrawnFar(design: Design, far: Far, id: ResourceId, chosen: boolean): boolean {
  if (chosen) return true;
  const graph = farGraph(design, far);
  if (graph.hubs.has(id)) return true;
  return !graph.through.has(id) && (far === 'cells' || !(treeOf(design).parent.has(id) || shapeOf(design.resources[id]) === 'chip'));
}

function makeGraph(design: Design, far: Far): FarGraph {
  const nodes = treeOf(design).order.filter((id) => hasRole(design, id, 'network') || isJoint(design, id));
  const count = linksOf(design, nodes, { direct: true });
  const beside = new Map(nodes.map((id) => [id, new Set<ResourceId>()]));
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) if (count(a, b) > 0) join(a, b);
  });
  const through = new Set<ResourceId>();
  /** What the line between two ends stands for. */
  const lines = new Map<string, readonly ResourceId[]>();
  const line = (a: ResourceId, b: ResourceId): readonly ResourceId[] => lines.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? [];
  const between = far === 'cells' ? JOINS : ALWAYS;
  for (const id of nodes) {
    const ends = [...(beside.get(id) ?? [])];
    const stays = ends.length === 2 ? between : ends.length > 2 ? HUBS : ENDS;
    if (stays.some((role) => hasRole(design, id, role)) || (ends.length > 1 && joinsMany(design, id))) continue;
    through.add(id);
    for (const end of ends) beside.get(end)?.delete(id);
    beside.delete(id);
    const [a, b, more] = ends;
    if (a === undefined || b === undefined || more !== undefined) continue;
    const all = new Set([...line(a, b), ...line(a, id), id, ...line(id, b)]);
    const isJoin = (one: ResourceId): boolean => hasRole(design, one, 'network-join');
    lines.set(a < b ? `${a} ${b}` : `${b} ${a}`, [...[...all].filter(isJoin), ...[...all].filter((one) => !isJoin(one))]);
    join(a, b);
  }
  const hubs = new Set([...beside.keys()].filter((id) => !hasRole(design, id, 'network')));
  const order = new Map(nodes.map((id, i) => [id, i]));
  const pairs = [...beside].flatMap(([a, ends]) =>
    [...ends].flatMap((b): readonly FarPair[] => ((order.get(a) ?? 0) < (order.get(b) ?? 0) ? [{ ends: [a, b], through: line(a, b) }] : [])),
  );
  return { hubs, through, pairs };

  function join(a: ResourceId, b: ResourceId): void {
    beside.get(a)?.add(b);
    beside.get(b)?.add(a);
  }
}

/** It stands beside networks, and is no end that packets come from: the Internet, a function, a service of the cloud lead everywhere. */
function isJoint(design: Design, id: ResourceId): boolean {
  if (shapeOf(design.resources[id]) !== 'card' || networkOf(design, id) !== undefined) return false;
  return hasRole(design, id, 'private-network') || !(hasRole(design, id, 'host') || hasRole(design, id, 'outside'));
}

/** It has a list of networks, and not two ends: a CCN, a CEN. */
const joinsMany = (design: Design, id: ResourceId): boolean =>
  Object.values(kindIn(design, id)?.fields ?? {}).some((field) => field.type === 'list' && field.of.type === 'ref' && field.of.role === 'network');

/** What stays between two others, there where there is more room, between many, and at an end. A table of a hub names many, and joins nothing by itself. */
const ALWAYS = ['network', 'transit-hub', 'outside'] as const;
const JOINS = [...ALWAYS, 'network-join', 'line-hub'] as const;
const HUBS = [...JOINS, 'private-network', 'private-gateway'] as const;
const ENDS = [...ALWAYS, 'private-network'] as const;
