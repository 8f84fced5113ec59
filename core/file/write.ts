import { kindOf } from '../kinds/index.ts';
import type { Design, Flow, Place, Resource, Scenario } from '../model/design.ts';
import type { Value } from '../model/fields.ts';

/**
 * The text of a design file: indented, keys in a stable order (resources in the order of the document, fields in the order of their
 * kind), one line for each field, each row of a table and each place, so that one change is one changed line in a diff.
 */
export function writeDesign(design: Design): string {
  const parts = [`"format": ${JSON.stringify(design.format)}`, `"name": ${JSON.stringify(design.name)}`];
  const resources = Object.entries(design.resources).map(([id, resource]) => `${JSON.stringify(id)}: ${block(fieldsOf(resource), 2)}`);
  parts.push(`"resources": ${braces('{', resources, '}', 1)}`);
  const places = Object.keys(design.resources).flatMap((id) => {
    const place = design.layout[id];
    return place ? [`${JSON.stringify(id)}: ${inline(placeOf(place))}`] : [];
  });
  if (places.length > 0) parts.push(`"layout": ${braces('{', places, '}', 1)}`);
  parts.push(
    `"scenarios": ${braces(
      '[',
      design.scenarios.map((s) => block(scenarioOf(s), 2)),
      ']',
      1,
    )}`,
  );
  return `${braces('{', parts, '}', 0)}\n`;
}

const INDENT = '  ';

function braces(open: string, lines: readonly string[], close: string, depth: number): string {
  if (lines.length === 0) return open + close;
  const inner = INDENT.repeat(depth + 1);
  return `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${INDENT.repeat(depth)}${close}`;
}

type Entry = readonly [string, unknown];

/** `depth`: how deep the block itself stands. */
function block(entries: readonly Entry[], depth: number): string {
  return braces(
    '{',
    entries.map(([key, value]) => `${JSON.stringify(key)}: ${several(value, depth + 1)}`),
    '}',
    depth,
  );
}

/** Tables stand one row a line; everything else fits on its line. */
function several(value: unknown, depth: number): string {
  const isTable = Array.isArray(value) && value.some((item) => typeof item === 'object');
  return isTable ? braces('[', value.map(inline), ']', depth) : inline(value);
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([k, v]) => `${JSON.stringify(k)}: ${inline(v)}`).join(', ')} }`;
}

function fieldsOf(resource: Resource): readonly Entry[] {
  const fields = kindOf(resource.kind)?.fields ?? {};
  const order = ['kind', 'name', 'in', ...Object.keys(fields)];
  return order.filter((key) => resource[key] !== undefined).map((key) => [key, ordered(fields[key], resource[key])]);
}

/** Cells in the order of the columns. */
function ordered(
  field: { readonly type: string; readonly columns?: Readonly<Record<string, unknown>> } | undefined,
  value: Value | undefined,
): unknown {
  if (field?.type !== 'rows' || !field.columns || !Array.isArray(value)) return value;
  const columns = Object.keys(field.columns);
  return value.map((row: Readonly<Record<string, Value>>) => Object.fromEntries(columns.map((column) => [column, row[column]])));
}

const placeOf = (place: Place): Place => ('edge' in place ? { edge: place.edge, at: place.at } : pick(place, ['x', 'y', 'width', 'height']));

function pick<T extends object>(from: T, keys: readonly (keyof T)[]): T {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as T;
}

const FLOW_KEYS: readonly (keyof Flow)[] = ['from', 'to', 'protocol', 'port', 'sourcePort', 'icmpType', 'icmpCode'];

function scenarioOf({ name, suite, flow, expect }: Scenario): readonly Entry[] {
  const entries: readonly Entry[] = [
    ['name', name],
    ['suite', suite],
    ['flow', pick(flow, FLOW_KEYS)],
    ['expect', pick(expect, ['ipv4', 'ipv6'])],
  ];
  return entries.filter(([, value]) => value !== undefined);
}
