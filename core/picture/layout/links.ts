import { referencesOf } from '../../engine/references.ts';
import type { Design, ResourceId } from '../../model/design.ts';
import { treeOf } from './tree.ts';

/** How often two of some resources name each other, with all that they hold: the nearer they should stand. */
export type Links = (a: ResourceId, b: ResourceId) => number;

/**
 * Who leads to whom among `nodes` (containers and cards that stand side by side): whatever one of them holds may name what another
 * holds, directly or by a resource that has no place of its own (a route table of a hub, a chip). `direct`: not by those.
 */
export function linksOf(design: Design, nodes: readonly ResourceId[], { direct = false } = {}): Links {
  const counts = new Map<string, number>();
  const holder = holders(design, nodes);
  /** What a chip on the canvas names: it stands nowhere, so it ties its ends together. */
  const loose = new Map<ResourceId, Set<ResourceId>>();
  const tie = (a: ResourceId, b: ResourceId): void => {
    if (a === b) return;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const [id, resource] of Object.entries(design.resources)) {
    const from = holder(id);
    for (const named of referencesOf(resource)) {
      const to = holder(named);
      if (from !== undefined && to !== undefined) tie(from, to);
      else if (direct) continue;
      else if (from === undefined && to !== undefined) within(loose, id).add(to);
      else if (from !== undefined) within(loose, named).add(from);
    }
  }
  for (const ends of loose.values()) {
    const list = [...ends];
    // One that names everything (an image, an account) says nothing about nearness, and would cost a square.
    if (list.length > 8) continue;
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) tie(a, b);
    });
  }
  return (a, b) => counts.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0;
}

function holders(design: Design, nodes: readonly ResourceId[]): (id: ResourceId) => ResourceId | undefined {
  const known = new Map<ResourceId, ResourceId | undefined>(nodes.map((id) => [id, id]));
  const { parent } = treeOf(design);
  return function holder(id): ResourceId | undefined {
    if (known.has(id)) return known.get(id);
    known.set(id, undefined); // what goes round in a circle is held by nobody
    const up = parent.get(id) ?? design.resources[id]?.in;
    const found = up === undefined ? undefined : holder(up);
    known.set(id, found);
    return found;
  };
}

function within(map: Map<ResourceId, Set<ResourceId>>, id: ResourceId): Set<ResourceId> {
  const set = map.get(id) ?? new Set();
  map.set(id, set);
  return set;
}
