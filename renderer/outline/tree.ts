import { kindOf } from '../../core/kinds/index.ts';
import { type Design, nameOf, type ResourceId } from '../../core/model/design.ts';

/** What stands in what, in the order of the document. `undefined`: what stands on the canvas itself. */
export type Children = ReadonlyMap<ResourceId | undefined, readonly ResourceId[]>;

/** One row of the outline. Positions count from 1, as they are spoken. */
export interface OutlineRow {
  readonly id: ResourceId;
  readonly level: number;
  readonly position: number;
  readonly count: number;
  /** Undefined: there is nothing in it. */
  readonly open: boolean | undefined;
}

/** Resources whose container is missing, or that stand in themselves, are at the top: nothing of a design is hidden. */
export function childrenOf(design: Design): Children {
  const children = new Map<ResourceId | undefined, ResourceId[]>();
  const put = (container: ResourceId | undefined, id: ResourceId): void => {
    const list = children.get(container);
    if (list) list.push(id);
    else children.set(container, [id]);
  };
  const safe = new Set<ResourceId>();
  for (const [id, resource] of Object.entries(design.resources)) {
    const chain: ResourceId[] = [];
    let at: ResourceId | undefined = id;
    while (at !== undefined && !safe.has(at) && !chain.includes(at) && Object.hasOwn(design.resources, at)) {
      chain.push(at);
      at = design.resources[at]?.in;
    }
    const circular = at !== undefined && chain.includes(at);
    if (!circular) for (const one of chain) safe.add(one);
    const known = resource.in !== undefined && Object.hasOwn(design.resources, resource.in);
    put(known && !circular ? resource.in : undefined, id);
  }
  return children;
}

/** The rows that are to be seen: of every open container those in it. `kept`: only these, all of them open. */
export function rowsOf(children: Children, open: (id: ResourceId) => boolean, kept?: ReadonlySet<ResourceId>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (container: ResourceId | undefined, level: number): void => {
    const all = children.get(container) ?? [];
    const ids = kept ? all.filter((id) => kept.has(id)) : all;
    ids.forEach((id, index) => {
      const inside = children.get(id) ?? [];
      const has = kept ? inside.some((one) => kept.has(one)) : inside.length > 0;
      const isOpen = has && (kept !== undefined || open(id));
      rows.push({ id, level, position: index + 1, count: ids.length, open: has ? isOpen : undefined });
      if (isOpen) add(id, level + 1);
    });
  };
  add(undefined, 1);
  return rows;
}

/** What the words are for (each must be in the name, the id or the kind), with everything that it stands in. */
export function keptBy(design: Design, query: string): ReadonlySet<ResourceId> | undefined {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const kept = new Set<ResourceId>();
  for (const [id, resource] of Object.entries(design.resources)) {
    const kind = kindOf(resource.kind)?.words;
    const text = `${nameOf(id, resource)} ${id} ${kind?.name ?? ''} ${kind?.short ?? ''}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    for (let at: ResourceId | undefined = id; at !== undefined && !kept.has(at); at = design.resources[at]?.in) kept.add(at);
  }
  return kept;
}

/** What a resource stands in, from the inside out. */
export function containersOf(design: Design, id: ResourceId): readonly ResourceId[] {
  const containers: ResourceId[] = [];
  for (let at = design.resources[id]?.in; at !== undefined && !containers.includes(at); at = design.resources[at]?.in) containers.push(at);
  return containers;
}
