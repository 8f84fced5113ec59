import type { Answer } from '../../core/engine/answer.ts';
import type { Design, Flow, Scenario } from '../../core/model/design.ts';
import type { Family } from '../../core/net/address.ts';
import { nearest } from '../../core/model/nearest.ts';
import type { Outcomes } from '../../core/protocol/engine.ts';
import { createGround, type Ground } from '../../core/scenario/ground.ts';
import { type Miss, missesOf, outcomesOf } from '../../core/scenario/judge.ts';
import { junit } from '../../core/scenario/junit.ts';
import { type Moment, momentsOf } from '../../core/scenario/moments.ts';
import { inSuite, suitesOf } from '../../core/scenario/suites.ts';
import { fill } from '../../core/words/catalogue.ts';
import { changeText } from '../../core/words/change.ts';
import { EDIT_PROBLEM_WORDS } from '../../core/words/en/changes.ts';
import { FAMILY_WORDS, OUTCOME_WORDS } from '../../core/words/en/cli.ts';
import { type CliCommand, JSON_OPTION, printJson } from '../command.ts';
import { failure, words } from '../failure.ts';
import { openDesign, STANDARD, writeFile } from '../files.ts';
import { pathOf, textOf } from '../options.ts';
import { type Paint, paintFor } from '../paint.ts';
import { counting } from '../progress.ts';
import { type Question, question } from '../question.ts';

export const test: CliCommand = {
  name: 'test',
  operand: 'DESIGN',
  summary: 'TEST_SUMMARY',
  options: [{ flags: '--suite <name>', summary: 'OPTION_SUITE' }, { flags: '--junit <file>', summary: 'OPTION_JUNIT' }, JSON_OPTION],
  examples: ['test shop.netdraft', 'test shop.netdraft --suite "From the Internet" --junit results.xml'],
  async run(io, operand, given) {
    const design = await openDesign(io, operand);
    const suite = textOf(given, 'suite');
    if (suite !== undefined) mustExist(design, suite);
    const asked = question(design);
    const ground = createGround(() => asked.view);
    const progress = counting(io, 'PROGRESS_SCENARIOS');
    const results = inSuite(design.scenarios, suite).flatMap((index, n) => {
      const result = resultOf(asked, ground, index);
      progress.done(n + 1);
      return result;
    });
    progress.end();
    const file = pathOf(given, 'junit');
    if (file !== undefined) writeFile(io, file, junit(design.name, results.map(testCase)));
    const missed = results.filter((result) => !isMet(result)).length;
    if (given.json) printJson(io, { format: 'netdraft.test/1', met: results.length - missed, missed, results: results.map(document) });
    else if (file !== STANDARD) {
      const paint = paintFor(io.colour);
      for (const result of results) io.out(lines(result, paint));
      const count = words('TEST_COUNT', { met: results.length - missed, missed });
      io.out(`${results.length === 0 ? words('TEST_NONE', { name: design.name }) : count}\n`);
    }
    return missed > 0 ? 1 : 0;
  },
};

function mustExist(design: Design, suite: string): void {
  const known = suitesOf(design.scenarios).filter((name) => name !== undefined);
  if (known.includes(suite)) return;
  const near = nearest(suite, known);
  throw near === undefined
    ? failure('SUITE_UNKNOWN', { suite }, { argument: suite })
    : failure('SUITE_UNKNOWN_NEAR', { suite, nearest: near }, { argument: suite });
}

/** What came of one question of a scenario, or of a change that could not be made. */
interface Part {
  /** What is done or asked; absent for the question of a scenario that has no other. */
  readonly text?: string;
  readonly outcomes?: Outcomes;
  readonly misses: readonly (Miss & { readonly why: readonly string[] })[];
  readonly problem?: string;
  readonly reached: boolean;
}
interface Result {
  readonly scenario: Scenario;
  /** The first question, then one for each step. */
  readonly parts: readonly Part[];
}
const partMet = ({ misses, problem, reached }: Part): boolean => reached && misses.length === 0 && problem === undefined;
const isMet = ({ parts }: Result): boolean => parts.every(partMet);

function resultOf(asked: Question, ground: Ground, index: number): readonly Result[] {
  const scenario = asked.design.scenarios[index];
  if (!scenario) return [];
  const moments = momentsOf(asked.design, scenario);
  const parts = moments.map((moment, i) =>
    partOf(question(moment.design, ground.viewAt(moment.design)), moment, moments[i - 1]?.design ?? moment.design),
  );
  const [first, ...rest] = parts;
  if (!first) return [];
  const { steps } = scenario;
  if (!steps) return [{ scenario, parts: [first] }];
  const text = flowText(asked, scenario.flow);
  return [
    {
      scenario,
      parts: [{ ...first, text }, ...steps.map((_, step) => rest[step] ?? { misses: [], reached: false, text: words('TEST_NOT_REACHED') })],
    },
  ];
}

/** @param before the design to which the change was made: what it deletes has its name there */
function partOf(asked: Question, { change, question: asks, problem }: Moment, before: Design): Part {
  const text = change ? changeText(change, before) : asks && flowText(asked, asks.flow);
  const base = { ...(text !== undefined && { text }), reached: true };
  if (problem) return { ...base, misses: [], problem: fill(EDIT_PROBLEM_WORDS[problem.code], problem.values, (id) => id) };
  if (!asks) return { ...base, misses: [] };
  const answer = asked.trace(asks.flow);
  const outcomes = outcomesOf(answer.families);
  return { ...base, outcomes, misses: missesOf(asks.expect, outcomes).map((miss) => ({ ...miss, why: whyOf(asked, answer, miss.family) })) };
}

const flowText = (asked: Question, { from, to, protocol, port }: Flow): string =>
  words('TRACE_TITLE', { from: asked.nameOf(from), to: asked.nameOf(to), service: port === undefined ? protocol : `${protocol}/${port}` });

/** What stopped the packet, what is not known of its way, or why there is no answer. */
function whyOf(asked: Question, { problem, families }: Answer, family: Family): readonly string[] {
  const one = families.find((f) => f.family === family);
  if (one) return [...one.blockers, ...one.notModelled].map((reason) => asked.say(reason));
  return [problem ? asked.say(problem) : words('TEST_OTHER_FAMILY')];
}

function sentenceOf({ family, expected, outcome, why }: Part['misses'][number]): string {
  const is = outcome === undefined ? words('TEST_NO_ANSWER') : OUTCOME_WORDS[outcome].toLowerCase();
  const line = words('TEST_MISS', { family: FAMILY_WORDS[family], expected: OUTCOME_WORDS[expected].toLowerCase(), outcome: is });
  return why[0] === undefined ? line : `${line}. ${why[0]}`;
}
const sentencesOf = ({ misses, problem }: Part): readonly string[] => [
  ...(problem === undefined ? [] : [words('TEST_IMPOSSIBLE', { problem })]),
  ...misses.map(sentenceOf),
];

const testCase = ({ scenario, parts }: Result) => ({
  ...(scenario.suite !== undefined && { suite: scenario.suite }),
  name: scenario.name,
  failures: parts.flatMap((part, i) =>
    sentencesOf(part).map((line) => (scenario.steps && i > 0 ? words('TEST_STEP', { number: i, text: part.text ?? '', line }) : line)),
  ),
});

function document({ scenario, parts }: Result): unknown {
  const [first, ...steps] = parts;
  const { steps: _, ...rest } = scenario;
  return {
    ...rest,
    met: parts.every(partMet),
    outcomes: first?.outcomes ?? {},
    misses: first?.misses ?? [],
    ...(scenario.steps && { steps: steps.map(({ reached, ...part }) => ({ ...part, met: partMet({ ...part, reached }), reached })) }),
  };
}

function lines(result: Result, paint: Paint): string {
  const { scenario, parts } = result;
  const mark = (met: boolean) => (met ? paint.good('ok  ') : paint.bad('FAIL'));
  const name = scenario.suite === undefined ? scenario.name : `${paint.dim(`${scenario.suite}:`)} ${scenario.name}`;
  const head = `${mark(isMet(result))}  ${name}\n`;
  if (!scenario.steps)
    return (
      head +
      parts
        .flatMap(sentencesOf)
        .map((line) => `      ${line}\n`)
        .join('')
    );
  const part = (one: Part) =>
    `      ${one.reached ? mark(partMet(one)) : paint.dim('-   ')}  ${one.text ?? ''}\n${sentencesOf(one)
      .map((line) => `            ${line}\n`)
      .join('')}`;
  return head + parts.map(part).join('');
}
