import { produce } from 'immer';
import { editProblem } from '../edit/edit-check.ts';
import { applyEdit } from '../edit/plan.ts';
import { kindOf } from '../kinds/index.ts';
import {
  type Design,
  FORMAT,
  type Flow,
  type Resource,
  type ResourceId,
  type Scenario,
  type ScenarioChange,
  type ScenarioStep,
} from '../model/design.ts';
import type { RowAt } from '../model/reason.ts';
import type { JsonMember, JsonNode, JsonObject } from './json.ts';
import { ID } from './id.ts';
import { readCell, readField, readResource, readRow } from './read-resource.ts';
import { readExpect, readFlow } from './read-flow.ts';
import { asNumber, asObject, asString, knownMembers, type Reader } from './reader.ts';

const ACTIONS = ['set', 'add', 'delete', 'flow'] as const;

/** The design as the steps have made it so far, and the reader to whom its resources are the ones that there are. */
interface Stage {
  readonly design: Design;
  readonly reader: Reader;
}

/**
 * The steps of a scenario. Each is checked on the design as those before it have made it; behind a change that cannot be made nothing
 * is read, because errors there would mislead.
 */
export function readSteps(
  reader: Reader,
  resources: Readonly<Record<string, Resource>>,
  node: JsonNode,
  path: string,
): readonly ScenarioStep[] | undefined {
  if (node.type !== 'array') {
    reader.report.add('WRONG_TYPE', node.at, path, { expected: 'array', found: node.type });
    return undefined;
  }
  const ids = new Map<ResourceId, ResourceId>();
  const steps: ScenarioStep[] = [];
  let stage = stageOf(reader, { format: FORMAT, name: '', resources, layout: {}, scenarios: [] });
  for (const [i, item] of node.items.entries()) {
    const step = readStep(stage, item, `${path}[${i}]`);
    if (!step) return undefined;
    steps.push(step);
    if ('flow' in step) continue;
    const next = produce(stage.design, (draft) => applyEdit(draft, step.change, ids));
    stage = stageOf(stage.reader, next, item);
  }
  return steps;
}

/** @param item the step that has made the design so: it holds the node of what was added */
function stageOf(before: Reader, design: Design, item?: JsonNode): Stage {
  const added = memberOf(memberOf(item, 'add'), 'resource');
  const id = memberOf(memberOf(item, 'add'), 'id');
  const nodes = new Map([...before.resources].filter(([key]) => Object.hasOwn(design.resources, key) || !before.kindAt(key)));
  if (id?.type === 'string' && added?.type === 'object') nodes.set(String(id.value), added);
  const reader: Reader = {
    report: before.report,
    resources: nodes,
    kindAt: (key) => kindOf(design.resources[key]?.kind),
    containerAt: (key) => design.resources[key]?.in,
    names: design.resources,
  };
  return { design, reader };
}

const memberOf = (node: JsonNode | undefined, key: string): JsonNode | undefined =>
  node?.type === 'object' ? node.members.find((m) => m.key === key)?.value : undefined;

function readStep({ design, reader }: Stage, node: JsonNode, path: string): ScenarioStep | undefined {
  const object = asObject(reader, node, path);
  if (!object) return undefined;
  const members = knownMembers(reader, object, path, [...ACTIONS, 'then']);
  const [action, other] = [...members.keys()].filter((key) => key !== 'then');
  if (action === undefined) reader.report.add('STEP_EMPTY', object.at, path);
  if (other !== undefined) reader.report.add('STEP_SEVERAL', members.get(other)?.at ?? object.at, path, { key: action ?? '', other });
  if (action === 'flow' && !members.has('then')) reader.report.add('MISSING_KEY', object.at, path, { key: 'then' });
  const thenNode = members.get('then')?.value;
  const then = thenNode && readExpect(reader, thenNode, `${path}.then`);
  const member = action === undefined || other !== undefined ? undefined : members.get(action);
  if (!member || (thenNode && !then)) return undefined;
  if (action === 'flow') return readQuestion(reader, member, then, path);
  const change = readChange({ design, reader }, member, `${path}.${member.key}`);
  return change && { change, ...(then && { then }) };
}

function readQuestion(reader: Reader, member: JsonMember, then: Scenario['expect'] | undefined, path: string): ScenarioStep | undefined {
  const flow: Flow | undefined = readFlow(reader, member.value, `${path}.flow`);
  return flow && then && { flow, then };
}

function readChange(stage: Stage, { key, value }: JsonMember, path: string): ScenarioChange | undefined {
  if (key === 'delete' && value.type === 'string') return checked(stage, { type: 'delete', id: String(value.value) }, value, {}, path);
  const object = asObject(stage.reader, value, path);
  if (!object) return undefined;
  if (key === 'add' && object.members.some((m) => m.key === 'id')) return readAdd(stage, object, path);
  return readTableOrField(stage, key, object, path);
}

function readAdd(stage: Stage, object: JsonObject, path: string): ScenarioChange | undefined {
  const members = membersWith(stage.reader, object, path, ['id', 'resource'], []);
  const [idNode, resourceNode] = [members?.get('id')?.value, members?.get('resource')?.value];
  const id = idNode && asString(stage.reader, idNode, `${path}.id`);
  const node = resourceNode && asObject(stage.reader, resourceNode, `${path}.resource`);
  if (id === undefined || !node || !idNode) return undefined;
  if (!ID.test(id)) stage.reader.report.add('BAD_ID', idNode.at, `${path}.id`, { id: id.slice(0, 80) });
  const before = stage.reader.report.count();
  const resource = readResource(stage.reader, id, node, `${path}.resource`);
  if (!resource || stage.reader.report.count() > before || !ID.test(id)) return undefined;
  return checked(
    stage,
    { type: 'add', id, resource: resource as Extract<ScenarioChange, { type: 'add' }>['resource'] },
    object,
    { id: idNode },
    path,
  );
}

/** `set` of a field or of a cell, `add` and `delete` of a row. */
function readTableOrField(stage: Stage, key: string, object: JsonObject, path: string): ScenarioChange | undefined {
  const { reader, design } = stage;
  const isCell = key === 'set' && object.members.some((m) => ['index', 'row', 'column'].includes(m.key));
  const optional = { set: isCell ? ['index', 'row', 'value'] : ['value'], add: ['index'], delete: ['index', 'row'] }[key] ?? [];
  const required = ['resource', 'field', ...(isCell ? ['column'] : []), ...(key === 'add' ? ['row'] : [])];
  const members = membersWith(reader, object, path, required, optional);
  if (!members) return undefined;
  const nodes = Object.fromEntries([...members].map(([name, member]) => [name, member.value])) as Readonly<Record<string, JsonNode | undefined>>;
  const text = (name: string) => nodes[name] && asString(reader, nodes[name], `${path}.${name}`);
  const [resource, field, column] = [text('resource'), text('field'), text('column')];
  if (resource === undefined || field === undefined || (isCell && column === undefined)) return undefined;
  // Whether it is there at all is looked at first: what a value must be is known from the field.
  const bare: ScenarioChange = { type: 'set', resource, field, value: undefined };
  if (!checked(stage, bare, object, nodes, path)) return undefined;
  const declared = kindOf(design.resources[resource]?.kind)?.fields[field];
  if (!declared) return undefined;
  const before = reader.report.count();
  if (key === 'set' && !isCell) {
    const value = nodes['value'] && readField(reader, declared, nodes['value'], `${path}.value`);
    return reader.report.count() > before ? undefined : { ...bare, value };
  }
  if (declared.type !== 'rows') return checked(stage, { type: 'add-row', resource, field, row: {} }, object, nodes, path);
  const row = nodes['row'] && readRow(reader, declared, nodes['row'], `${path}.row`);
  const index = nodes['index'] && asNumber(reader, nodes['index'], `${path}.index`);
  const at: RowAt | undefined = index ?? row;
  if (reader.report.count() > before) return undefined;
  if (key === 'add')
    return checked(stage, { type: 'add-row', resource, field, row: row ?? {}, ...(index !== undefined && { index }) }, object, nodes, path);
  if (at === undefined) reader.report.add('STEP_WHICH_ROW', object.at, path);
  else if (index !== undefined && row) reader.report.add('STEP_ROW_TWICE', members.get('row')?.at ?? object.at, path);
  else if (key === 'delete') return checked(stage, { type: 'delete-row', resource, field, at }, object, nodes, path);
  if (at === undefined || column === undefined || (index !== undefined && row)) return undefined;
  const cell: ScenarioChange = { type: 'set-cell', resource, field, at, column, value: undefined };
  if (!checked(stage, cell, object, nodes, path)) return undefined;
  const known = declared.columns[column];
  const value = nodes['value'] && known && readCell(reader, known, nodes['value'], `${path}.value`, undefined);
  return reader.report.count() > before ? undefined : { ...cell, value };
}

/** The members of an object that must have some keys and may have others; undefined when one is missing. */
function membersWith(
  reader: Reader,
  object: JsonObject,
  path: string,
  required: readonly string[],
  optional: readonly string[],
): ReadonlyMap<string, JsonMember> | undefined {
  const members = knownMembers(reader, object, path, [...required, ...optional]);
  const missing = required.filter((key) => !members.has(key));
  for (const key of missing) reader.report.add('MISSING_KEY', object.at, path, { key });
  return missing.length === 0 ? members : undefined;
}

/** What editing the design can lead to: the step is kept, and the scenario says that it cannot be made. */
export const KEPT: readonly string[] = ['STEP_NO_ROW', 'STEP_NO_SUCH_ROW', 'STEP_SEVERAL_ROWS', 'STEP_ID_TAKEN'];

/** The change, when the design as it is by then takes it. What stands in the file but could not be read is reported where it stands. */
function checked(
  { design, reader }: Stage,
  change: ScenarioChange,
  owner: JsonNode,
  nodes: Readonly<Record<string, JsonNode | undefined>>,
  path: string,
): ScenarioChange | undefined {
  const problem = editProblem(design, change);
  if (!problem || KEPT.includes(problem.code)) return change;
  const key = problem.key === 'at' ? (nodes['index'] ? 'index' : 'row') : problem.key;
  const node = nodes[key];
  const named = String(problem.values['id']);
  if (problem.code.startsWith('STEP_NO_RESOURCE') && reader.resources.has(named)) return undefined;
  reader.report.add(problem.code, (node ?? owner).at, node ? `${path}.${key}` : path, problem.values);
  return undefined;
}
