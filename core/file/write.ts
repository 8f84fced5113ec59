import { kindOf } from '../kinds/index.ts';
import { assertNever } from '../model/assert.ts';
import type { Design, Flow, Place, Resource, ResourceId, Scenario, ScenarioChange, ScenarioStep } from '../model/design.ts';
import type { Value } from '../model/fields.ts';
import type { Cells } from '../model/reason.ts';
import { FAMILIES } from '../net/address.ts';

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
      design.scenarios.map((s) => block(scenarioOf(s, design), 2)),
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
  const order = ['kind', 'name', 'in', 'notKnown', ...Object.keys(fields)];
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

const FLOW_KEYS: readonly (keyof Flow)[] = ['from', 'to', 'protocol', 'port', 'sourcePort', 'icmpType', 'icmpCode', 'domain', 'path'];

function scenarioOf({ name, suite, flow, expect, steps }: Scenario, design: Design): readonly Entry[] {
  const entries: readonly Entry[] = [
    ['name', name],
    ['suite', suite],
    ['flow', pick(flow, FLOW_KEYS)],
    ['expect', pick(expect, FAMILIES)],
    ['steps', steps && stepsOf(steps, design)],
  ];
  return entries.filter(([, value]) => value !== undefined);
}

/** One line a step. Rows and values are ordered by the kind that the resource has by then. */
function stepsOf(steps: readonly ScenarioStep[], { resources }: Design): readonly unknown[] {
  const added = new Map<ResourceId, string>();
  const fieldAt = ({ resource, field }: { readonly resource: ResourceId; readonly field: string }) =>
    kindOf(added.get(resource) ?? resources[resource]?.kind)?.fields[field];
  const row = (change: Extract<ScenarioChange, { readonly field: string }>, cells: Cells): unknown =>
    (ordered(fieldAt(change), [cells]) as readonly unknown[])[0];
  const at = (change: Extract<ScenarioChange, { readonly at: unknown }>) =>
    typeof change.at === 'number' ? { index: change.at } : { row: row(change, change.at) };
  const actionOf = (change: ScenarioChange): object => {
    switch (change.type) {
      case 'set':
        return { set: { ...pick(change, ['resource', 'field']), value: ordered(fieldAt(change), change.value) } };
      case 'set-cell':
        return { set: { ...pick(change, ['resource', 'field']), ...at(change), column: change.column, value: change.value } };
      case 'add':
        added.set(change.id, change.resource.kind);
        return { add: { id: change.id, resource: Object.fromEntries(fieldsOf(change.resource as unknown as Resource)) } };
      case 'add-row':
        return { add: { ...pick(change, ['resource', 'field', 'index']), row: row(change, change.row) } };
      case 'delete':
        return { delete: change.id };
      case 'delete-row':
        return { delete: { ...pick(change, ['resource', 'field']), ...at(change) } };
      default:
        return assertNever(change);
    }
  };
  return steps.map((step) => ({
    ...('flow' in step ? { flow: pick(step.flow, FLOW_KEYS) } : actionOf(step.change)),
    ...(step.then && { then: pick(step.then, FAMILIES) }),
  }));
}
