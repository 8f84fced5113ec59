import { KINDS } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import type { CellField, Field } from '../model/fields.ts';

/** What `netdraft kinds --json` says of a field: its type, its default and what it takes, without how the inspector shows it. */
export interface FieldFacts {
  readonly type: Field['type'];
  readonly label: string;
  readonly term?: string;
  readonly default?: unknown;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly options?: readonly string[];
  readonly family?: string;
  readonly role?: string;
  readonly onDelete?: string;
  /** The table and its column whose names may stand here. */
  readonly rows?: string;
  readonly column?: string;
  readonly of?: FieldFacts;
  readonly columns?: Readonly<Record<string, FieldFacts>>;
}
export interface KindFacts {
  readonly id: string;
  readonly name: string;
  readonly cloud: string;
  readonly group: string;
  readonly help: string;
  readonly within: readonly string[];
  readonly roles: readonly string[];
  readonly atMost?: number;
  readonly fields: Readonly<Record<string, FieldFacts>>;
}
export interface KindsDocument {
  readonly format: 'netdraft.kinds/1';
  readonly kinds: readonly KindFacts[];
}

/** Every kind with its fields, for programs that write designs. */
export const kindsDocument = (): KindsDocument => ({ format: 'netdraft.kinds/1', kinds: KINDS.map(kindFacts) });

function kindFacts(kind: Kind): KindFacts {
  const label = (key: string) => kind.words.fields[key]?.label ?? key;
  return {
    id: kind.id,
    name: kind.words.name,
    cloud: kind.cloud,
    group: kind.group,
    help: kind.words.help,
    within: kind.within,
    roles: kind.roles,
    ...(kind.atMost !== undefined && { atMost: kind.atMost }),
    fields: Object.fromEntries(
      Object.entries(kind.fields).map(([key, field]) => [key, fieldFacts(field, label(key), kind.words.fields[key]?.columns)]),
    ),
  };
}

function fieldFacts(field: Field, label: string, columnWords?: Readonly<Record<string, { readonly label: string }>>): FieldFacts {
  const {
    section: _,
    secondary: __,
    of,
    columns,
    ...own
  } = field as Field & {
    readonly of?: CellField;
    readonly secondary?: readonly string[];
    readonly columns?: Readonly<Record<string, CellField>>;
  };
  return {
    ...own,
    label,
    ...(of && { of: fieldFacts(of, label) }),
    ...(columns && {
      columns: Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, fieldFacts(column, columnWords?.[key]?.label ?? key)])),
    }),
  };
}
