import { kindOf } from '../kinds/index.ts';
import type { RoleName } from '../kinds/roles.ts';
import type { Design, Resource, ResourceId } from '../model/design.ts';
import { referencesOf } from './references.ts';

export const sameList = (a: readonly ResourceId[], b: readonly ResourceId[]): boolean =>
  a === b || (a.length === b.length && a.every((x, i) => x === b[i]));

/** Who stands in whom, who names whom and who fills which role, kept up to date from one state of a design to the next. */
export interface Index {
  inside(id: ResourceId | undefined): readonly ResourceId[];
  referrers(id: ResourceId): readonly ResourceId[];
  every(role: RoleName): readonly ResourceId[];
  /** Takes the next state; the ids that were added, changed or removed. */
  update(next: Design): readonly ResourceId[];
  /** Ids that this resource named before or after the last update; those that it named both times are there twice. */
  touched(id: ResourceId): Iterable<ResourceId>;
}

export function createIndex(design: Design): Index {
  let resources: Readonly<Record<ResourceId, Resource>> = {};
  let count = 0;
  let order = new Map<ResourceId, number>();
  const insides = new Map<ResourceId | undefined, Set<ResourceId>>();
  const referrers = new Map<ResourceId, Set<ResourceId>>();
  const roles = new Map<RoleName, Set<ResourceId>>();
  const references = new Map<ResourceId, ReadonlySet<ResourceId>>();
  let touched = new Map<ResourceId, readonly ResourceId[]>();

  const put = <K>(map: Map<K, Set<ResourceId>>, key: K, id: ResourceId) => {
    const set = map.get(key);
    if (set) set.add(id);
    else map.set(key, new Set([id]));
  };
  const sorted = (set: ReadonlySet<ResourceId> | undefined): readonly ResourceId[] =>
    set ? [...set].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) : [];

  function remove(id: ResourceId, resource: Resource): void {
    insides.get(resource.in)?.delete(id);
    for (const target of references.get(id) ?? []) referrers.get(target)?.delete(id);
    for (const role of kindOf(resource.kind)?.roles ?? []) roles.get(role)?.delete(id);
    references.delete(id);
  }
  function add(id: ResourceId, resource: Resource): void {
    const named = referencesOf(resource);
    references.set(id, named);
    put(insides, resource.in, id);
    for (const target of named) put(referrers, target, id);
    for (const role of kindOf(resource.kind)?.roles ?? []) put(roles, role, id);
  }

  function update(next: Design): readonly ResourceId[] {
    const before = resources;
    const after = next.resources;
    if (before === after) return [];
    const changed: ResourceId[] = [];
    const ids = Object.keys(after);
    let added = 0;
    for (const id of ids) {
      // Names that every object inherits come out different here and are told apart behind.
      if (after[id] === before[id]) continue;
      changed.push(id);
      if (!Object.hasOwn(before, id)) added++;
    }
    if (count + added > ids.length) for (const id of Object.keys(before)) if (!Object.hasOwn(after, id)) changed.push(id);
    count = ids.length;
    if (added > 0) order = new Map(ids.map((id, i) => [id, i]));
    touched = new Map();
    for (const id of changed) {
      const [old, now] = [Object.hasOwn(before, id) ? before[id] : undefined, Object.hasOwn(after, id) ? after[id] : undefined];
      const oldReferences = references.get(id) ?? [];
      if (old) remove(id, old);
      if (now) add(id, now);
      touched.set(id, [...oldReferences, ...(references.get(id) ?? [])]);
    }
    resources = after;
    return changed;
  }

  update(design);
  return {
    inside: (id) => sorted(insides.get(id)),
    referrers: (id) => sorted(referrers.get(id)),
    every: (role) => sorted(roles.get(role)),
    update,
    touched: (id) => touched.get(id) ?? [],
  };
}
