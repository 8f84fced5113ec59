import { kindOf } from '../../core/kinds/index.ts';
import { assertNever } from '../../core/model/assert.ts';
import { type Design, nameOf } from '../../core/model/design.ts';
import type { Value } from '../../core/model/fields.ts';
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
    default:
      return assertNever(edit);
  }
}

function setBlock(edit: Extract<Edit, { type: 'set' }>, names: (id: string) => string, design: Design): DiffBlock {
  const resource = design.resources[edit.resource];
  const field = kindOf(resource?.kind)?.fields[edit.field];
  const before = resource?.[edit.field] ?? (field && 'default' in field ? (field.default as Value) : undefined);
  const was = linesOf(before, names);
  const is = linesOf(edit.value, names);
  return {
    title: `${names(edit.resource)}: ${field?.term ?? edit.field}`,
    setting: field?.term ?? edit.field,
    removed: was.filter((line) => !is.includes(line)),
    added: is.filter((line) => !was.includes(line)),
  };
}

/** A value as lines: a list and a table give one for each item. */
function linesOf(value: Value | undefined, names: (id: string) => string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => cellsOf(item, names));
  return [cellsOf(value, names)];
}

const cellsOf = (value: Value, names: (id: string) => string): string =>
  typeof value === 'object' && !Array.isArray(value)
    ? Object.values(value)
        .map((cell) => names(String(cell)))
        .join(' ')
    : names(String(value));
