import { EXPLAINED, explanationOf, sorted, type Sorted } from '../mutation/explained.ts';
import { runFindings } from '../mutation/findings.ts';
import { runMutants } from '../mutation/run.ts';
import { constraintStatuses, type FactStatus, type RuleStatus, rowStatuses, ruleStatuses } from './facts.ts';

/** All that `npm run facts` tells. */
export interface Report {
  readonly rules: readonly RuleStatus[];
  readonly rows: readonly FactStatus[];
  readonly constraints: readonly FactStatus[];
  readonly mutants: Sorted;
  readonly seconds: number;
}

export function report(): Report {
  const began = performance.now();
  const mutants = sorted([...runMutants(), ...runFindings()]);
  return {
    rules: ruleStatuses(),
    rows: rowStatuses(),
    constraints: constraintStatuses(),
    mutants,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
}

/** True when every rule is held or left out with a reason, every survivor explained, and every explanation of one. */
export const isClean = ({ rules, mutants }: Report): boolean =>
  mutants.unexplained.length === 0 && mutants.idle.length === 0 && rules.every((rule) => rule.tests.length > 0 || rule.why !== undefined);

const WIDTH = 150;
const ID = 8;
const TITLE = 52;
/** Lines of one rule; `--json` has all of its tests. */
const MOST_LINES = 3;

/** The report as a table for a terminal of 150 columns. */
export function printed(r: Report): string {
  return [...table(r.rules), ...totals(r), ...survivors(r.mutants)].join('\n');
}

function table(rules: readonly RuleStatus[]): readonly string[] {
  return [...new Set(rules.map((rule) => rule.section))].flatMap((section) => [
    section,
    ...rules.filter((rule) => rule.section === section).flatMap(lines),
    '',
  ]);
}

function lines({ id, title, tests, why, open }: RuleStatus): readonly string[] {
  const wrapped = (text: string) =>
    wrap(
      text.split(' ').filter((word) => word !== ''),
      WIDTH - ID - TITLE - 4,
    );
  const broken = wrapped(why === undefined ? tests.join(', ') : `not modelled: ${why}`);
  const short =
    broken.length > MOST_LINES && why === undefined ? [...broken.slice(0, MOST_LINES - 1), `... ${tests.length} tests; --json lists them`] : broken;
  const shown = open.length === 0 ? short : [...short, ...wrapped(`answers "not modelled": ${open.join(', ')}`)];
  return shown.map((line, i) => `  ${(i === 0 ? id : '').padEnd(ID)}${(i === 0 ? title : '').padEnd(TITLE)}  ${line}`.trimEnd());
}

function wrap(words: readonly string[], width: number): readonly string[] {
  const made: string[] = [];
  for (const word of words) {
    const last = made.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return made.length > 0 ? made : ['NO TEST'];
}

function totals({ rules, rows, constraints, mutants, seconds }: Report): readonly string[] {
  const all = mutants.killed.length + mutants.explained.length + mutants.unexplained.length;
  const off = mutants.killed.filter((m) => m.name.includes(' finding ')).length;
  return [
    'Totals',
    ...counted('rules', 'modelled', rules),
    `${' '.repeat(23)}${String(rules.filter(({ open }) => open.length > 0).length).padStart(5)}  answer "not modelled" to some questions: the table says which`,
    ...counted('verdict rows', 'tested', rows),
    ...counted('constraints', 'tested', constraints),
    `  ${'mutants'.padEnd(14)}${String(all).padStart(5)}  killed ${mutants.killed.length} (${off} of them findings that were switched off), survived and explained ${mutants.explained.length}, survived unexplained ${mutants.unexplained.length}, in ${seconds} s`,
    '',
  ];
}

function counted(what: string, good: string, list: readonly { readonly why?: string }[]): readonly string[] {
  const reasons = new Map<string, number>();
  for (const { why } of list) if (why !== undefined) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const out = [...reasons.values()].reduce((sum, n) => sum + n, 0);
  const why = [...reasons].sort((a, b) => b[1] - a[1]).flatMap(([reason, n]) => reasonLines(reason, n));
  return [`  ${what.padEnd(14)}${String(list.length).padStart(5)}  ${good} ${list.length - out}, not ${good} ${out}`, ...why];
}

const reasonLines = (reason: string, count: number): readonly string[] =>
  wrap(reason.split(' '), WIDTH - 32).map((line, i) => `${' '.repeat(23)}${(i === 0 ? String(count) : '').padStart(5)}  ${line}`);

function survivors({ explained, unexplained, idle }: Sorted): readonly string[] {
  const counts = EXPLAINED.map(({ why }) => [explained.filter((m) => explanationOf(m.name) === why).length, why] as const);
  const wordy = (count: number, why: string) =>
    wrap(why.split(' '), WIDTH - 9).map((line, i) => `  ${(i === 0 ? String(count) : '').padStart(5)}  ${line}`);
  return [
    'Mutants that survived, and why',
    ...counts.flatMap(([count, why]) => (count > 0 ? wordy(count, why) : [])),
    ...(idle.length === 0 ? [] : ['', 'Explanations of nothing', ...idle.map((name) => `  ${name}`)]),
    ...(unexplained.length === 0 ? [] : ['', 'Mutants that survived unexplained', ...unexplained.map((m) => `  ${m.name} (${m.tries} tries)`)]),
  ];
}
