import type { Resource, ResourceId } from '../model/design.ts';
import type { Edit, Plan } from '../model/reason.ts';
import { assertNever } from '../model/assert.ts';
import { command, type DesignDraft } from './command.ts';
import { deleteResources } from './delete.ts';
import { freshId } from './ids.ts';
import { rounded } from './place.ts';
import { remapReferences } from './references.ts';
import { plain, recordAt, setField } from './resources.ts';

/**
 * Makes a proposed change (a fix, a connection). It may be older than the design: an id that is taken by now gets a number, and what
 * it would change but is gone is left out. Says the ids of what it added.
 */
export const applyPlan = command<{ readonly plan: Plan }, readonly ResourceId[]>('plan', 'EDIT_PLAN', (draft, { plan }) => {
  const ids = new Map<ResourceId, ResourceId>();
  for (const edit of plan.edits) applyEdit(draft, edit, ids);
  return [...ids.values()];
});

function applyEdit(draft: DesignDraft, edit: Edit, ids: Map<ResourceId, ResourceId>): void {
  const idOf = (id: ResourceId) => ids.get(id) ?? id;
  switch (edit.type) {
    case 'add': {
      const id = freshId(plain(draft).resources, edit.id);
      ids.set(edit.id, id);
      draft.resources[id] = remapReferences(edit.resource as unknown as Resource, ids) as DesignDraft['resources'][string];
      return;
    }
    case 'set': {
      const id = idOf(edit.resource);
      const kind = recordAt(draft, id)?.kind;
      if (kind === undefined) return;
      // The value may name what this very plan has added under another id.
      const probe = { kind, ...(edit.value !== undefined && { [edit.field]: edit.value }) } as unknown as Resource;
      const value = remapReferences(probe, ids)[edit.field];
      setField.run(draft, { id, field: edit.field, value });
      return;
    }
    case 'delete':
      deleteResources.run(draft, { ids: [idOf(edit.id)] });
      return;
    case 'place': {
      const id = idOf(edit.id);
      if (recordAt(draft, id) === undefined) return;
      if (edit.place === undefined) delete draft.layout[id];
      else draft.layout[id] = rounded(edit.place);
      return;
    }
    default:
      assertNever(edit);
  }
}
