import { kindOf } from '../kinds/index.ts';
import type { Design, Flow, Outcome } from '../model/design.ts';
import { nearest } from '../model/nearest.ts';
import type { Family } from '../net/address.ts';
import { createReport, type FileError, type Report } from './errors.ts';
import { type JsonMember, parseJson } from './json.ts';
import { reportFault } from './read.ts';
import { EXPECTATIONS, readFlow } from './read-flow.ts';
import { asObject } from './reader.ts';

/** One line of a file of flows. */
export interface FlowLine {
  readonly id?: string | number;
  readonly flow: Flow;
  readonly family: Family | 'both';
  readonly expect?: Outcome | 'blocked';
}
export type FlowLineResult =
  | { readonly line: FlowLine }
  /** `id` is there when that much could be read, so that the error can be told apart. */
  | { readonly id?: string | number; readonly errors: readonly FileError[] };

const FAMILY_CHOICES = ['ipv4', 'ipv6', 'both'] as const;

/**
 * Reads one line of JSON Lines: a flow, which may have an `id`, a `family` and what is expected.
 * @param number of the line in its file, from 1, for errors
 */
export function readFlowLine(design: Design, text: string, file: string, number: number): FlowLineResult {
  const report = createReport(text, file);
  const parsed = parseJson(text);
  if ('fault' in parsed) reportFault(report, parsed.fault, text);
  const node = 'fault' in parsed ? undefined : asObject({ report }, parsed.root, '');
  const member = (key: string) => node?.members.find((m) => m.key === key);
  const id = idOf(report, member('id'));
  const family = wordOf(report, member('family'), 'family', FAMILY_CHOICES) ?? 'both';
  const expected = wordOf(report, member('expect'), 'expect', EXPECTATIONS);
  const reader = { report, names: design.resources, kindAt: (of: string) => kindOf(design.resources[of]?.kind) };
  const flow = node && readFlow(reader, node, '', ['id', 'family', 'expect']);
  const errors = report.errors().map((error) => ({ ...error, line: number, path: error.path.replace(/^\./, '') }));
  if (errors.length > 0 || !flow) return { ...(id !== undefined && { id }), errors };
  return { line: { ...(id !== undefined && { id }), flow, family, ...(expected !== undefined && { expect: expected }) } };
}

function idOf(report: Report, member: JsonMember | undefined): string | number | undefined {
  if (!member) return undefined;
  const { value } = member;
  if (value.type === 'string') return String(value.value);
  if (value.type === 'number') return Number(value.value);
  report.add('WRONG_TYPE', value.at, 'id', { expected: 'string', found: value.type });
  return undefined;
}

function wordOf<T extends string>(report: Report, member: JsonMember | undefined, path: string, words: readonly T[]): T | undefined {
  if (!member) return undefined;
  const { value } = member;
  const found = value.type === 'string' ? words.find((word) => word === value.value) : undefined;
  if (found !== undefined) return found;
  if (value.type !== 'string') report.add('WRONG_TYPE', value.at, path, { expected: 'string', found: value.type });
  else {
    const written = String(value.value);
    const near = nearest(written, words);
    if (near === undefined) report.add('VALUE_NOT_A_CHOICE', value.at, path, { value: written, options: words.join(', ') });
    else report.add('VALUE_NOT_A_CHOICE_NEAR', value.at, path, { value: written, nearest: near });
  }
  return undefined;
}
