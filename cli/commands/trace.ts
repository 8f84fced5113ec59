import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { readFlowLine } from '../../core/file/read-flow-line.ts';
import type { Answer } from '../../core/engine/answer.ts';
import { renderAnswer } from '../../core/service/render.ts';
import type { Outcome } from '../../core/model/design.ts';
import { meets } from '../../core/scenario/judge.ts';
import { FAMILY_WORDS, OUTCOME_WORDS } from '../../core/words/en/cli.ts';
import { type CliCommand, type ExitStatus, JSON_OPTION, printJson } from '../command.ts';
import { expectationOf, FLOW_NAMES, FLOW_OPTIONS, familyOf, flowOf } from '../flow.ts';
import { failure, failureDocument, fileFailure, words } from '../failure.ts';
import { openDesign, pathFailure, STANDARD } from '../files.ts';
import type { Io } from '../io.ts';
import { type Given, refuseBeside, textOf } from '../options.ts';
import { paintFor } from '../paint.ts';
import { counting } from '../progress.ts';
import { inFamily, problemFailure, type Question, question } from '../question.ts';
import { traceText } from '../text/trace-text.ts';

export const trace: CliCommand = {
  name: 'trace',
  operand: 'DESIGN',
  summary: 'TRACE_SUMMARY',
  options: [
    { flags: '--from <end>', summary: 'OPTION_FROM' },
    ...FLOW_OPTIONS,
    { flags: '--expect <outcome>', summary: 'OPTION_EXPECT' },
    { flags: '--flows <file>', summary: 'OPTION_FLOWS' },
    JSON_OPTION,
  ],
  examples: [
    'trace shop.netdraft --from web-1 --to internet',
    'trace shop.netdraft --from internet --to web-1 --port 22 --expect blocked',
    'trace shop.netdraft --from web-1@10.0.1.4 --to 2001:db8::7 --protocol icmpv6 --json',
    'trace shop.netdraft --flows flows.jsonl > answers.jsonl',
  ],
  async run(io, operand, given) {
    const asked = question(await openDesign(io, operand));
    return textOf(given, 'flows') === undefined ? traceOne(io, asked, given) : traceMany(io, asked, given);
  },
};

function traceOne(io: Io, asked: Question, given: Given): ExitStatus {
  const flow = flowOf(asked.design, given, 'trace');
  const expected = expectationOf(given);
  const answer = inFamily(asked.trace(flow), familyOf(given));
  if (answer.problem) throw problemFailure(asked, answer.problem, flow);
  const missed = expected === undefined ? [] : missedBy(answer, expected);
  if (given.json) printJson(io, renderAnswer(answer, asked.design));
  else {
    io.out(traceText(asked, answer, paintFor(io.colour)));
    for (const { family, outcome } of missed) {
      const values = {
        expected: OUTCOME_WORDS[expected ?? 'works'].toLowerCase(),
        family: FAMILY_WORDS[family],
        outcome: OUTCOME_WORDS[outcome].toLowerCase(),
      };
      io.out(`\n${words('TRACE_EXPECTED', values)}\n`);
    }
  }
  return missed.length > 0 || (expected !== undefined && answer.families.length === 0) ? 1 : 0;
}

const missedBy = (answer: Answer, expected: Outcome | 'blocked') => answer.families.filter(({ outcome }) => !meets(expected, outcome));

/** Answers come in the order of the lines; a wrong line gives an error in its place, and the rest is still answered. */
async function traceMany(io: Io, asked: Question, given: Given): Promise<ExitStatus> {
  refuseBeside(given, '--flows', ['from', ...FLOW_NAMES, 'expect']);
  const path = textOf(given, 'flows') ?? '';
  // Only here: loading it takes longer than most answers.
  const { createInterface } = process.getBuiltinModule('node:readline');
  let status: ExitStatus = 0;
  let number = 0;
  const progress = counting(io, 'PROGRESS_FLOWS');
  try {
    const input = path === STANDARD ? io.input() : createReadStream(resolve(io.folder, path));
    // Bytes as letters: a line that is no UTF-8 is found, and nothing but the ends of lines ends a line (U+2028 may stand in JSON).
    for await (const bytes of createInterface({ input: input.setEncoding('latin1') })) {
      number++;
      if (bytes.trim() === '') continue;
      const one = answerBytes(asked, bytes, path, number);
      io.out(`${JSON.stringify(one.document)}\n`);
      if (one.status > status) status = one.status;
      await io.drained?.();
      progress.done(number);
    }
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? pathFailure(error, path) : error;
  }
  progress.end();
  return status;
}

interface LineAnswer {
  readonly document: unknown;
  readonly status: ExitStatus;
}

function answerBytes(asked: Question, bytes: string, file: string, number: number): LineAnswer {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return { document: failureDocument(failure('LINE_NOT_TEXT', {}, { file, line: number })), status: 2 };
  }
  return answerLine(asked, text, file, number);
}

function answerLine(asked: Question, text: string, file: string, number: number): LineAnswer {
  const read = readFlowLine(asked.design, text, file, number);
  const id = 'line' in read ? read.line.id : read.id;
  const withId = (document: object) => ({ ...(id !== undefined && { id }), ...document });
  if ('errors' in read) return { document: withId(failureDocument(fileFailure(read.errors)) as object), status: 2 };
  const { flow, family, expect } = read.line;
  const answer = inFamily(asked.trace(flow), family);
  if (answer.problem)
    return { document: withId(failureDocument(problemFailure(asked, answer.problem, flow, { file, line: number })) as object), status: 2 };
  const met = expect === undefined || (answer.families.length > 0 && missedBy(answer, expect).length === 0);
  return { document: withId({ ...renderAnswer(answer, asked.design), ...(expect !== undefined && { expect, met }) }), status: met ? 0 : 1 };
}
