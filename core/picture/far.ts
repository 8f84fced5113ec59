import type { Design, ResourceId } from '../model/design.ts';
import { linksOf } from './layout/links.ts';
import { hasRole, networkOf, shapeOf, treeOf } from './layout/tree.ts';

/** What joins networks, as it is seen from far away. */
export interface FarGraph {
  /** Cards beside networks that stay: a hub with the networks around it, a private network outside. */
  readonly hubs: ReadonlySet<ResourceId>;
  /** Cards that only lead from one thing to another (a peering, an attachment, a tunnel): a line stands for them. */
  readonly through: ReadonlySet<ResourceId>;
  readonly pairs: readonly (readonly [ResourceId, ResourceId])[];
}

const known = new WeakMap<Design['resources'], FarGraph>();

/** Remembered by the resources. */
export function farGraph(design: Design): FarGraph {
  let graph = known.get(design.resources);
  if (!graph) {
    graph = makeGraph(design);
    known.set(design.resources, graph);
  }
  return graph;
}

function makeGraph(design: Design): FarGraph {
  const nodes = treeOf(design).order.filter((id) => hasRole(design, id, 'network') || isJoint(design, id));
  const count = linksOf(design, nodes, { direct: true });
  const beside = new Map(nodes.map((id) => [id, new Set<ResourceId>()]));
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) if (count(a, b) > 0) join(a, b);
  });
  const through = new Set<ResourceId>();
  for (const id of nodes) {
    const ends = [...(beside.get(id) ?? [])];
    const stays = ends.length === 2 ? ALWAYS : ends.length > 2 ? HUBS : ENDS;
    if (stays.some((role) => hasRole(design, id, role))) continue;
    through.add(id);
    for (const end of ends) beside.get(end)?.delete(id);
    beside.delete(id);
    const [a, b, more] = ends;
    if (a !== undefined && b !== undefined && more === undefined) join(a, b);
  }
  const hubs = new Set([...beside.keys()].filter((id) => !hasRole(design, id, 'network')));
  const order = new Map(nodes.map((id, i) => [id, i]));
  const pairs = [...beside].flatMap(([a, ends]) => [...ends].flatMap((b) => ((order.get(a) ?? 0) < (order.get(b) ?? 0) ? [[a, b] as const] : [])));
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

/** What stays between two others, between many, and at an end. A table of a hub names many, and joins nothing by itself. */
const ALWAYS = ['network', 'transit-hub', 'outside'] as const;
const HUBS = [...ALWAYS, 'network-join', 'line-hub', 'private-network', 'private-gateway'] as const;
const ENDS = [...ALWAYS, 'private-network'] as const;
