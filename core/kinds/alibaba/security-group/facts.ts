import type { ResourceId } from '../../../model/design.ts';
import type { Edit } from '../../../model/reason.ts';
import { overlaps, parsePrefix } from '../../../net/prefix.ts';
import { parseProtocol } from '../../../net/protocol.ts';
import { parsePorts } from '../../../net/ports.ts';
import type { Facts, Opening } from '../../facts.ts';
import { asWritten, covers, DIRECTIONS } from '../../mechanisms/rules.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import { type Rule, rulesInForce } from './rules-in-force.ts';

/** The first priority counts, and at the same one what denies (L8.4). */
const sorted = (rows: readonly Rule[]): readonly Rule[] =>
  rows.toSorted((a, b) => a.priority - b.priority || Number(a.action === 'allow') - Number(b.action === 'allow'));

/** True when the rule denies some of what is wanted. */
function denies(row: Rule, wanted: Opening): boolean {
  if (row.action !== 'deny') return false;
  const protocols = [parseProtocol(row.protocol), parseProtocol(wanted.protocol)];
  if (!protocols.includes('all') && protocols[0] !== protocols[1]) return false;
  const [mine, its] = [parsePorts(row.ports), parsePorts(wanted.ports)];
  if (mine && its && (mine.to < its.from || its.to < mine.from)) return false;
  const [block, peer] = [parsePrefix(row.peer ?? ''), parsePrefix(wanted.peer)];
  // Members of a group may lie in any block and in any other group.
  return block && peer ? overlaps(block, peer) : true;
}

const allows = (row: Rule, wanted: Opening): boolean => row.action === 'allow' && covers(row, wanted);

function isOpen(view: View, id: ResourceId, wanted: Opening, rows: readonly Rule[]): boolean {
  const decides = sorted(rows).find((row) => allows(row, wanted) || denies(row, wanted));
  if (decides) return decides.action === 'allow';
  // A basic group lets everything out (L8.2).
  return wanted.direction === 'outbound' && view.values(id, fields).type === 'basic';
}

/** The rows with one more, which counts before whatever denies it; undefined where nothing can come before that. */
function withRule(view: View, id: ResourceId, rows: readonly Rule[], wanted: Opening): readonly Rule[] | undefined {
  if (isOpen(view, id, wanted, rows)) return rows;
  if (view.values(id, fields).type === 'enterprise' && parsePrefix(wanted.peer) === undefined) return undefined;
  const denied = sorted(rows).find((row) => denies(row, wanted))?.priority;
  const priority = denied === undefined ? 1 : denied - 1;
  if (priority < 1) return undefined;
  return [...rows, { priority, action: 'allow', protocol: wanted.protocol, ports: wanted.ports, peer: wanted.peer, description: undefined }];
}

function open(view: View, id: ResourceId, openings: readonly Opening[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const direction of DIRECTIONS) {
    const present = rulesInForce(view, id, direction);
    let rows: readonly Rule[] | undefined = present;
    for (const wanted of openings) if (rows && wanted.direction === direction) rows = withRule(view, id, rows, wanted);
    if (!rows) return undefined;
    if (rows !== present) edits.push({ type: 'set', resource: id, field: direction, value: rows.map((row) => asWritten({ ...row })) });
  }
  return edits;
}

export const facts: Facts = {
  rules: {
    isOpen: (view, id, opening) => isOpen(view, id, opening, rulesInForce(view, id, opening.direction)),
    open,
  },
};
