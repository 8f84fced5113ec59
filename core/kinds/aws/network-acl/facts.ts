import type { ResourceId } from '../../../model/design.ts';
import type { Edit } from '../../../model/reason.ts';
import { overlaps, parsePrefix } from '../../../net/prefix.ts';
import { parseProtocol } from '../../../net/protocol.ts';
import type { Facts, Opening } from '../../facts.ts';
import type { View } from '../../view.ts';
import { asWritten, covers, DIRECTIONS } from '../../mechanisms/rules.ts';
import { rulesInForce } from './default-rules.ts';

type Row = Readonly<{ number?: number | undefined; action: string; protocol: string; ports: string; cidr?: string | undefined }>;

const sorted = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => row.number !== undefined).toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));

const allows = (row: Row, wanted: Opening): boolean => row.action === 'allow' && covers({ ...row, peer: row.cidr }, wanted);

/** A rule that might deny some of what is wanted. */
function denies(row: Row, wanted: Opening): boolean {
  const [mine, its] = [parsePrefix(row.cidr ?? ''), parsePrefix(wanted.peer)];
  const protocols = [parseProtocol(row.protocol), parseProtocol(wanted.protocol)];
  const related = protocols.includes('all') || protocols[0] === protocols[1];
  return row.action === 'deny' && related && mine !== undefined && its !== undefined && overlaps(mine, its);
}

const isOpen = (rows: readonly Row[], wanted: Opening): boolean => {
  const decides = sorted(rows).find((row) => allows(row, wanted) || denies(row, wanted));
  return decides !== undefined && allows(decides, wanted);
};

/** The rows with one more, which stands before the first that would deny some of what it lets pass (A11.3). */
function withRule(rows: readonly Row[], wanted: Opening): readonly Row[] | undefined {
  if (isOpen(rows, wanted)) return rows;
  const before = sorted(rows).find((row) => denies(row, wanted))?.number;
  const number = freeNumber(
    rows.flatMap((row) => row.number ?? []),
    before,
  );
  if (number === undefined) return undefined;
  return [...rows, { number, action: 'allow', protocol: wanted.protocol, ports: wanted.ports, cidr: wanted.peer }];
}

/** The next round number behind all others, or the highest free one before `before`; undefined when there is none. */
function freeNumber(taken: readonly number[], before: number | undefined): number | undefined {
  if (before === undefined) {
    const next = taken.length === 0 ? 100 : Math.floor(Math.max(...taken) / 10) * 10 + 10;
    return next <= 32766 ? next : undefined;
  }
  for (let number = before - 1; number >= 1; number--) if (!taken.includes(number)) return number;
  return undefined;
}

function open(view: View, id: ResourceId, openings: readonly Opening[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const direction of DIRECTIONS) {
    const present: readonly Row[] = rulesInForce(view, id, direction);
    let rows: readonly Row[] | undefined = present;
    for (const wanted of openings) if (rows && wanted.direction === direction) rows = withRule(rows, wanted);
    if (!rows) return undefined;
    if (rows !== present) edits.push({ type: 'set', resource: id, field: direction, value: rows.map(asWritten) });
  }
  return edits;
}

export const facts: Facts = {
  rules: {
    isOpen: (view, id, opening) => isOpen(rulesInForce(view, id, opening.direction), opening),
    open,
  },
};
