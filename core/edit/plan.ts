import type { Resource, ResourceId } from '../model/design.ts';
import type { Cells, Edit, Plan } from '../model/reason.ts';
import { assertNever } from '../model/assert.ts';
import { kindOf } from '../kinds/index.ts';
import { command, type DesignDraft } from './command.ts';
import { deleteResources } from './delete.ts';
import { rowsAt, rowsOf } from './edit-check.ts';
import { freshId } from './ids.ts';
import { rounded } from './place.ts';
import { remapReferences } from './references.ts';
import { plain, recordAt, setField } from './resources.ts';
import { addRow, deleteRow, setCell } from './rows.ts';

/**
 * Makes a proposed change (a fix, a connection). It may be older than the design: an id that is taken by now gets a number, and what
 * it would change but is gone is left out. Says the ids of what it added.
 */
export const applyPlan = command<{ readonly plan: Plan }, readonly ResourceId[]>('plan', 'EDIT_PLAN', (draft, { plan }) => {
  const ids = new Map<ResourceId, ResourceId>();
  for (const edit of plan.edits) applyEdit(draft, edit, ids);
  return [...ids.values()];
});

/** @param ids what was added under another id than the edit says; shared by edits that belong together */
export function applyEdit(draft: DesignDraft, edit: Edit, ids: Map<ResourceId, ResourceId>): void {
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
    case 'set-cell':
    case 'add-row':
    case 'delete-row':
      applyToTable(draft, { ...edit, resource: idOf(edit.resource) }, ids);
      return;
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

function applyToTable(
  draft: DesignDraft,
  edit: Extract<Edit, { type: 'set-cell' | 'add-row' | 'delete-row' }>,
  ids: ReadonlyMap<ResourceId, ResourceId>,
): void {
  const record = recordAt(draft, edit.resource);
  const field = kindOf(String(record?.kind))?.fields[edit.field];
  if (!record || field?.type !== 'rows') return;
  const table = { id: edit.resource, field: edit.field };
  const renamed = (row: Cells): Cells => {
    const probe = { kind: String(record.kind), [edit.field]: [row] } as unknown as Resource;
    return (remapReferences(probe, ids)[edit.field] as readonly Cells[])[0] ?? row;
  };
  if (edit.type === 'add-row') {
    addRow.run(draft, { ...table, row: renamed(edit.row), ...(edit.index !== undefined && { index: edit.index }) });
    return;
  }
  const at = typeof edit.at === 'number' ? edit.at : renamed(edit.at);
  const [index] = rowsAt(field, rowsOf(field, plain(draft).resources[edit.resource]?.[edit.field]), at);
  if (index === undefined) return;
  if (edit.type === 'delete-row') deleteRow.run(draft, { ...table, index });
  else
    setCell.run(draft, {
      ...table,
      index,
      column: edit.column,
      value: edit.value === undefined ? undefined : renamed({ [edit.column]: edit.value })[edit.column],
    });
}
