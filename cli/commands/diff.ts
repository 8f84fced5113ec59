import type { AllowedSets } from '../../core/engine/reach/allowed.ts';
import { type Difference, differences } from '../../core/engine/reach/compare.ts';
import { FAMILIES, type Family } from '../../core/net/address.ts';
import { formatPorts } from '../../core/net/ports.ts';
import { FAMILY_WORDS } from '../../core/words/en/cli.ts';
import { type CliCommand, type ExitStatus, JSON_OPTION, printJson } from '../command.ts';
import { words } from '../failure.ts';
import { openDesign } from '../files.ts';
import { type Paint, paintFor } from '../paint.ts';
import { counting } from '../progress.ts';
import { question } from '../question.ts';
import { fateWord, keyOf, type Pair, paintFate, pairsOf, setsOf, titleOf, trafficOf } from '../reach.ts';

export const diff: CliCommand = {
  name: 'diff',
  operand: 'OLD NEW',
  summary: 'DIFF_SUMMARY',
  options: [JSON_OPTION],
  examples: ['diff deployed.netdraft shop.netdraft', 'diff deployed.netdraft shop.netdraft --json'],
  async run(io, operand, given, second) {
    const [was, is] = [question(await openDesign(io, operand)), question(await openDesign(io, second))];
    const [before, after] = [pairsOf(was), pairsOf(is)];
    const [inBefore, inAfter] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
    // An end that only one of them has is reached, and reaches, only there.
    const all = [...after, ...before.filter((pair) => !inAfter.has(keyOf(pair)))];
    const progress = counting(io, 'PROGRESS_PAIRS');
    const changes: Change[] = [];
    for (const [n, pair] of all.entries()) {
      const sets = [inBefore.has(keyOf(pair)) ? setsOf(was, pair) : {}, inAfter.has(keyOf(pair)) ? setsOf(is, pair) : {}] as const;
      changes.push(...changesOf(pair, ...sets));
      progress.done(n + 1);
    }
    progress.end();
    if (given.json) printJson(io, { format: 'netdraft.diff/1', changes: changes.map(written) });
    else {
      const paint = paintFor(io.colour);
      for (const change of changes) io.out(line(titleOf(inAfter.has(keyOf(change)) ? is : was, change), change, paint));
      io.out(`${changes.length === 0 ? words('DIFF_NONE') : words('DIFF_COUNT', { count: changes.length })}\n`);
    }
    const status: ExitStatus = changes.length > 0 ? 1 : 0;
    return status;
  },
};

interface Change extends Pair, Difference {
  readonly family: Family;
}

const changesOf = (pair: Pair, was: AllowedSets, is: AllowedSets): readonly Change[] =>
  FAMILIES.flatMap((family) => differences(was[family] ?? [], is[family] ?? []).map((one) => ({ ...pair, family, ...one })));

const written = ({ from, to, family, protocol, ports, before, after }: Change) => ({
  from,
  to,
  family,
  protocol,
  ...(ports && { ports: formatPorts(ports) }),
  before,
  after,
});

function line(title: string, { family, protocol, ports, before, after }: Change, paint: Paint): string {
  const sign = after === 'works' ? '+' : before === 'works' ? '-' : '~';
  const fates = words('DIFF_FATES', { before: fateWord(before), after: fateWord(after) });
  return `${paintFate(after, sign, paint)} ${title}  ${FAMILY_WORDS[family]}  ${trafficOf(protocol, ports)}  ${paint.dim(fates)}\n`;
}
