import { mayTake } from '../../../core/kinds/containers.ts';
import type { Kind } from '../../../core/kinds/kind.ts';
import type { RoleName } from '../../../core/kinds/roles.ts';
import type { ResourceId } from '../../../core/model/design.ts';
import type { ReasonValue } from '../../../core/model/reason.ts';
import { centre, grown, holdsPoint, type Point } from '../../../core/picture/rect.ts';
import { ROLE_WORDS } from '../../../core/words/en/file.ts';
import { DOCK_REACH } from '../constants.ts';
import { distance } from '../geometry.ts';
import { frameAt, type Site, type Sites, upwards } from '../site.ts';

/** Why a container does not take something. The sentences are in `core/words/canvas.ts`. */
export interface Refusal {
  readonly code: 'DROP_NOT_INSIDE' | 'DROP_NOT_ON_CANVAS' | 'DROP_TAKEN' | 'DROP_TAKEN_ON_CANVAS' | 'DROP_BORDER_FULL';
  readonly values: Readonly<Record<string, ReasonValue>>;
  /** What would be legal: `resources` by name, nearest first; none when there is no such place yet. */
  readonly instead:
    | { readonly type: 'containers'; readonly resources: readonly ResourceId[] }
    | { readonly type: 'canvas' }
    | { readonly type: 'draw-first'; readonly role: RoleName }
    | { readonly type: 'nothing' };
}

/** Where something would land. `container` undefined: on the canvas itself. */
export type Landing =
  | { readonly type: 'into'; readonly container: ResourceId | undefined }
  | { readonly type: 'refused'; readonly over: ResourceId | undefined; readonly refusal: Refusal };

const NAMED = 2;

const standsIn = (kind: Kind, site: Site | undefined): boolean => (site === undefined ? kind.within.includes('canvas') : mayTake(site.kind, kind));

/** Frames and cards must be put into the very frame under the pointer; what sits on a border finds its container around it. */
const climbs = (kind: Kind): boolean => kind.shape === 'dock' || kind.shape === 'chip';

/**
 * The container that would take `kind` at a point (world px), or why none does and what would be legal.
 * `moving` are left out, with everything in them: nothing lands in itself.
 */
export function landing(sites: Sites, kind: Kind, at: Point, moving: ReadonlySet<ResourceId> = new Set()): Landing {
  const over = frameAt(sites, at, moving);
  const near = kind.shape === 'dock' ? nearFrame(sites, kind, at) : undefined;
  const chain: readonly (Site | undefined)[] = climbs(kind) ? [...upwards(sites, over?.id), ...(near ? [near] : []), undefined] : [over];
  for (const candidate of chain) {
    if (!standsIn(kind, candidate)) continue;
    const taken = takenBy(sites, kind, candidate, moving);
    if (!taken) return { type: 'into', container: candidate?.id };
    const values = { most: kind.atMost ?? 0, holder: { resource: taken.id } };
    const instead = alternatives(sites, kind, at, moving);
    const refusal: Refusal = candidate
      ? { code: 'DROP_TAKEN', values: { ...values, container: { resource: candidate.id } }, instead }
      : { code: 'DROP_TAKEN_ON_CANVAS', values, instead };
    return { type: 'refused', over: over?.id, refusal };
  }
  const instead = alternatives(sites, kind, at, moving);
  const refusal: Refusal = over
    ? { code: 'DROP_NOT_INSIDE', values: { kind: kind.words.name, what: whatIs(over) }, instead }
    : { code: 'DROP_NOT_ON_CANVAS', values: { kind: kind.words.name }, instead };
  return { type: 'refused', over: over?.id, refusal };
}

/** Half of a gateway is outside: a pointer a little outside of a border means that border. */
function nearFrame(sites: Sites, kind: Kind, at: Point): Site | undefined {
  const near = sites.all.filter((site) => site.shape === 'frame' && standsIn(kind, site) && holdsPoint(grown(site.rect, DOCK_REACH), at));
  return near.at(-1);
}

/** The one that is already there, when the container takes no more of the kind. */
function takenBy(sites: Sites, kind: Kind, container: Site | undefined, moving: ReadonlySet<ResourceId>): Site | undefined {
  if (kind.atMost === undefined) return undefined;
  const there = sites.inside(container?.id).filter((site) => site.kind.id === kind.id && !moving.has(site.id));
  return there.length >= kind.atMost ? there[0] : undefined;
}

/** "a subnet": what a container is, in the words of its first role. */
const whatIs = (site: Site): string => {
  const role = site.kind.roles[0];
  return role === undefined ? site.kind.words.name : ROLE_WORDS[role];
};

function alternatives(sites: Sites, kind: Kind, at: Point, moving: ReadonlySet<ResourceId>): Refusal['instead'] {
  const free = sites.all.filter(
    (site) => site.shape === 'frame' && !moving.has(site.id) && standsIn(kind, site) && !takenBy(sites, kind, site, moving),
  );
  if (free.length > 0) {
    const near = [...free].sort((a, b) => distance(centre(a.rect), at) - distance(centre(b.rect), at));
    return { type: 'containers', resources: near.slice(0, NAMED).map((site) => site.id) };
  }
  if (kind.within.includes('canvas')) return takenBy(sites, kind, undefined, moving) ? { type: 'nothing' } : { type: 'canvas' };
  if (sites.all.some((site) => standsIn(kind, site))) return { type: 'nothing' };
  const first = kind.within.find((role) => role !== 'canvas');
  return first === undefined ? { type: 'nothing' } : { type: 'draw-first', role: first };
}
