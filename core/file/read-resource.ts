import { mayHold } from '../kinds/containers.ts';
import { KINDS, kindOf } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import type { CellField, Field, ListField, RowsField, Value } from '../model/fields.ts';
import { NOT_KNOWN_LONGEST, NOT_KNOWN_MOST, type Resource } from '../model/design.ts';
import { nearest } from '../model/nearest.ts';
import { checkScalar, type ValueContext } from '../model/validate.ts';
import { type JsonMember, type JsonNode, type JsonObject, dataOf } from './json.ts';
import { asName, asObject, asString, knownMembers, membersOf, type Reader, wrongType } from './reader.ts';

/** One resource, or undefined when its kind is not known; what else is wrong is reported. */
export function readResource(reader: Reader, id: string, node: JsonObject, path = `resources.${id}`): Resource | undefined {
  const members = membersOf(reader, node, path);
  const kindMember = members.find((m) => m.key === 'kind');
  if (!kindMember) {
    reader.report.add('MISSING_KEY', node.at, path, { key: 'kind' });
    return undefined;
  }
  const kind = readKind(reader, kindMember, path);
  if (!kind) return undefined;

  const resource: Record<string, Value> = {};
  for (const member of members) {
    const value = member.key === 'kind' ? kind.id : readMember(reader, kind, member, path);
    if (value !== undefined) resource[member.key] = value;
  }
  if (!members.some((m) => m.key === 'in') && !kind.within.includes('canvas')) {
    reader.report.add('NO_CONTAINER', node.at, path, { kind: kind.id, containers: containersOf(kind) });
  }
  return resource as unknown as Resource;
}

function readKind(reader: Reader, member: JsonMember, path: string): Kind | undefined {
  const written = asString(reader, member.value, `${path}.kind`);
  if (written === undefined) return undefined;
  const kind = kindOf(written);
  if (kind) return kind;
  const near = nearest(
    written,
    KINDS.map((k) => k.id),
  );
  if (near === undefined) reader.report.add('UNKNOWN_KIND', member.value.at, `${path}.kind`, { kind: written });
  else reader.report.add('UNKNOWN_KIND_NEAR', member.value.at, `${path}.kind`, { kind: written, nearest: near });
  return undefined;
}

/** Kinds that may hold this one, for the sentence of an error. */
const containersOf = (kind: Kind): string =>
  KINDS.filter((k) => mayHold(k, kind))
    .map((k) => k.id)
    .join(', ');

function readMember(reader: Reader, kind: Kind, member: JsonMember, path: string): Value | undefined {
  const here = `${path}.${member.key}`;
  if (member.key === 'name') return asName(reader, member.value, here);
  if (member.key === 'in') return readContainer(reader, kind, member.value, here);
  if (member.key === 'notKnown') return readList(reader, NOT_KNOWN, member.value, here);
  const field = kind.fields[member.key];
  if (field && Object.hasOwn(kind.fields, member.key)) return readField(reader, field, member.value, here);
  const near = nearest(member.key, ['name', 'in', 'notKnown', ...Object.keys(kind.fields)]);
  if (near === undefined) reader.report.add('UNKNOWN_FIELD', member.at, path, { key: member.key, kind: kind.id });
  else reader.report.add('UNKNOWN_FIELD_NEAR', member.at, path, { key: member.key, kind: kind.id, nearest: near });
  return undefined;
}

/** Read like a list of texts, whatever the kind. */
const NOT_KNOWN: ListField = { type: 'list', of: { type: 'text', maxLength: NOT_KNOWN_LONGEST }, max: NOT_KNOWN_MOST };

function readContainer(reader: Reader, kind: Kind, node: JsonNode, path: string): string | undefined {
  const container = asString(reader, node, path);
  if (container === undefined) return undefined;
  if (!reader.resources.has(container)) {
    const near = nearest(container, reader.resources.keys());
    if (near === undefined) reader.report.add('NO_SUCH_CONTAINER', node.at, path, { value: container });
    else reader.report.add('NO_SUCH_CONTAINER_NEAR', node.at, path, { value: container, nearest: near });
    return undefined;
  }
  const of = reader.kindAt(container);
  if (of && !mayHold(of, kind) && !circleAt(reader, container)) {
    const containers = containersOf(kind);
    if (containers === '') reader.report.add('STANDS_FREE', node.at, path, { kind: kind.id });
    else reader.report.add('WRONG_CONTAINER', node.at, path, { kind: kind.id, container: of.id, containers });
  }
  return container;
}

export function readField(reader: Reader, field: Field, node: JsonNode, path: string): Value | undefined {
  if (field.type === 'list') return readList(reader, field, node, path);
  if (field.type === 'rows') return readRows(reader, field, node, path);
  return readCell(reader, field, node, path, undefined);
}

/** The JSON type in which a field's value is written. */
const jsonTypeOf = (field: CellField): 'boolean' | 'number' | 'string' =>
  field.type === 'flag' ? 'boolean' : field.type === 'whole' ? 'number' : 'string';

export function readCell(
  reader: Reader,
  field: CellField,
  node: JsonNode,
  path: string,
  row: Readonly<Record<string, unknown>> | undefined,
): Value | undefined {
  const type = jsonTypeOf(field);
  if (node.type !== type || node.value === null) return wrongType(reader, node, path, type === 'number' ? 'whole' : type);
  const problem = checkScalar(field, node.value, contextOf(reader, field, row));
  if (!problem) return node.value;
  reader.report.add(problem.code, node.at, path, problem.values);
  return undefined;
}

/** What the rest of the document says; a plain value stands for itself. */
function contextOf(reader: Reader, field: CellField, row: Readonly<Record<string, unknown>> | undefined): ValueContext {
  if (field.type !== 'ref' && field.type !== 'peer') return row ? { row } : ALONE;
  return {
    rolesOf: (id) => (reader.resources.has(id) ? (reader.kindAt(id)?.roles ?? rolesUnknown(field)) : undefined),
    ids: () => reader.resources.keys(),
  };
}
const ALONE: ValueContext = {};

/** A resource of an unknown kind is reported where it stands, not again where it is named. */
const rolesUnknown = (field: CellField) => (field.type === 'ref' || field.type === 'peer' ? [field.role] : []);

function readList(reader: Reader, field: ListField, node: JsonNode, path: string): Value | undefined {
  if (node.type !== 'array') return wrongType(reader, node, path, 'array');
  if (field.max !== undefined && node.items.length > field.max) reader.report.add('TOO_MANY', node.at, path, { max: field.max });
  return node.items.map((item, i) => readCell(reader, field.of, item, `${path}[${i}]`, undefined)).filter((v) => v !== undefined);
}

function readRows(reader: Reader, field: RowsField, node: JsonNode, path: string): Value | undefined {
  if (node.type !== 'array') return wrongType(reader, node, path, 'array');
  return node.items.map((item, i) => readRow(reader, field, item, `${path}[${i}]`)).filter((row) => row !== undefined);
}

export function readRow(reader: Reader, field: RowsField, node: JsonNode, path: string): { readonly [column: string]: Value } | undefined {
  const object = asObject(reader, node, path);
  if (!object) return undefined;
  const written = dataOf(object) as Readonly<Record<string, unknown>>;
  const row: Record<string, Value> = {};
  for (const [key, member] of knownMembers(reader, object, path, Object.keys(field.columns))) {
    const column = field.columns[key];
    const value = column && readCell(reader, column, member.value, `${path}.${key}`, written);
    if (value !== undefined) row[key] = value;
  }
  return row;
}

/** The resources that stand in each other, from `id` back to it; undefined when it stands in no circle. */
function circleAt(reader: Reader, id: string): readonly string[] | undefined {
  const chain: string[] = [];
  let at: string | undefined = id;
  for (; at !== undefined && !chain.includes(at); at = reader.containerAt(at)) chain.push(at);
  return at === id ? chain : undefined;
}

/** Every circle of `in` once, at the first resource that stands in it. */
export function reportCircles(reader: Reader): void {
  const seen = new Set<string>();
  for (const [id, node] of reader.resources) {
    const circle = seen.has(id) ? undefined : circleAt(reader, id);
    if (!circle) continue;
    for (const member of circle) seen.add(member);
    const at = node.members.find((m) => m.key === 'in')?.value.at ?? node.at;
    reader.report.add('CIRCULAR_CONTAINERS', at, `resources.${id}.in`, { chain: [...circle, id].join(' > ') });
  }
}
