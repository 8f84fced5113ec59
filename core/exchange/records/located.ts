import type { Resource, ResourceId } from '../../model/design.ts';
import type { ImportNote, Place } from './report.ts';
import type { Entry } from './settle.ts';

/** The notes, and of each place the resource that was made of the record there: `Subnets[2].CidrBlock` is about the third subnet. */
export function located(
  notes: readonly ImportNote[],
  entries: readonly Entry[],
  resources: Readonly<Record<ResourceId, Resource>>,
): readonly ImportNote[] {
  if (notes.every(({ places }) => places.every(({ path }) => path === ''))) return notes;
  const made = new Map<string, ResourceId>();
  for (const { id, of } of entries) {
    if (!Object.hasOwn(resources, id)) continue;
    // A record makes what stands around it too (its region): the thing itself comes behind.
    made.set(`${of.origin.file} ${of.origin.path}`, id);
    made.set(` ${of.origin.path}`, id);
  }
  // A route or a rule is drawn as part of another resource, which then holds what of it is not known: the table, not the gateway before it.
  const holds = new Map(Object.entries(resources).flatMap(([id, { notKnown = [] }]) => notKnown.map((what) => [what, id] as const)));
  const resourceAt = ({ file, path }: Place): ResourceId | undefined => {
    for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.'), rest.lastIndexOf('[')))) {
      const id = made.get(`${file} ${rest}`);
      if (id !== undefined) return id;
    }
    return holds.get(path);
  };
  return notes.map((note) => ({
    ...note,
    places: note.places.map((place): Place => {
      const resource = resourceAt(place);
      return resource === undefined ? place : { ...place, resource };
    }),
  }));
}
