import { kindOf } from '../../kinds/index.ts';
import type { Kind, Shape } from '../../kinds/kind.ts';
import type { RoleName } from '../../kinds/roles.ts';
import type { Design, Resource, ResourceId } from '../../model/design.ts';

/** The resources that have a place of their own, as a tree. Where containers are missing or go round in a circle, a resource stands on the canvas. */
export interface Tree {
  readonly roots: readonly ResourceId[];
  readonly children: ReadonlyMap<ResourceId, readonly ResourceId[]>;
  /** Chips by the container they stand in. */
  readonly chips: ReadonlyMap<ResourceId | undefined, readonly ResourceId[]>;
  readonly parent: ReadonlyMap<ResourceId, ResourceId>;
  /** Containers before what they hold. */
  readonly order: readonly ResourceId[];
}

export const kindIn = (design: Design, id: ResourceId): Kind | undefined => kindOf(design.resources[id]?.kind);
/** A resource of an unknown kind is drawn as a card, so that it is seen and can be deleted. */
export const shapeOf = (resource: Resource | undefined): Shape => kindOf(resource?.kind)?.shape ?? 'card';
export const hasRole = (design: Design, id: ResourceId | undefined, role: RoleName): boolean =>
  id !== undefined && (kindIn(design, id)?.roles.includes(role) ?? false);

/** The network in which a resource stands, or that it is. */
export function networkOf(design: Design, id: ResourceId): ResourceId | undefined {
  const { parent } = treeOf(design);
  for (let at: ResourceId | undefined = id; at !== undefined; at = parent.get(at)) if (hasRole(design, at, 'network')) return at;
  return undefined;
}

const known = new WeakMap<Design['resources'], Tree>();

/** Remembered by the resources, which never change in place. */
export function treeOf(design: Design): Tree {
  let tree = known.get(design.resources);
  if (!tree) {
    tree = makeTree(design.resources);
    known.set(design.resources, tree);
  }
  return tree;
}

function makeTree(resources: Design['resources']): Tree {
  const children = new Map<ResourceId, ResourceId[]>();
  const chips = new Map<ResourceId | undefined, ResourceId[]>();
  const parent = new Map<ResourceId, ResourceId>();
  const roots: ResourceId[] = [];
  for (const [id, resource] of Object.entries(resources)) {
    const container = resource.in;
    const held =
      container !== undefined && Object.hasOwn(resources, container) && shapeOf(resources[container]) === 'frame' && !circular(resources, id);
    const holder = held ? container : undefined;
    if (shapeOf(resource) === 'chip') push(chips, holder, id);
    else if (holder === undefined) roots.push(id);
    else {
      parent.set(id, holder);
      push(children, holder, id);
    }
  }
  const order: ResourceId[] = [...roots];
  for (let i = 0; i < order.length; i++) order.push(...(children.get(order[i] as ResourceId) ?? []));
  return { roots, children, chips, parent, order };
}

function circular(resources: Design['resources'], id: ResourceId): boolean {
  const seen = new Set<ResourceId>([id]);
  for (let at = resources[id]?.in; at !== undefined; at = resources[at]?.in) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function push<K>(map: Map<K, ResourceId[]>, key: K, id: ResourceId): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}
