import { kindOf } from '../../core/kinds/index.ts';
import type { RoleName } from '../../core/kinds/roles.ts';
import { type Design, nameOf, type ResourceId } from '../../core/model/design.ts';
import type { CellField, Field, Value } from '../../core/model/fields.ts';
import type { ValueContext } from '../../core/model/validate.ts';
import type { Option } from '../parts/option.ts';

/** What a field shows: what was set, or the default of the kind. */
export const valueIn = (field: Field, written: Value | undefined): Value | undefined =>
  written ?? ('default' in field ? (field.default as Value | undefined) : undefined);

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

export const isMono = (field: CellField): boolean => ['cidr', 'address', 'ports', 'protocol', 'peer', 'whole'].includes(field.type);
