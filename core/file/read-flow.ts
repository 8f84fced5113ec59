import { FAMILIES, type Family } from '../net/address.ts';
import { type Flow, OUTCOMES, type Outcome, type Scenario } from '../model/design.ts';
import { flowProblem } from '../model/flow.ts';
import { endProblem } from './flow-check.ts';
import type { JsonMember, JsonNode } from './json.ts';
import { asNumber, asObject, asString, knownMembers, type Reader } from './reader.ts';

/** The words that an expectation may be. */
export const EXPECTATIONS: readonly (Outcome | 'blocked')[] = [...OUTCOMES, 'blocked'];

/** What reading a flow needs: where to report, and what its ends may name. */
export type FlowReader = Pick<Reader, 'report' | 'names' | 'kindAt'>;

/** @param more other keys that the object may have; the caller reads them */
export function readFlow(reader: FlowReader, node: JsonNode, path: string, more: readonly string[] = []): Flow | undefined {
  const object = asObject(reader, node, path);
  if (!object) return undefined;
  const members = knownMembers(reader, object, path, [
    'from',
    'to',
    'protocol',
    'port',
    'sourcePort',
    'icmpType',
    'icmpCode',
    'domain',
    'path',
    ...more,
  ]);
  for (const key of ['from', 'to', 'protocol']) {
    if (!members.has(key)) reader.report.add('MISSING_KEY', object.at, path, { key });
  }
  const from = readEnd(reader, members.get('from'), `${path}.from`);
  const to = readEnd(reader, members.get('to'), `${path}.to`);
  const protocolNode = members.get('protocol')?.value;
  const protocol = protocolNode && asString(reader, protocolNode, `${path}.protocol`);
  const numbers: { -readonly [K in 'port' | 'sourcePort' | 'icmpType' | 'icmpCode']?: number } = {};
  for (const key of ['port', 'sourcePort', 'icmpType', 'icmpCode'] as const) {
    const member = members.get(key);
    const value = member && asNumber(reader, member.value, `${path}.${key}`);
    if (value !== undefined) numbers[key] = value;
  }
  const request: { -readonly [K in 'domain' | 'path']?: string } = {};
  for (const key of ['domain', 'path'] as const) {
    const member = members.get(key);
    const value = member && asString(reader, member.value, `${path}.${key}`);
    if (value !== undefined) request[key] = value;
  }
  if (from === undefined || to === undefined || protocol === undefined) return undefined;
  const flow = { from, to, protocol, ...numbers, ...request };
  const problem = flowProblem(flow);
  if (!problem) return flow;
  reader.report.add(problem.code, members.get(problem.key)?.value.at ?? object.at, `${path}.${problem.key}`, problem.values);
  return undefined;
}

function readEnd(reader: FlowReader, member: JsonMember | undefined, path: string): string | undefined {
  const written = member && asString(reader, member.value, path);
  if (!member || written === undefined) return undefined;
  const problem = endProblem(reader, written);
  if (!problem) return written;
  reader.report.add(problem.code, member.value.at, path, problem.values);
  return undefined;
}

export function readExpect(reader: Reader, node: JsonNode, path: string): Scenario['expect'] | undefined {
  const object = asObject(reader, node, path);
  if (!object) return undefined;
  const expect: { [F in Family]?: Outcome | 'blocked' } = {};
  const members = knownMembers(reader, object, path, FAMILIES);
  for (const family of FAMILIES) {
    const member = members.get(family);
    const outcome = member && readOutcome(reader, member.value, `${path}.${family}`);
    if (outcome !== undefined) expect[family] = outcome;
  }
  return expect;
}

function readOutcome(reader: Reader, node: JsonNode, path: string): Outcome | 'blocked' | undefined {
  const word = asString(reader, node, path);
  const outcome = EXPECTATIONS.find((known) => known === word);
  if (word !== undefined && outcome === undefined) reader.report.add('NOT_A_WORD', node.at, path, { value: word, options: EXPECTATIONS.join(', ') });
  return outcome;
}
