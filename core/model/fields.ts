import type { Family } from '../net/address.ts';
import type { RoleName } from '../kinds/roles.ts';

/**
 * One declaration of a field gives its type, its default, its validation, its JSON Schema, its line in `netdraft kinds`
 * and its control in the inspector. A field's words (label, hint, the names of its choices) are in the kind's `words.ts`.
 */
export type Field =
  | TextField
  | FlagField
  | WholeField
  | ChoiceField
  | CidrField
  | AddressField
  | PortsField
  | ProtocolField
  | RefField
  | PeerField
  | LocalField
  | ListField
  | RowsField;

interface Common {
  /** The group of the inspector in which the field stands; `network` when not given. */
  readonly section?: Section;
  /** The cloud's own name of the setting, shown in mono under the label: `Ipv6AllowedForDualStack`. */
  readonly term?: string;
  /** What the cloud has under `term` for a value of ours, where that is another; empty where there is no one such value (`false`: `disable`). */
  readonly written?: Readonly<Record<string, string>>;
}
/** The groups of the inspector, in the order in which it shows them. */
export const SECTIONS = [
  'purchase', // what is ordered: billing, account, region, type, specification, project
  'network',
  'addresses',
  'internet', // bandwidth, egress-only rules
  'capability', // what it can do as it is set up: computed facts
  'translation', // SNAT and DNAT entries
  'listeners',
  'balancing-rules', // of layer 7: domain, URL
  'backends',
  'health',
  'rules',
  'behaviour',
  'routes',
  'tags',
  'terraform',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface TextField extends Common {
  readonly type: 'text';
  readonly default?: string;
  readonly maxLength: number;
  /** A regular expression for the whole value. `FieldWords.invalid` says in words what it allows. */
  readonly pattern?: string;
}
export interface FlagField extends Common {
  readonly type: 'flag';
  readonly default: boolean;
}
export interface WholeField extends Common {
  readonly type: 'whole';
  readonly default?: number;
  readonly min: number;
  readonly max: number;
  /** Shown behind the number: `Mbit/s`, `s`. */
  readonly unit?: string;
}
export interface ChoiceField extends Common {
  readonly type: 'choice';
  readonly options: readonly string[];
  readonly default: string;
}
/** A CIDR block. Whether the cloud takes its size is a finding of the kind, not of the field. */
export interface CidrField extends Common {
  readonly type: 'cidr';
  readonly family: Family | 'any';
}
export interface AddressField extends Common {
  readonly type: 'address';
  readonly family: Family | 'any';
}
/** "443", "1024-65535" or "all". */
export interface PortsField extends Common {
  readonly type: 'ports';
  readonly default: string;
}
/** "tcp", "udp", "icmp", "icmpv6", "all" or a number 0 to 255. */
export interface ProtocolField extends Common {
  readonly type: 'protocol';
  readonly default: string;
}
/** The id of a resource that fills `role`. */
export interface RefField extends Common {
  readonly type: 'ref';
  readonly role: RoleName;
  /** What happens here when the resource that is named is deleted: the field is cleared, or this resource (or row) goes too. */
  readonly onDelete: 'clear' | 'cascade';
}
/** One end of a rule: a CIDR block of either family, or the id of a resource that fills `role` (a security group, a prefix list). */
export interface PeerField extends Common {
  readonly type: 'peer';
  readonly role: RoleName;
  readonly onDelete: 'clear' | 'cascade';
}
/** The name of a row in another table of the same resource: a backend names its listener. A name that is not there is kept; the kind finds it. */
export interface LocalField extends Common {
  readonly type: 'local';
  /** The field that is that table. */
  readonly rows: string;
  /** The column of it that holds the names. */
  readonly column: string;
}
export type ItemField = TextField | CidrField | AddressField | RefField;
/** Order means nothing unless the kind says so. */
export interface ListField extends Common {
  readonly type: 'list';
  readonly of: ItemField;
  readonly max?: number;
}
export type CellField = Exclude<Field, ListField | RowsField>;
/** A table that people edit row by row: routes, rules, listeners. */
export interface RowsField extends Common {
  readonly type: 'rows';
  readonly columns: Readonly<Record<string, CellField>>;
  /** Columns that stand in a second line where the table is narrow; the others are what a row is recognised by. */
  readonly secondary?: readonly string[];
  /** What stands there when the field is left out. */
  readonly default?: readonly Readonly<Record<string, Value>>[];
}

/** A single value as it stands under the field's `term` in the cloud: `false`, `disable`, `0`. Undefined where there is nothing that could be written. */
export function writtenAs(field: Field | undefined, value: Value | undefined): string | undefined {
  if (value === undefined || typeof value === 'object') return undefined;
  return (field?.term === undefined ? undefined : field.written?.[String(value)]) ?? String(value);
}
/** Whether the cloud tells all values of a field apart under its `term`: where not, a change is told in words of ours. */
export function distinctIn(field: Field): boolean {
  const written = Object.values(field.written ?? {});
  return !written.includes('') && new Set(written).size === written.length;
}
/** What is in force: the value that was set, or the default of the field. */
export const valueIn = (field: Field | undefined, value: Value | undefined): Value | undefined =>
  value ?? (field && 'default' in field ? (field.default as Value | undefined) : undefined);
/** A setting with its value as one reads it in the cloud: `Ipv6AllowedForDualStack = false`. Only the name, where no single value stands for it. */
export function settingWith(name: string, field: Field | undefined, value: Value | undefined): string {
  const written = writtenAs(field, valueIn(field, value));
  return written ? `${name} = ${written}` : name;
}

export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };
export type Fields = Readonly<Record<string, Field>>;

type Has<F, T> = F extends { readonly default: unknown } ? T : T | undefined;
export type ValueOf<F extends Field> = F extends FlagField
  ? boolean
  : F extends ListField
    ? readonly string[]
    : F extends RowsField
      ? readonly RowOf<F['columns']>[]
      : F extends WholeField
        ? Has<F, number>
        : Has<F, string>;
export type RowOf<C extends Readonly<Record<string, CellField>>> = { readonly [K in keyof C]: ValueOf<C[K]> };
/** The values of a resource with every default filled in; what has no default may be undefined. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

type Options<T extends Field> = Omit<T, 'type'>;
const make =
  <T extends Field>(type: T['type']) =>
  <const O extends Options<T>>(options: O): { readonly type: T['type'] } & O => ({ type, ...options });

export const field = {
  text: make<TextField>('text'),
  flag: make<FlagField>('flag'),
  whole: make<WholeField>('whole'),
  choice: make<ChoiceField>('choice'),
  cidr: make<CidrField>('cidr'),
  address: make<AddressField>('address'),
  ports: make<PortsField>('ports'),
  protocol: make<ProtocolField>('protocol'),
  ref: make<RefField>('ref'),
  peer: make<PeerField>('peer'),
  local: make<LocalField>('local'),
  list: make<ListField>('list'),
  rows: make<RowsField>('rows'),
};
