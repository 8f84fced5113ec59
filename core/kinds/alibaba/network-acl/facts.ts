import type { ResourceId } from '../../../model/design.ts';
import type { ValuesOf } from '../../../model/fields.ts';
import type { Edit } from '../../../model/reason.ts';
import { overlaps, parsePrefix } from '../../../net/prefix.ts';
import { parseProtocol } from '../../../net/protocol.ts';
import type { Facts, Opening } from '../../facts.ts';
import { asWritten, covers, DIRECTIONS } from '../../mechanisms/rules.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

type Row = ValuesOf<typeof fields>['inbound'][number];

const allows = (row: Row, wanted: Opening): boolean => row.action === 'allow' && covers({ ...row, peer: row.cidr }, wanted);

/** A rule that might deny some of what is wanted. */
function denies(row: Row, wanted: Opening): boolean {
  const [mine, its] = [parsePrefix(row.cidr ?? ''), parsePrefix(wanted.peer)];
  const protocols = [parseProtocol(row.protocol), parseProtocol(wanted.protocol)];
  const related = protocols.includes('all') || protocols[0] === protocols[1];
  return row.action === 'deny' && related && mine !== undefined && its !== undefined && overlaps(mine, its);
}

const isOpen = (rows: readonly Row[], wanted: Opening): boolean => {
  const decides = rows.find((row) => allows(row, wanted) || denies(row, wanted));
  return decides?.action === 'allow';
};

/** The rules with one more, before the first that would deny some of what it lets pass. */
function withRule(rows: readonly Row[], wanted: Opening): readonly Row[] {
  if (isOpen(rows, wanted)) return rows;
  const first = rows.findIndex((row) => denies(row, wanted));
  const at = first < 0 ? rows.length : first;
  const rule: Row = { action: 'allow', protocol: wanted.protocol, ports: wanted.ports, cidr: wanted.peer };
  return [...rows.slice(0, at), rule, ...rows.slice(at)];
}

function open(view: View, id: ResourceId, openings: readonly Opening[]): readonly Edit[] {
  return DIRECTIONS.flatMap((direction): readonly Edit[] => {
    const present = view.values(id, fields)[direction];
    let rows: readonly Row[] = present;
    for (const wanted of openings) if (wanted.direction === direction) rows = withRule(rows, wanted);
    return rows === present ? [] : [{ type: 'set', resource: id, field: direction, value: rows.map((row) => asWritten({ ...row })) }];
  });
}

export const facts: Facts = {
  rules: {
    isOpen: (view, id, opening) => isOpen(view.values(id, fields)[opening.direction], opening),
    open,
  },
};
