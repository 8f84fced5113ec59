import type { Allowed } from '../../core/engine/reach/allowed.ts';
import { type Pair, pairsOf } from '../../core/engine/reach/matrix.ts';
import { UNDRAWN_INTERNET } from '../../core/kinds/derived/internet-table.ts';
import { formatPorts } from '../../core/net/ports.ts';
import { FAMILIES, type Family } from '../../core/net/address.ts';
import { FAMILY_WORDS } from '../../core/words/en/cli.ts';
import { trafficOf } from '../../core/words/traffic.ts';
import { type CliCommand, type ExitStatus, JSON_OPTION } from '../command.ts';
import { words } from '../failure.ts';
import { checked } from '../flow.ts';
import { openDesign } from '../files.ts';
import { refuseBeside, textOf } from '../options.ts';
import { type Paint, paintFor } from '../paint.ts';
import { counting } from '../progress.ts';
import { question } from '../question.ts';
import { fateWord, paintFate, setsOf, titleOf } from '../reach.ts';

export const reach: CliCommand = {
  name: 'reach',
  operand: 'DESIGN',
  summary: 'REACH_SUMMARY',
  options: [
    { flags: '--from <end>', summary: 'OPTION_REACH_FROM' },
    { flags: '--to <end>', summary: 'OPTION_REACH_TO' },
    { flags: '--csv', summary: 'OPTION_CSV' },
    JSON_OPTION,
  ],
  examples: [
    'reach shop.netdraft',
    'reach shop.netdraft --from internet',
    'reach shop.netdraft --to web-1 --json',
    'reach shop.netdraft --csv > matrix.csv',
  ],
  async run(io, operand, given) {
    if (given.csv) refuseBeside(given, '--csv', ['json']);
    const asked = question(await openDesign(io, operand));
    const [from, to] = [textOf(given, 'from'), textOf(given, 'to')];
    checked(asked.design, { from: from ?? UNDRAWN_INTERNET, to: to ?? UNDRAWN_INTERNET, protocol: 'icmp' });
    const write = given.json ? asJson : given.csv ? asCsv : asText;
    const paint = paintFor(io.colour);
    const progress = counting(io, 'PROGRESS_PAIRS');
    const pairs = pairsOf(asked, { ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
    for (const [n, pair] of pairs.entries()) {
      const sets = setsOf(asked, pair);
      const families = FAMILIES.flatMap((family) => (sets[family] ? [{ family, allowed: sets[family] }] : []));
      // Not before the first answer: an end that is none leaves nothing half written.
      if (n === 0) io.out(write.head);
      io.out(write.pair({ ...pair, title: titleOf(asked, pair), families }, n === 0, paint));
      await io.drained?.();
      progress.done(n + 1);
    }
    progress.end();
    io.out(pairs.length === 0 ? write.head + write.foot : write.foot);
    const status: ExitStatus = 0;
    return status;
  },
};

interface Row extends Pair {
  readonly title: string;
  readonly families: readonly { readonly family: Family; readonly allowed: readonly Allowed[] }[];
}
/** Pairs are written as they are answered: those of a large network do not fit into memory. */
interface Writer {
  readonly head: string;
  readonly pair: (row: Row, first: boolean, paint: Paint) => string;
  readonly foot: string;
}

const asJson: Writer = {
  head: '{\n  "format": "netdraft.reach/1",\n  "pairs": [',
  pair: ({ from, to, families }, first) => {
    const sets = Object.fromEntries(families.map(({ family, allowed }) => [family, allowed.map(written)]));
    return `${first ? '' : ','}\n    ${JSON.stringify({ from, to, allowed: sets })}`;
  },
  foot: '\n  ]\n}\n',
};

/** Ports as everywhere else: "443", "1024-65535". */
const written = ({ protocol, ports, outcome }: Allowed) => ({ protocol, ...(ports && { ports: formatPorts(ports) }), outcome });

const asCsv: Writer = {
  head: 'from,to,family,protocol,ports,outcome\r\n',
  pair: ({ from, to, families }) =>
    families
      .flatMap(({ family, allowed }) => {
        const sets = allowed.length > 0 ? allowed : [{ protocol: 'all', outcome: 'blocked' as const, ports: undefined }];
        return sets.map(({ protocol, ports, outcome }) => [from, to, family, protocol, ports ? formatPorts(ports) : '', outcome]);
      })
      .map((cells) => `${cells.map(cell).join(',')}\r\n`)
      .join(''),
  foot: '',
};

/** RFC 4180. */
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const asText: Writer = {
  head: '',
  pair: ({ title, families }, _first, paint) =>
    `${paint.bold(title)}\n${families.map(({ family, allowed }) => `  ${FAMILY_WORDS[family]}  ${line(allowed, paint)}\n`).join('')}${families.length === 0 ? `  ${paint.dim(words('REACH_NO_FAMILY'))}\n` : ''}`,
  foot: '',
};

function line(allowed: readonly Allowed[], paint: Paint): string {
  if (allowed.length === 0) return paint.bad(words('REACH_NOTHING'));
  return allowed
    .map(({ protocol, ports, outcome }) => {
      const traffic = trafficOf(protocol, ports);
      return paintFate(outcome, outcome === 'works' ? traffic : `${traffic} (${fateWord(outcome)})`, paint);
    })
    .join(', ');
}
