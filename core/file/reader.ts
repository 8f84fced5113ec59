import { kindOf } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { isName } from '../model/name.ts';
import type { Known } from '../model/known-as.ts';
import { nearest } from '../model/nearest.ts';
import { dataOf, type JsonMember, type JsonNode, type JsonObject } from './json.ts';
import type { Report } from './errors.ts';

/** What every part of the reader needs: where to report, and which resources the document has. */
export interface Reader {
  readonly report: Report;
  /** The node of every resource, by id. */
  readonly resources: ReadonlyMap<string, JsonObject>;
  /** The kind of a resource of the document, when it has a known one. */
  readonly kindAt: (id: string) => Kind | undefined;
  /** What a resource stands in, as it is written. */
  readonly containerAt: (id: string) => string | undefined;
  /** Every resource as it is written, for the names that it has. */
  readonly names: Readonly<Record<string, Known>>;
}

export function createReader(report: Report, resources: ReadonlyMap<string, JsonObject>): Reader {
  const stringAt = (id: string, key: string): string | undefined => {
    const node = resources.get(id)?.members.find((m) => m.key === key)?.value;
    return node?.type === 'string' ? String(node.value) : undefined;
  };
  const ids = [...resources.keys()];
  // Asked again for every reference.
  const kinds = new Map(ids.map((id) => [id, kindOf(stringAt(id, 'kind'))]));
  const containers = new Map(ids.map((id) => [id, stringAt(id, 'in')]));
  let names: Readonly<Record<string, Known>> | undefined;
  return {
    report,
    resources,
    kindAt: (id) => kinds.get(id),
    containerAt: (id) => containers.get(id),
    // Only scenarios ask.
    get names() {
      names ??= Object.fromEntries([...resources].map(([id, node]) => [id, dataOf(node) as Known]));
      return names;
    },
  };
}

/**
 * Keys that every JavaScript object answers to. As the id of a resource or a key of an object they would be found where nothing
 * was written, or change an object's nature.
 */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
export const isReserved = (key: string): boolean => RESERVED.has(key);

/** The members of an object, each key once; duplicates and reserved keys are reported and left out. */
export function membersOf(reader: Pick<Reader, 'report'>, node: JsonObject, path: string): readonly JsonMember[] {
  const seen = new Set<string>();
  return node.members.filter((member) => {
    if (isReserved(member.key)) reader.report.add('RESERVED_KEY', member.at, path, { key: member.key });
    else if (seen.has(member.key)) reader.report.add('DUPLICATE_KEY', member.at, path, { key: member.key });
    else {
      seen.add(member.key);
      return true;
    }
    return false;
  });
}

/** The members of an object that may only have these keys; others are reported, with the nearest one. */
export function knownMembers(
  reader: Pick<Reader, 'report'>,
  node: JsonObject,
  path: string,
  allowed: readonly string[],
): ReadonlyMap<string, JsonMember> {
  const known = new Map<string, JsonMember>();
  for (const member of membersOf(reader, node, path)) {
    if (allowed.includes(member.key)) {
      known.set(member.key, member);
      continue;
    }
    const near = nearest(member.key, allowed);
    if (near === undefined) reader.report.add('UNKNOWN_KEY', member.at, path, { key: member.key, allowed: allowed.join(', ') });
    else reader.report.add('UNKNOWN_KEY_NEAR', member.at, path, { key: member.key, nearest: near });
  }
  return known;
}

/** What a value was expected to be; its words are `TYPE_WORDS`. */
export type Expected = JsonNode['type'] | 'whole';

export function wrongType(reader: Pick<Reader, 'report'>, node: JsonNode, path: string, expected: Expected): undefined {
  reader.report.add('WRONG_TYPE', node.at, path, { expected, found: node.type });
  return undefined;
}

export const asObject = (reader: Pick<Reader, 'report'>, node: JsonNode, path: string): JsonObject | undefined =>
  node.type === 'object' ? node : wrongType(reader, node, path, 'object');

export const asString = (reader: Pick<Reader, 'report'>, node: JsonNode, path: string): string | undefined =>
  node.type === 'string' ? String(node.value) : wrongType(reader, node, path, 'string');

export const asNumber = (reader: Pick<Reader, 'report'>, node: JsonNode, path: string): number | undefined =>
  node.type === 'number' ? Number(node.value) : wrongType(reader, node, path, 'number');

/** A name that people read: not empty, at most 128 characters, on one line. */
export function asName(reader: Pick<Reader, 'report'>, node: JsonNode, path: string): string | undefined {
  const name = asString(reader, node, path);
  if (name === undefined || isName(name)) return name;
  reader.report.add('BAD_NAME', node.at, path);
  return undefined;
}
