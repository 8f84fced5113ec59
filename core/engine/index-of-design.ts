import { KINDS } from '../kinds/index.ts';
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
  /** Where each stands in the document; undefined until somebody asks behind an update that added. */
  let order: ReadonlyMap<ResourceId, number> | undefined;
  const insides = new Map<ResourceId | undefined, Set<ResourceId>>();
  const referrers = new Map<ResourceId, Set<ResourceId>>();
  /** By kind and not by role: a kind has ten roles, and few of them are asked for. */
  const kinds = new Map<string, Set<ResourceId>>();
  const references = new Map<ResourceId, readonly ResourceId[]>();
  let touched = new Map<ResourceId, readonly ResourceId[]>();

  const put = <K>(map: Map<K, Set<ResourceId>>, key: K, id: ResourceId) => {
    const set = map.get(key);
    if (set) set.add(id);
    else map.set(key, new Set([id]));
  };
  const sorted = (ids: ResourceId[]): readonly ResourceId[] => {
    if (ids.length < 2) return ids;
    order ??= new Map(Object.keys(resources).map((id, i) => [id, i]));
    const at = order;
    return ids.sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
  };
  const withRole = (role: RoleName) => KINDS.flatMap((kind) => (kind.roles.includes(role) ? [...(kinds.get(kind.id) ?? [])] : []));

  function remove(id: ResourceId, resource: Resource): void {
    insides.get(resource.in)?.delete(id);
    for (const target of references.get(id) ?? []) referrers.get(target)?.delete(id);
    kinds.get(resource.kind)?.delete(id);
    references.delete(id);
  }
  function add(id: ResourceId, resource: Resource): void {
    const named = referencesOf(resource);
    if (named.length > 0) references.set(id, named);
    put(insides, resource.in, id);
    for (const target of named) put(referrers, target, id);
    put(kinds, resource.kind, id);
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
    if (added > 0) order = undefined;
    touched = new Map();
    for (const id of changed) {
      const [old, now] = [Object.hasOwn(before, id) ? before[id] : undefined, Object.hasOwn(after, id) ? after[id] : undefined];
      const named = references.get(id) ?? [];
      if (old) remove(id, old);
      if (now) add(id, now);
      const names = references.get(id) ?? [];
      if (named.length + names.length > 0) touched.set(id, [...named, ...names]);
    }
    resources = after;
    return changed;
  }

  update(design);
  return {
    inside: (id) => sorted([...(insides.get(id) ?? [])]),
    referrers: (id) => sorted([...(referrers.get(id) ?? [])]),
    every: (role) => sorted(withRole(role)),
    update,
    touched: (id) => touched.get(id) ?? [],
  };
}
