import { kindOf } from '../../core/kinds/index.ts';
import type { RoleName } from '../../core/kinds/roles.ts';
import { type Design, nameOf, type ResourceId } from '../../core/model/design.ts';
import { type CellField, type LocalField, type Value, valueIn } from '../../core/model/fields.ts';
import type { ValueContext } from '../../core/model/validate.ts';
import type { Option } from '../parts/option.ts';

export const textOf = (value: Value | undefined): string => (value === undefined ? '' : String(value));

/** What the rest of the design says about a value. */
export const contextOf = (design: Design, row?: Readonly<Record<string, unknown>>): ValueContext => ({
  rolesOf: (id) => (Object.hasOwn(design.resources, id) ? (kindOf(design.resources[id]?.kind)?.roles ?? []) : undefined),
  ids: () => Object.keys(design.resources),
  ...(row && { row }),
});

/** The nearest container of a role, the resource itself counted. */
function enclosing(design: Design, id: ResourceId | undefined, role: RoleName): ResourceId | undefined {
  for (let at = id, steps = 0; at !== undefined && steps < 100; at = design.resources[at]?.in, steps++) {
    if (kindOf(design.resources[at]?.kind)?.roles.includes(role)) return at;
  }
  return undefined;
}

/** Every resource that may stand in a reference: it fills the role, and is in the same network where both are in one. */
export function candidates(design: Design, owner: ResourceId, role: RoleName): readonly Option[] {
  const network = enclosing(design, owner, 'network');
  return Object.entries(design.resources).flatMap(([id, resource]) => {
    const kind = kindOf(resource.kind);
    if (id === owner || !kind?.roles.includes(role)) return [];
    const other = enclosing(design, id, 'network');
    if (network && other && network !== other) return [];
    return [{ id, name: nameOf(id, resource), detail: kind.words.short, glyph: kind.glyph }];
  });
}

/** A rule's end may be a block, too: everybody, over either family. */
export const EVERYBODY: readonly Option[] = [
  { id: '0.0.0.0/0', name: '0.0.0.0/0' },
  { id: '::/0', name: '::/0' },
];

/** The names in a column of another table of the same resource, each once: with the rows that are in force while none is written. */
export function localNames(design: Design, owner: ResourceId, { rows, column }: LocalField): readonly Option[] {
  const resource = design.resources[owner];
  const table = kindOf(resource?.kind)?.fields[rows];
  if (table?.type !== 'rows') return [];
  const written = (Array.isArray(resource?.[rows]) ? resource[rows] : (table.default ?? [])) as readonly Readonly<Record<string, Value>>[];
  const of = table.columns[column];
  const names = written.map((row) => row[column] ?? (of && valueIn(of, undefined))).filter((name) => name !== undefined && name !== '');
  return [...new Set(names.map(String))].map((name) => ({ id: name, name }));
}

/** What is machine-like; a number with a unit is read as words. */
export const isMono = (field: CellField): boolean =>
  field.type === 'whole' ? field.unit === undefined : ['cidr', 'address', 'ports', 'protocol', 'peer'].includes(field.type);
