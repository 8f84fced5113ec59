import type { Design, ResourceId } from '../model/design.ts';

/** The first of `web`, `web-2`, `web-3` ... that is neither an id nor a name, so that what is written in a flow stays unique. */
export function freshId(resources: Design['resources'], stem: string, taken: ReadonlySet<string> = new Set()): ResourceId {
  const names = new Set(Object.values(resources).map((resource) => resource.name));
  const free = (id: string) => !Object.hasOwn(resources, id) && !names.has(id) && !taken.has(id);
  if (free(stem)) return stem;
  for (let n = 2; ; n++) if (free(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** "web-12" without its number: "web". */
export const stemOf = (id: string): string => id.replace(/-\d+$/, '') || id;

/** Ids of `ids` and of everything inside them, containers before what they hold, in the order of the document. */
export function withDescendants(resources: Design['resources'], ids: Iterable<ResourceId>): readonly ResourceId[] {
  const wanted = new Set([...ids].filter((id) => Object.hasOwn(resources, id)));
  const inside = new Map<ResourceId, ResourceId[]>();
  for (const [id, resource] of Object.entries(resources)) {
    if (resource.in !== undefined) inside.set(resource.in, [...(inside.get(resource.in) ?? []), id]);
  }
  const queue = [...wanted];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const child of inside.get(id) ?? []) {
      if (wanted.has(child)) continue;
      wanted.add(child);
      queue.push(child);
    }
  }
  return Object.keys(resources).filter((id) => wanted.has(id));
}

/** Those of `ids` that stand in none of the others: what a person moves, copies or deletes takes its contents along. */
export function rootsOf(resources: Design['resources'], ids: Iterable<ResourceId>): readonly ResourceId[] {
  const chosen = new Set([...ids].filter((id) => Object.hasOwn(resources, id)));
  return [...chosen].filter((id) => {
    const seen = new Set<ResourceId>();
    for (let up = resources[id]?.in; up !== undefined && !seen.has(up); up = resources[up]?.in) {
      if (chosen.has(up)) return false;
      seen.add(up);
    }
    return true;
  });
}
