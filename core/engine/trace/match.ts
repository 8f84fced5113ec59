import { hasPorts } from '../../net/protocol.ts';
import type { Prefix } from '../../net/prefix.ts';
import { isOrdinary } from '../../net/ranges.ts';
import type { AddressSet, BlockList, Direction, Filter, FilterRule, Match, OpenList, Peer, RouteEntry, RouteTable } from '../../network/stations.ts';
import { isIcmp, type Wire } from './wire.ts';

const inPrefix = (p: Prefix, w: Wire, value: bigint): boolean => p.family === w.family && p.first <= value && value <= p.last;
export const inSome = (list: readonly Prefix[], w: Wire, value: bigint): boolean => {
  for (const p of list) if (inPrefix(p, w, value)) return true;
  return false;
};

export function matches(m: Match, w: Wire): boolean {
  const all =
    (m.family === undefined || m.family === w.family) &&
    (m.protocols === undefined || m.protocols.includes(w.protocol)) &&
    (m.source === undefined || inSome(m.source, w, w.source)) &&
    (m.destination === undefined || inSome(m.destination, w, w.destination)) &&
    (m.ports === undefined || !hasPorts(w.protocol) || (m.ports.from <= w.destinationPort && w.destinationPort <= m.ports.to));
  return m.not ? !all : all;
}

export const isGroup = (peer: Peer): peer is AddressSet => 'group' in peer;
export const isList = (peer: Peer): peer is BlockList => 'list' in peer;

export function peerMatches(peer: Peer, w: Wire, other: bigint): boolean {
  if (isList(peer)) return inSome(peer.blocks, w, other);
  if (!isGroup(peer)) return inPrefix(peer, w, other);
  if (w.vouched && other === w.source) return w.vouched.includes(peer.group);
  return peer[w.family].has(other);
}

/** The protocol, and the ports or ICMP types where the protocol has any. A rule for every protocol asks for neither. */
export const protocolMatches = (rule: Omit<FilterRule, 'peer'>, w: Wire): boolean => rule.protocol === 'all' || rule.protocol === w.protocol;

export function portsMatch(rule: Omit<FilterRule, 'peer'>, w: Wire): boolean {
  if (rule.protocol === 'all') return true;
  if (isIcmp(w.protocol)) {
    return !rule.icmp || ((rule.icmp.type === 'all' || rule.icmp.type === w.icmpType) && (rule.icmp.code === 'all' || rule.icmp.code === w.icmpCode));
  }
  // What has no ports cannot be asked for one.
  return !hasPorts(w.protocol) || (rule.ports.from <= w.destinationPort && w.destinationPort <= rule.ports.to);
}

/** The other end: where it comes from on the way in, where it goes on the way out. */
export const otherEnd = (w: Wire, direction: Direction): bigint => (direction === 'in' ? w.source : w.destination);

const ruleMatches = (rule: FilterRule, w: Wire, other: bigint): boolean =>
  protocolMatches(rule, w) && portsMatch(rule, w) && peerMatches(rule.peer, w, other);

/** The rule that decides, in the first filter that has one; undefined: none matches. */
export function decidingRule(
  filters: readonly Filter[],
  direction: Direction,
  w: Wire,
): { readonly filter: Filter; readonly rule: FilterRule } | undefined {
  const other = otherEnd(w, direction);
  for (const filter of filters) for (const rule of filter[direction]) if (ruleMatches(rule, w, other)) return { filter, rule };
  return undefined;
}

/** True when the address may be in a list of which not every block is known. */
export const mayBeIn = (list: OpenList, w: Wire, value: bigint): boolean =>
  list.family === w.family && !list.except.has(value) && !inSome(list.others, w, value) && isOrdinary({ family: w.family, value });

/** The list of a rule that would let the packet pass, if the other end is in it; undefined: no rule would. */
export function openList(filters: readonly Filter[], direction: Direction, w: Wire): OpenList | undefined {
  const other = otherEnd(w, direction);
  for (const filter of filters) {
    for (const rule of filter[direction]) {
      const open = isList(rule.peer) ? rule.peer.open : undefined;
      if (open && rule.allow && protocolMatches(rule, w) && portsMatch(rule, w) && mayBeIn(open, w, other)) return open;
    }
  }
  return undefined;
}

/** The entry that a packet selects: the first that holds its destination. */
export function select(table: RouteTable, w: Wire): RouteEntry | undefined {
  for (const entry of table.entries) if (inPrefix(entry.prefix, w, w.destination)) return entry;
  return undefined;
}
