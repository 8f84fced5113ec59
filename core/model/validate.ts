import type { RoleName } from '../kinds/roles.ts';
import { type Family, parseAddress } from '../net/address.ts';
import { parsePorts } from '../net/ports.ts';
import { parsePrefix } from '../net/prefix.ts';
import { parseProtocol } from '../net/protocol.ts';
import { assertNever } from './assert.ts';
import type { CellField, Value } from './fields.ts';
import { nearest } from './nearest.ts';

/** What is wrong with a value. The sentence is `VALUE_WORDS[code]` of the catalogue. */
export interface ValueProblem {
  readonly code: ValueProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}
export const VALUE_PROBLEMS = [
  'VALUE_TOO_LONG', // max
  'VALUE_PATTERN', // value
  'VALUE_NOT_FLAG', // value
  'VALUE_NOT_WHOLE', // value
  'VALUE_OUT_OF_RANGE', // value, min, max
  'VALUE_NOT_A_CHOICE', // value, options
  'VALUE_NOT_A_CHOICE_NEAR', // value, nearest
  'VALUE_NOT_A_BLOCK', // value
  'VALUE_BLOCK_WITHOUT_LENGTH', // value
  'VALUE_BLOCK_FAMILY', // value, family
  'VALUE_NOT_AN_ADDRESS', // value
  'VALUE_ADDRESS_FAMILY', // value, family
  'VALUE_NOT_PORTS', // value
  'VALUE_NOT_ICMP', // value
  'VALUE_NOT_A_PROTOCOL', // value
  'VALUE_NO_SUCH_RESOURCE', // value
  'VALUE_NO_SUCH_RESOURCE_NEAR', // value, nearest
  'VALUE_WRONG_ROLE', // value, role
  'VALUE_NOT_A_PEER', // value, role
] as const;
export type ValueProblemCode = (typeof VALUE_PROBLEMS)[number];

/** What the rest of the document says about a value. */
export interface ValueContext {
  /** The other cells of the row: what ports mean depends on the protocol. */
  readonly row?: Readonly<Record<string, unknown>>;
  /** Roles of a resource; undefined when there is none of that id. Absent: references are not looked up. */
  readonly rolesOf?: (id: string) => readonly RoleName[] | undefined;
  /** Every id, for "did you mean". */
  readonly ids?: () => Iterable<string>;
}

/** Longest name of a row. */
export const LONGEST_LOCAL = 128;

export type Checked = { readonly value: Value | undefined } | { readonly problem: ValueProblem };

/**
 * What a person typed into a field, as the value that the document takes, or what is wrong with it. Nothing typed means the
 * default. Used by the inspector while typing; the reader of files checks with the same rules (`checkScalar`).
 */
export function checkValue(field: CellField, typed: string, context: ValueContext = {}): Checked {
  const text = field.type === 'text' ? typed : typed.trim();
  if (text === '') return { value: undefined };
  const value = scalarOf(field, text);
  const found = checkScalar(field, value, context);
  return found ? { problem: found } : { value };
}

function scalarOf(field: CellField, text: string): string | number | boolean {
  if (field.type === 'flag' && (text === 'true' || text === 'false')) return text === 'true';
  if (field.type === 'whole' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (field.type === 'protocol') return text.toLowerCase();
  return text;
}

const problem = (code: ValueProblemCode, values: ValueProblem['values']): ValueProblem => ({ code, values });

/** What is wrong with a value of the right JSON type or another one; undefined when it is good. */
export function checkScalar(field: CellField, value: string | number | boolean, context: ValueContext = {}): ValueProblem | undefined {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  switch (field.type) {
    case 'flag':
      return typeof value === 'boolean' ? undefined : problem('VALUE_NOT_FLAG', { value: shown });
    case 'whole':
      if (typeof value !== 'number' || !Number.isInteger(value)) return problem('VALUE_NOT_WHOLE', { value: shown });
      if (value < field.min || value > field.max) return problem('VALUE_OUT_OF_RANGE', { value, min: field.min, max: field.max });
      return undefined;
    case 'text':
      if (shown.length > field.maxLength) return problem('VALUE_TOO_LONG', { max: field.maxLength });
      if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, 'u').test(shown)) return problem('VALUE_PATTERN', { value: shown });
      return undefined;
    case 'choice':
      return field.options.includes(shown) ? undefined : badChoice(shown, field.options);
    case 'cidr':
      return checkBlock(shown, field.family);
    case 'address':
      return checkAddress(shown, field.family);
    case 'ports':
      return checkPorts(shown, context.row);
    case 'protocol':
      return parseProtocol(shown) === undefined ? problem('VALUE_NOT_A_PROTOCOL', { value: shown }) : undefined;
    case 'ref':
      return checkRef(shown, field.role, context);
    case 'local':
      return shown.length > LONGEST_LOCAL ? problem('VALUE_TOO_LONG', { max: LONGEST_LOCAL }) : undefined;
    case 'peer':
      return checkPeer(shown, field.role, context);
    default:
      return assertNever(field);
  }
}

function badChoice(value: string, options: readonly string[]): ValueProblem {
  const near = nearest(value, options);
  return near === undefined
    ? problem('VALUE_NOT_A_CHOICE', { value, options: options.length > 8 ? `${options.slice(0, 8).join(', ')}, ...` : options.join(', ') })
    : problem('VALUE_NOT_A_CHOICE_NEAR', { value, nearest: near });
}

function checkBlock(value: string, family: Family | 'any'): ValueProblem | undefined {
  const prefix = parsePrefix(value);
  if (!prefix) return problem(parseAddress(value) ? 'VALUE_BLOCK_WITHOUT_LENGTH' : 'VALUE_NOT_A_BLOCK', { value });
  return family === 'any' || prefix.family === family ? undefined : problem('VALUE_BLOCK_FAMILY', { value, family: familyWord(family) });
}

function checkAddress(value: string, family: Family | 'any'): ValueProblem | undefined {
  const address = parseAddress(value);
  if (!address) return problem('VALUE_NOT_AN_ADDRESS', { value });
  return family === 'any' || address.family === family ? undefined : problem('VALUE_ADDRESS_FAMILY', { value, family: familyWord(family) });
}

const familyWord = (family: Family): string => (family === 'ipv4' ? 'IPv4' : 'IPv6');

/** ICMP has no ports: there the cell holds "all", a type, or a type and a code ("8-0"), each 0 to 255. */
function checkPorts(value: string, row: ValueContext['row']): ValueProblem | undefined {
  const protocol = typeof row?.protocol === 'string' ? parseProtocol(row.protocol) : undefined;
  if (protocol === 1 || protocol === 58) {
    const icmp = value === 'all' || /^\d{1,3}(-\d{1,3})?$/.test(value);
    return icmp && value.split('-').every((part) => part === 'all' || Number(part) <= 255) ? undefined : problem('VALUE_NOT_ICMP', { value });
  }
  return parsePorts(value) ? undefined : problem('VALUE_NOT_PORTS', { value });
}

function checkRef(value: string, role: RoleName, context: ValueContext): ValueProblem | undefined {
  if (!context.rolesOf) return undefined;
  const roles = context.rolesOf(value);
  if (roles) return roles.includes(role) ? undefined : problem('VALUE_WRONG_ROLE', { value, role });
  const near = context.ids && nearest(value, context.ids());
  return near === undefined ? problem('VALUE_NO_SUCH_RESOURCE', { value }) : problem('VALUE_NO_SUCH_RESOURCE_NEAR', { value, nearest: near });
}

/** Ids never contain a colon, a slash or a dot and a digit only, so what looks like an address is meant as one. */
function checkPeer(value: string, role: RoleName, context: ValueContext): ValueProblem | undefined {
  if (/^[\d.]+(\/|$)|[:/]/.test(value)) return checkBlock(value, 'any');
  if (!context.rolesOf) return undefined;
  return context.rolesOf(value) ? checkRef(value, role, context) : problem('VALUE_NOT_A_PEER', { value, role });
}
