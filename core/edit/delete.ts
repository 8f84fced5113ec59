import type { Design, ResourceId } from '../model/design.ts';
import type { PlaceRef } from '../model/reason.ts';
import type { Value } from '../model/fields.ts';
import { command, type DesignDraft } from './command.ts';
import { withDescendants } from './ids.ts';
import { type Reference, referencesOf } from './references.ts';
import { plain, recordAt } from './resources.ts';
import { resourcesOfScenario } from './scenario-ends.ts';

/** What deleting would do, to be shown before it is done. */
export interface Deletion {
  /** Everything that goes, in the order of the document: what was asked for, what stands in it, and what cannot be without it. */
  readonly resources: readonly ResourceId[];
  /** Fields and cells of others that become empty (a route then leads nowhere: a blackhole). */
  readonly cleared: readonly PlaceRef[];
  /** Rows and list items of others that go. */
  readonly removed: readonly PlaceRef[];
  /** Indices of the scenarios that go, because they begin or end at what goes, or change it. */
  readonly scenarios: readonly number[];
}

/** Follows what each reference declares (`onDelete`) until nothing more goes. */
export function planDelete(design: Design, ids: readonly ResourceId[]): Deletion {
  const references = Object.entries(design.resources).map(([id, resource]) => ({ id, list: referencesOf(resource) }));
  let gone = new Set(withDescendants(design.resources, ids));
  for (;;) {
    const dragged = references.filter(({ id, list }) => !gone.has(id) && list.some((r) => gone.has(r.target) && takesOwner(r)));
    if (dragged.length === 0) break;
    gone = new Set(withDescendants(design.resources, [...gone, ...dragged.map(({ id }) => id)]));
  }
  const left = references.filter(({ id }) => !gone.has(id));
  const hit = left.flatMap(({ id, list }) => list.filter((r) => gone.has(r.target)).map((r) => ({ r, place: placeOf(id, r) })));
  return {
    resources: Object.keys(design.resources).filter((id) => gone.has(id)),
    cleared: hit.filter(({ r }) => !takesItem(r)).map(({ place }) => place),
    removed: hit.filter(({ r }) => takesItem(r)).map(({ place }) => place),
    scenarios: design.scenarios.flatMap((scenario, i) => (resourcesOfScenario(design.resources, scenario).some((id) => gone.has(id)) ? [i] : [])),
  };
}

/** A field of its own with `cascade`: the resource that holds it cannot be without it. */
const takesOwner = (r: Reference): boolean => r.index === undefined && r.onDelete === 'cascade';
/** A list cannot hold an empty item; a row goes when its cell says so. */
const takesItem = (r: Reference): boolean => r.index !== undefined && (r.column === undefined || r.onDelete === 'cascade');

const placeOf = (resource: ResourceId, { field, index, column }: Reference): PlaceRef => ({
  resource,
  field,
  ...(index !== undefined && { index }),
  ...(column !== undefined && { column }),
});

/** Deletes resources with all that `planDelete` says. */
export const deleteResources = command<{ readonly ids: readonly ResourceId[] }>('delete', 'EDIT_DELETE', (draft, { ids }) => {
  const plan = planDelete(plain(draft), ids);
  for (const place of plan.cleared) clear(draft, place);
  // From the end, so that the places before stay true.
  const rows = new Set(plan.removed.map((p) => JSON.stringify([p.resource, p.field, p.index])));
  for (const place of [...rows].map((p) => JSON.parse(p) as [string, string, number]).sort((a, b) => b[2] - a[2])) {
    (recordAt(draft, place[0])?.[place[1]] as Value[] | undefined)?.splice(place[2], 1);
  }
  for (const id of plan.resources) {
    delete draft.resources[id];
    delete draft.layout[id];
  }
  for (const index of [...plan.scenarios].reverse()) draft.scenarios.splice(index, 1);
});

function clear(draft: DesignDraft, { resource, field, index, column }: PlaceRef): void {
  const record = recordAt(draft, resource);
  if (!record || field === undefined) return;
  if (index === undefined) delete record[field];
  else if (column !== undefined) delete (record[field] as unknown as Record<string, Value>[])[index]?.[column];
}
