import type { ResourceId } from '../../../core/model/design.ts';
import type { Edit } from '../../../core/model/reason.ts';
import { around, type Rect } from '../../../core/picture/rect.ts';
import { GUTTER } from '../../../core/picture/layout/sizes.ts';
import { bodyOf, type Sites } from '../site.ts';
import { moveEdits } from './edits.ts';
import { keptInside, roomFor, settled } from './room.ts';

/** Cards that stand at one place, side by side from now on: where there is room in their container, which grows for them. */
export function spreadEdits(sites: Sites, members: readonly ResourceId[]): readonly Edit[] {
  const [first] = members;
  const site = sites.get(first);
  if (!site) return [];
  const ignore = new Set(members);
  const columns = Math.ceil(Math.sqrt(members.length * 0.9));
  const { width, height } = site.rect;
  const cell = (i: number): Rect => ({
    ...site.rect,
    x: site.rect.x + (i % columns) * (width + GUTTER),
    y: site.rect.y + Math.floor(i / columns) * (height + GUTTER),
  });
  const bounds = around(members.map((_, i) => cell(i))) ?? site.rect;
  const container = sites.get(site.parent);
  const body = container && bodyOf(container);
  const others = sites.inside(site.parent).filter((other) => !ignore.has(other.id) && !other.dock && other.shape !== 'chip');
  const there = settled(
    body ? keptInside(bounds, body) : bounds,
    others.map((other) => other.rect),
    body,
  );
  const rects = new Map(
    members.map((id, i): [ResourceId, Rect] => [id, { ...cell(i), x: cell(i).x + there.x - bounds.x, y: cell(i).y + there.y - bounds.y }]),
  );
  return moveEdits(sites, rects, site.parent, roomFor(sites, site.parent, there, ignore));
}
