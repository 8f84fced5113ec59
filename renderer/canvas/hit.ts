import type { ResourceId } from '../../core/model/design.ts';
import { distanceTo } from '../../core/picture/lanes/polyline.ts';
import type { Link } from '../../core/picture/links.ts';
import { TILE } from '../../core/picture/parts/card.ts';
import { centre, grown, holdsPoint, type Point, type Rect, right } from '../../core/picture/rect.ts';
import type { Group, Part, Scene } from '../../core/picture/shapes.ts';
import { BORDER_HIT, CONNECT_HIT, HANDLE_HIT } from './constants.ts';
import { handleAt, HANDLES } from './gestures/resize.ts';
import type { Target } from './gestures/types.ts';
import { markOf } from './marks.ts';
import type { Site, Sites } from './site.ts';
import { type Camera, toWorld } from './viewport.ts';

/** What of a scene can be clicked, sorted out once for each scene. Front to back. */
export interface Clickable {
  readonly marks: readonly Group[];
  readonly chips: readonly Group[];
  readonly parts: ReadonlyMap<ResourceId, readonly { readonly rect: Rect; readonly part: Part }[]>;
}

export function clickableOf(scene: Scene | undefined): Clickable {
  const marks: Group[] = [];
  const chips: Group[] = [];
  const parts = new Map<ResourceId, { rect: Rect; part: Part }[]>();
  for (const group of scene?.layers.flatMap((layer) => layer.groups) ?? []) {
    if (markOf(group.key)) marks.unshift(group);
    else if (group.role === 'chip' && group.resource !== undefined) chips.unshift(group);
    if (!group.parts || group.resource === undefined) continue;
    const list = parts.get(group.resource) ?? [];
    list.push(...group.parts.map((part) => ({ rect: inWorld(group, part.bounds), part })));
    parts.set(group.resource, list);
  }
  return { marks, chips, parts };
}

/** A rectangle of a group's own coordinates in those of the drawing. */
export const inWorld = (group: Group, r: Rect): Rect => ({
  x: group.x + r.x * group.scale,
  y: group.y + r.y * group.scale,
  width: r.width * group.scale,
  height: r.height * group.scale,
});

/** Where a connection is drawn from: in the middle of the right border. */
export const connectDot = (rect: Rect): Point => ({ x: right(rect), y: rect.y + rect.height / 2 });

export interface HitState {
  readonly sites: Sites;
  /** Lines that stand for cards. */
  readonly links: readonly Link[];
  readonly clickable: Clickable;
  readonly camera: Camera;
  readonly selected: ReadonlySet<ResourceId>;
  /** Whose connect dot is shown. */
  readonly hovered: ResourceId | undefined;
}

/** What is under a point of the screen, the smallest thing first: handles, dots, marks, chips, gateways, cards, frames from the inside out. */
export function hitTest(state: HitState, at: Point): Target {
  const p = toWorld(state.camera, at);
  const px = 1 / state.camera.zoom;
  return (
    handle(state, p, px) ??
    dot(state, p, px) ??
    mark(state, p) ??
    chip(state, p) ??
    node(state, p, px) ??
    link(state, p, px) ??
    frame(state, p, px) ?? { type: 'ground' }
  );
}

function handle({ sites, selected }: HitState, p: Point, px: number): Target | undefined {
  const [only] = selected.size === 1 ? selected : [];
  const site = sites.get(only);
  if (site?.shape !== 'frame') return undefined;
  const near = (HANDLE_HIT / 2) * px;
  const found = HANDLES.find((each) => {
    const at = handleAt(site.rect, each);
    return Math.abs(at.x - p.x) <= near && Math.abs(at.y - p.y) <= near;
  });
  return found && { type: 'handle', id: site.id, handle: found };
}

function dot({ sites, hovered }: HitState, p: Point, px: number): Target | undefined {
  const site = sites.get(hovered);
  if (!site) return undefined;
  const at = connectDot(site.rect);
  return Math.hypot(at.x - p.x, at.y - p.y) <= CONNECT_HIT * px ? { type: 'connect', id: site.id } : undefined;
}

function mark({ clickable }: HitState, p: Point): Target | undefined {
  const group = clickable.marks.find((each) => holdsPoint(inWorld(each, each.bounds), p));
  return group && { type: 'mark', id: group.resource, key: group.key };
}

function chip({ clickable }: HitState, p: Point): Target | undefined {
  const group = clickable.chips.find((each) => holdsPoint(inWorld(each, each.bounds), p));
  return group?.resource === undefined ? undefined : { type: 'chip', id: group.resource };
}

/** A line between networks means what it stands for. */
function link({ links }: HitState, p: Point, px: number): Target | undefined {
  const id = links.find(({ through, line }) => through.length > 0 && distanceTo(line, p) <= BORDER_HIT * px)?.through[0];
  return id === undefined ? undefined : { type: 'node', id };
}

function node({ sites, clickable, selected }: HitState, p: Point, px: number): Target | undefined {
  let found: Site | undefined;
  for (const site of sites.all) {
    if (site.shape === 'frame') continue;
    // From far away what is selected is larger than its box.
    const least = selected.has(site.id) ? (TILE / 2) * px : 0;
    const { x, y } = centre(site.rect);
    if (!holdsPoint(site.rect, p) && !(Math.abs(p.x - x) <= least && Math.abs(p.y - y) <= least)) continue;
    // Gateways lie over cards.
    if (!found || site.shape === 'dock' || found.shape !== 'dock') found = site;
  }
  if (!found) return undefined;
  const part = partAt(clickable, found.id, p);
  return part ? { type: 'part', id: found.id, place: part.place } : { type: 'node', id: found.id };
}

function frame({ sites, clickable }: HitState, p: Point, px: number): Target | undefined {
  let found: Site | undefined;
  for (const site of sites.all) {
    if (site.shape === 'frame' && holdsPoint(grown(site.rect, BORDER_HIT * px), p) && (!found || site.depth >= found.depth)) found = site;
  }
  if (!found) return undefined;
  const part = partAt(clickable, found.id, p);
  if (part) return { type: 'part', id: found.id, place: part.place };
  if (!holdsPoint(grown(found.rect, -BORDER_HIT * px), p)) return { type: 'frame', id: found.id, part: 'border' };
  return { type: 'frame', id: found.id, part: found.title && holdsPoint(found.title, p) ? 'title' : 'body' };
}

const partAt = (clickable: Clickable, id: ResourceId, p: Point): Part | undefined =>
  clickable.parts.get(id)?.find(({ rect }) => holdsPoint(rect, p))?.part;
