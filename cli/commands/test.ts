import type { Answer } from '../../core/engine/answer.ts';
import type { Design, Scenario } from '../../core/model/design.ts';
import type { Family } from '../../core/net/address.ts';
import { nearest } from '../../core/model/nearest.ts';
import { judge, type Miss, missesOf } from '../../core/scenario/judge.ts';
import { junit } from '../../core/scenario/junit.ts';
import { inSuite, suitesOf } from '../../core/scenario/suites.ts';
import { FAMILY_WORDS, OUTCOME_WORDS } from '../../core/words/en/cli.ts';
import { type CliCommand, JSON_OPTION, printJson } from '../command.ts';
import { failure, words } from '../failure.ts';
import { openDesign, writeFile } from '../files.ts';
import { textOf } from '../options.ts';
import { type Paint, paintFor } from '../paint.ts';
import { type Question, question } from '../question.ts';

export const test: CliCommand = {
  name: 'test',
  operand: 'DESIGN',
  summary: 'TEST_SUMMARY',
  options: [{ flags: '--suite <name>', summary: 'OPTION_SUITE' }, { flags: '--junit <file>', summary: 'OPTION_JUNIT' }, JSON_OPTION],
  examples: ['test shop.netdraft', 'test shop.netdraft --suite "From the Internet" --junit results.xml'],
  run(io, operand, given) {
    const design = openDesign(io, operand);
    const suite = textOf(given, 'suite');
    if (suite !== undefined) mustExist(design, suite);
    const asked = question(design);
    const results = inSuite(design.scenarios, suite).flatMap((index) => resultOf(asked, design, index));
    const file = textOf(given, 'junit');
    if (file !== undefined) writeFile(io, file, junit(design.name, results.map(testCase)));
    const missed = results.filter(({ misses }) => misses.length > 0).length;
    if (given.json) printJson(io, { format: 'netdraft.test/1', met: results.length - missed, missed, results: results.map(document) });
    else {
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
  throw near === undefined ? failure('SUITE_UNKNOWN', { suite }) : failure('SUITE_UNKNOWN_NEAR', { suite, nearest: near });
}

interface Result {
  readonly scenario: Scenario;
  readonly outcomes: ReturnType<typeof judge>['outcomes'];
  readonly misses: readonly (Miss & { readonly why: readonly string[] })[];
}

function resultOf(asked: Question, design: Design, index: number): readonly Result[] {
  const scenario = design.scenarios[index];
  if (!scenario) return [];
  const answer = asked.trace(scenario.flow);
  const { outcomes } = judge(scenario, index, answer.families);
  const misses = missesOf(scenario.expect, outcomes).map((miss) => ({ ...miss, why: whyOf(asked, answer, miss.family) }));
  return [{ scenario, outcomes, misses }];
}

/** What stopped the packet, what is not known of its way, or why there is no answer. */
function whyOf(asked: Question, { problem, families }: Answer, family: Family): readonly string[] {
  const one = families.find((f) => f.family === family);
  if (one) return [...one.blockers, ...one.notModelled].map((reason) => asked.say(reason));
  return [problem ? asked.say(problem) : words('TEST_OTHER_FAMILY')];
}

function sentenceOf({ family, expected, outcome, why }: Result['misses'][number]): string {
  const is = outcome === undefined ? words('TEST_NO_ANSWER') : OUTCOME_WORDS[outcome].toLowerCase();
  const line = words('TEST_MISS', { family: FAMILY_WORDS[family], expected: OUTCOME_WORDS[expected].toLowerCase(), outcome: is });
  return why[0] === undefined ? line : `${line}. ${why[0]}`;
}

const testCase = ({ scenario, misses }: Result) => ({
  ...(scenario.suite !== undefined && { suite: scenario.suite }),
  name: scenario.name,
  failures: misses.map(sentenceOf),
});

const document = ({ scenario, outcomes, misses }: Result): unknown => ({ ...scenario, met: misses.length === 0, outcomes, misses });

function lines({ scenario, misses }: Result, paint: Paint): string {
  const name = scenario.suite === undefined ? scenario.name : `${paint.dim(`${scenario.suite}:`)} ${scenario.name}`;
  const head = `${misses.length === 0 ? paint.good('ok  ') : paint.bad('FAIL')}  ${name}\n`;
  return head + misses.map((miss) => `      ${sentenceOf(miss)}\n`).join('');
}
