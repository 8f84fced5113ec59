import { current } from 'immer';
import { kindOf } from '../kinds/index.ts';
import { copyOf } from '../model/copy.ts';
import type { Design, Place, Resource, ResourceId } from '../model/design.ts';
import type { Value } from '../model/fields.ts';
import { nameFrom } from '../model/name.ts';
import { command, type DesignDraft } from './command.ts';
import { freshId } from './ids.ts';
import { forgetNotKnown, notKnownOf } from './not-known.ts';
import { renameEnds } from './scenario-ends.ts';

/** The design as plain data, however much of the draft has been changed. */
export const plain = (draft: DesignDraft): Design => current(draft) as Design;

/** A resource of the draft as a record of fields; undefined when it is gone. */
export const recordAt = (draft: DesignDraft, id: ResourceId): Record<string, Value | undefined> | undefined =>
  Object.hasOwn(draft.resources, id) ? (draft.resources[id] as unknown as Record<string, Value | undefined>) : undefined;

interface AddArgs {
  readonly kind: string;
  readonly in?: ResourceId;
  /** Absent: the automatic layout places it. */
  readonly place?: Place;
  /** What a new one gets by itself (`Kind.born`) or was chosen for it. */
  readonly values?: Readonly<Record<string, Value>>;
  /** Absent: the first free one of the kind's stem. */
  readonly id?: ResourceId;
}

/** Adds one resource and says its id: `web`, `web-2`. An id that is taken gets a number too. */
export const addResource = command<AddArgs, ResourceId>('add', 'EDIT_ADD', (draft, { kind, in: container, place, values, id }) => {
  const stem = id ?? kindOf(kind)?.words.stem ?? 'resource';
  const fresh = freshId(plain(draft).resources, stem);
  const { kind: _kind, in: _in, ...own } = { ...values };
  draft.resources[fresh] = { kind, ...(container !== undefined && { in: container }), ...copyOf(own) } as DesignDraft['resources'][string];
  if (place) draft.layout[fresh] = { ...place };
  return fresh;
});

/** Gives a resource the name that people read; an empty one, or its id, takes the name away. Scenarios follow. */
export const rename = command<{ readonly id: ResourceId; readonly name: string }>('rename', 'EDIT_RENAME', (draft, { id, name }) => {
  const resource = draft.resources[id];
  if (!resource) return;
  const wanted = nameFrom(name);
  renameEnds(draft, id, resource.name);
  // Another one that has this name is called by its id from now on, so that no scenario becomes ambiguous.
  for (const [other, { name: taken }] of Object.entries(plain(draft).resources))
    if (taken !== undefined && taken === wanted) renameEnds(draft, other, taken);
  if (wanted === undefined || wanted === id) delete resource.name;
  else resource.name = wanted;
});

/** Sets a field; `undefined` returns it to its default. A value that was not known before an apply is known with that. */
export const setField = command<{ readonly id: ResourceId; readonly field: string; readonly value: Value | undefined }>(
  'set-field',
  'EDIT_FIELD',
  (draft, { id, field, value }) => {
    const resource = recordAt(draft, id);
    if (!resource) return;
    if (field === 'name') {
      rename.run(draft, { id, name: String(value ?? '') });
      return;
    }
    if (value === undefined) delete resource[field];
    else {
      // A table has many values of which one is not known: only a person can say that it is the one that was written.
      const known = kindOf(String(resource.kind))?.fields[field]?.type === 'rows' ? [] : notKnownOf(plain(draft).resources[id] as Resource, field);
      resource[field] = copyOf(value);
      forgetNotKnown(draft, id, known);
    }
  },
);

/** The name of the design itself. */
export const renameDesign = command<{ readonly name: string }>('rename-design', 'EDIT_DESIGN_RENAME', (draft, { name }) => {
  const wanted = nameFrom(name);
  if (wanted !== undefined) draft.name = wanted;
});
