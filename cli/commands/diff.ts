import { bothIn, type Change, compared, pairsOfBoth, versionsOf } from '../../core/engine/reach/versions.ts';
import { formatPorts } from '../../core/net/ports.ts';
import { FAMILY_WORDS } from '../../core/words/en/cli.ts';
import { trafficOf } from '../../core/words/traffic.ts';
import { type CliCommand, type ExitStatus, JSON_OPTION, printJson } from '../command.ts';
import { words } from '../failure.ts';
import { openDesign } from '../files.ts';
import { type Paint, paintFor } from '../paint.ts';
import { counting } from '../progress.ts';
import { question } from '../question.ts';
import { fateWord, paintFate, titleOf } from '../reach.ts';

export const diff: CliCommand = {
  name: 'diff',
  operand: 'OLD NEW',
  summary: 'DIFF_SUMMARY',
  options: [JSON_OPTION],
  examples: ['diff deployed.netdraft shop.netdraft', 'diff deployed.netdraft shop.netdraft --json'],
  async run(io, operand, given, second) {
    const [was, is] = [question(await openDesign(io, operand)), question(await openDesign(io, second))];
    const versions = versionsOf(was, is);
    const progress = counting(io, 'PROGRESS_PAIRS');
    const changes: Change[] = [];
    for (const [n, pair] of pairsOfBoth(versions).entries()) {
      changes.push(...compared(versions, pair).changes);
      progress.done(n + 1);
    }
    progress.end();
    if (given.json) printJson(io, { format: 'netdraft.diff/1', changes: changes.map(written) });
    else {
      const paint = paintFor(io.colour);
      for (const change of changes) io.out(line(titleOf(bothIn(versions.is, change) ? is : was, change), change, paint));
      io.out(`${changes.length === 0 ? words('DIFF_NONE') : words('DIFF_COUNT', { count: changes.length })}\n`);
    }
    const status: ExitStatus = changes.length > 0 ? 1 : 0;
    return status;
  },
};

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
