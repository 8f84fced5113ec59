import type { Resource, Scenario } from '../model/design.ts';
import type { JsonMember, JsonNode } from './json.ts';
import { readExpect, readFlow } from './read-flow.ts';
import { readSteps } from './read-steps.ts';
import { asName, asObject, knownMembers, type Reader, wrongType } from './reader.ts';

/** The scenarios of a design; those with an error are reported and left out. */
export function readScenarios(reader: Reader, node: JsonNode, resources: Readonly<Record<string, Resource>>): readonly Scenario[] {
  if (node.type !== 'array') {
    wrongType(reader, node, 'scenarios', 'array');
    return [];
  }
  return node.items.map((item, i) => readScenario(reader, item, `scenarios[${i}]`, resources)).filter((s) => s !== undefined);
}

function readScenario(reader: Reader, node: JsonNode, path: string, resources: Readonly<Record<string, Resource>>): Scenario | undefined {
  const object = asObject(reader, node, path);
  if (!object) return undefined;
  const members = knownMembers(reader, object, path, ['name', 'suite', 'flow', 'expect', 'steps']);
  for (const key of ['name', 'flow', 'expect']) {
    if (!members.has(key)) reader.report.add('MISSING_KEY', object.at, path, { key });
  }
  const name = named(reader, members.get('name'), `${path}.name`);
  const suite = named(reader, members.get('suite'), `${path}.suite`);
  const flowNode = members.get('flow')?.value;
  const flow = flowNode && readFlow(reader, flowNode, `${path}.flow`);
  const expectNode = members.get('expect')?.value;
  const expect = expectNode && readExpect(reader, expectNode, `${path}.expect`);
  const stepsNode = members.get('steps')?.value;
  const steps = stepsNode ? readSteps(reader, resources, stepsNode, `${path}.steps`) : [];
  if (name === undefined || !flow || !expect || !steps) return undefined;
  return { name, ...(suite !== undefined && { suite }), flow, expect, ...(steps.length > 0 && { steps }) };
}

const named = (reader: Reader, member: JsonMember | undefined, path: string): string | undefined => member && asName(reader, member.value, path);
