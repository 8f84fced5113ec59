import type { Kind, Shape } from '../../core/kinds/kind.ts';
import type { Dock, ResourceId } from '../../core/model/design.ts';
import { GAP } from './constants.ts';
import type { Point, Rect } from './geometry.ts';

/** Where a resource stands, as the hand meets it. World px, absolute. */
export interface Site {
  readonly id: ResourceId;
  readonly name: string;
  readonly kind: Kind;
  readonly shape: Shape;
  readonly parent: ResourceId | undefined;
  /** 0 on the canvas itself. */
  readonly depth: number;
  readonly rect: Rect;
  /** Docks only: the slot on the border of `parent`. */
  readonly dock?: Dock;
  /** Frames only: the part that carries the label and drags the frame. */
  readonly title?: Rect;
  /** Frames only: where what stands inside may be, without the padding. */
  readonly body?: Rect;
}

/** Everything that stands on the canvas, back to front: a container before what is in it. */
export interface Sites {
  readonly all: readonly Site[];
  get(id: ResourceId | undefined): Site | undefined;
  /** Directly inside; `undefined`: on the canvas. */
  inside(id: ResourceId | undefined): readonly Site[];
}

const NONE: readonly Site[] = [];

/** `all` must list a container before what is in it. */
export function sitesOf(all: readonly Site[]): Sites {
  const byId = new Map(all.map((site) => [site.id, site]));
  const byParent = new Map<ResourceId | undefined, Site[]>();
  for (const site of all) {
    const list = byParent.get(site.parent);
    if (list) list.push(site);
    else byParent.set(site.parent, [site]);
  }
  return {
    all,
    get: (id) => (id === undefined ? undefined : byId.get(id)),
    inside: (id) => byParent.get(id) ?? NONE,
  };
}

/** The resource itself and everything inside it. */
export function withDescendants(sites: Sites, ids: Iterable<ResourceId>): ReadonlySet<ResourceId> {
  const found = new Set<ResourceId>();
  const visit = (id: ResourceId): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const child of sites.inside(id)) visit(child.id);
  };
  for (const id of ids) visit(id);
  return found;
}

/** The cards that stand at the very place of this one, itself among them: they are drawn as one. */
export function stackOf(sites: Sites, id: ResourceId): readonly ResourceId[] {
  const site = sites.get(id);
  if (site?.shape !== 'card') return [id];
  const { x, y } = site.rect;
  return sites
    .inside(site.parent)
    .filter((other) => other.shape === 'card' && other.rect.x === x && other.rect.y === y)
    .map((other) => other.id);
}

/** Those of `ids` whose containers are not among them: what a drag really moves, the rest goes along. */
export function outermost(sites: Sites, ids: Iterable<ResourceId>): readonly ResourceId[] {
  const chosen = new Set(ids);
  return [...chosen].filter((id) => {
    for (let up = sites.get(id)?.parent; up !== undefined; up = sites.get(up)?.parent) if (chosen.has(up)) return false;
    return true;
  });
}

/** From the resource outward to the canvas, itself first. */
export function upwards(sites: Sites, id: ResourceId | undefined): readonly Site[] {
  const chain: Site[] = [];
  for (let site = sites.get(id); site; site = sites.get(site.parent)) chain.push(site);
  return chain;
}

/** The innermost frame under a point, leaving out some. */
export function frameAt(sites: Sites, point: Point, without: ReadonlySet<ResourceId>): Site | undefined {
  let found: Site | undefined;
  for (const site of sites.all) {
    if (site.shape !== 'frame' || without.has(site.id)) continue;
    const { x, y, width, height } = site.rect;
    if (point.x < x || point.y < y || point.x > x + width || point.y > y + height) continue;
    if (!found || site.depth >= found.depth) found = site;
  }
  return found;
}

/** Where the things inside a frame may stand. */
export const bodyOf = (site: Site): Rect =>
  site.body ?? { x: site.rect.x + GAP, y: site.rect.y + GAP, width: site.rect.width - 2 * GAP, height: site.rect.height - 2 * GAP };
