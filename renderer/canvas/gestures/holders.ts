import { mayTake } from '../../../core/kinds/containers.ts';
import type { Kind } from '../../../core/kinds/kind.ts';
import type { ResourceId } from '../../../core/model/design.ts';
import { centre, grown, type Point } from '../../../core/picture/rect.ts';
import { distance } from '../geometry.ts';
import { bodyOf, type Site, type Sites, upwards, withDescendants } from '../site.ts';

/** World px. */
const INSET = 4;

/**
 * The containers that could take one of `kind` when nobody points at a place, the best first: in what is selected, in what is around it,
 * then the nearest to `middle`. A subnet goes into a zone rather than beside it, and into the emptiest of several.
 */
export function holdersFor(sites: Sites, kind: Kind, selected: ResourceId | undefined, middle: Point): readonly { site: Site; near: boolean }[] {
  const holders = sites.all.filter((site) => site.shape === 'frame' && mayTake(site.kind, kind));
  const liking = (site: Site) => Math.min(...site.kind.roles.map((role) => kind.within.indexOf(role)).filter((index) => index >= 0));
  const near = new Set<Site>();
  for (const around of upwards(sites, selected)) {
    const ids = withDescendants(sites, [around.id]);
    const here = holders.filter((site) => ids.has(site.id) && !near.has(site));
    for (const site of here.toSorted((a, b) => liking(a) - liking(b) || sites.inside(a.id).length - sites.inside(b.id).length)) near.add(site);
  }
  const far = holders
    .filter((site) => !near.has(site))
    .toSorted((a, b) => liking(a) - liking(b) || distance(centre(a.rect), middle) - distance(centre(b.rect), middle));
  return [...[...near].map((site) => ({ site, near: true })), ...far.map((site) => ({ site, near: false }))];
}

/** Where to put one of `kind` in a frame, world px: one of the points is over nothing that stands in it, unless it is full. */
export function spotsIn(site: Site, kind: Kind): readonly Point[] {
  // In the middle of the upper border a gateway hides nothing; the label is at its corner.
  if (kind.shape === 'dock') return [{ x: centre(site.rect).x, y: site.rect.y }];
  const { x, y, width, height } = grown(bodyOf(site), -INSET);
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ];
  return [...corners, { x: site.rect.x + INSET, y: site.rect.y + INSET }];
}
