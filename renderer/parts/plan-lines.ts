import { produce } from 'immer';
import { applyEdit } from '../../core/edit/plan.ts';
import { kindOf } from '../../core/kinds/index.ts';
import { assertNever } from '../../core/model/assert.ts';
import { type Design, nameOf } from '../../core/model/design.ts';
import { distinctIn, type Field, type Value, valueIn, writtenAs } from '../../core/model/fields.ts';
import type { Edit, Plan } from '../../core/model/reason.ts';
import { say } from './say.ts';

/** A change as people read a diff: what it is about, what goes, what comes. */
export interface DiffBlock {
  readonly title: string;
  /** The setting alone: enough where the diff is about one thing that was named already. */
  readonly setting?: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The lines of a plan. Where things stand is not a change that a person weighs. */
export const diffOf = (plan: Plan, design: Design): readonly DiffBlock[] => plan.edits.flatMap((edit) => blockOf(edit, plan, design));

function blockOf(edit: Edit, plan: Plan, design: Design): readonly DiffBlock[] {
  const names = (id: string): string => {
    const added = plan.edits.find((other) => other.type === 'add' && other.id === id);
    return design.resources[id] ? nameOf(id, design.resources[id]) : added?.type === 'add' ? String(added.resource['name'] ?? id) : id;
  };
  switch (edit.type) {
    case 'place':
      return [];
    case 'delete':
      return [{ title: names(edit.id), removed: [say('DIFF_DELETE')], added: [] }];
    case 'add': {
      const kind = kindOf(edit.resource.kind);
      return [{ title: names(edit.id), removed: [], added: [say('DIFF_ADD', { kind: kind?.words.name ?? edit.resource.kind })] }];
    }
    case 'set':
      return [setBlock(edit, names, design)];
    case 'set-cell':
    case 'add-row':
    case 'delete-row': {
      const { resource, field } = edit;
      const after = produce(design, (draft) => applyEdit(draft, edit, new Map()));
      return [setBlock({ type: 'set', resource, field, value: after.resources[resource]?.[field] }, names, design)];
    }
    default:
      return assertNever(edit);
  }
}

function setBlock(edit: Extract<Edit, { type: 'set' }>, names: (id: string) => string, design: Design): DiffBlock {
  const resource = design.resources[edit.resource];
  const kind = kindOf(resource?.kind);
  const field = kind?.fields[edit.field];
  const label = kind?.words.fields[edit.field]?.label;
  // AWS has one name for the rules of both directions: tables go by their label.
  const term = field && field.type !== 'rows' && distinctIn(field) ? field.term : undefined;
  const setting = term ?? label ?? edit.field;
  const before = valueIn(field, resource?.[edit.field]);
  const was = linesOf(before, field, names);
  const is = linesOf(edit.value, field, names);
  return {
    title: `${names(edit.resource)}: ${setting}`,
    setting,
    removed: was.filter((line) => !is.includes(line)),
    added: is.filter((line) => !was.includes(line)),
  };
}

/** A value as lines: a list and a table give one for each item. */
function linesOf(value: Value | undefined, field: Field | undefined, names: (id: string) => string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => cellsOf(item, field, names));
  return [cellsOf(value, field, names)];
}

/** A row in the order of its columns, with what it leaves to their defaults: the same rule reads the same however it was written. */
function cellsOf(value: Value, field: Field | undefined, names: (id: string) => string): string {
  if (typeof value !== 'object' || Array.isArray(value)) return names((field && distinctIn(field) && writtenAs(field, value)) || String(value));
  const row = value as Readonly<Record<string, Value>>;
  const columns = field?.type === 'rows' ? Object.entries(field.columns) : [];
  const known = columns.map(([name, column]) => row[name] ?? ('default' in column ? column.default : undefined));
  const other = Object.keys(row).flatMap((name) => (columns.some(([column]) => column === name) ? [] : [row[name]]));
  return [...known, ...other]
    .filter((cell) => cell !== undefined)
    .map((cell) => names(String(cell)))
    .join(' ');
}
