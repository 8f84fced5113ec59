import type { ReasonValue } from '../../model/reason.ts';
import { formatPorts } from '../../net/ports.ts';
import { formatPrefix, holds } from '../../net/prefix.ts';
import { isPublic } from '../../net/ranges.ts';
import { formatProtocol } from '../../net/protocol.ts';
import type { Direction, Filter, FilterRule, RouteEntry, RouteTable, Target } from '../../network/stations.ts';
import type { Near } from '../answer.ts';
import { isGroup, isList, otherEnd, peerMatches, portsMatch, protocolMatches } from '../trace/match.ts';
import type { Mark } from '../trace/trail.ts';
import type { Wire } from '../trace/wire.ts';

/** More than this nobody reads. */
const MOST = 6;

export const targetValue = (entry: RouteEntry): ReasonValue =>
  entry.target === undefined ? (entry.origin === 'local' ? 'local' : '-') : { resource: entry.target };

/** "tcp/443 from" and "10.0.0.0/16": what a rule allows. The peer is a value of its own, so that a group is said by its name. */
export function ruleValues(filter: Filter, rule: FilterRule, direction: Direction): Readonly<Record<string, ReasonValue>> {
  const ports = rule.protocol === 'all' || rule.icmp ? icmpText(rule) : `/${formatPorts(rule.ports)}`;
  const traffic = rule.protocol === 'all' ? 'all' : `${formatProtocol(rule.protocol)}${ports}`;
  const allows = `${traffic} ${direction === 'in' ? 'from' : 'to'}`;
  return { filter: { resource: filter.resource }, rule: rule.label, allows, peer: peerValue(rule) };
}

const peerValue = ({ peer }: FilterRule): ReasonValue =>
  isGroup(peer) ? { resource: peer.group } : isList(peer) ? { resource: peer.list } : formatPrefix(peer);

const icmpText = (rule: FilterRule): string =>
  !rule.icmp || rule.icmp.type === 'all' ? '' : `/${rule.icmp.type}${rule.icmp.code === 'all' ? '' : `-${rule.icmp.code}`}`;

/** Rules that fail in just one part, of a filter that stopped a packet. */
export function nearRules(mark: Mark): readonly Near[] {
  const detail = mark.filter;
  if (!detail || mark.result !== 'drop') return [];
  const { filters, direction, order } = detail;
  const other: Direction = direction === 'in' ? 'out' : 'in';
  const found: Near[] = [];
  for (const filter of filters) {
    for (const rule of filter[direction]) {
      const code = rule.allow ? failing(rule, mark.wire, direction, order) : undefined;
      if (code) found.push({ code, values: ruleValues(filter, rule, direction), place: rule.place });
    }
    for (const rule of filter[other]) {
      const fits =
        rule.allow &&
        narrow(rule) &&
        protocolMatches(rule, mark.wire) &&
        portsMatch(rule, mark.wire) &&
        peerMatches(rule.peer, mark.wire, otherEnd(mark.wire, direction));
      if (fits) found.push({ code: 'NEAR_DIRECTION', values: ruleValues(filter, rule, other), place: rule.place });
    }
  }
  return found.slice(0, MOST);
}

/** A rule that lets everything through says nothing about the direction that was meant. */
const narrow = (rule: FilterRule): boolean => rule.protocol !== 'all';

function failing(rule: FilterRule, w: Wire, direction: Direction, order: 'any' | 'first'): string | undefined {
  const protocol = protocolMatches(rule, w);
  const ports = protocol && portsMatch(rule, w);
  const peer = peerMatches(rule.peer, w, otherEnd(w, direction));
  if (ports && peer) return order === 'first' ? 'NEAR_LATER' : undefined;
  if (ports) return otherPeer(rule, w, direction);
  if (!peer) return undefined;
  return protocol ? 'NEAR_PORT' : 'NEAR_PROTOCOL';
}

/** A group stands for private addresses: a member that comes by its public one is not recognized (A10.6). */
function otherPeer(rule: FilterRule, w: Wire, direction: Direction): string {
  if (isList(rule.peer)) return rule.peer.blocks.every((b) => b.family !== w.family) ? 'NEAR_FAMILY' : 'NEAR_PEER';
  if (!isGroup(rule.peer)) return rule.peer.family === w.family ? 'NEAR_PEER' : 'NEAR_FAMILY';
  const value = otherEnd(w, direction);
  return w.family === 'ipv4' && isPublic({ family: w.family, value }) ? 'NEAR_GROUP_PUBLIC' : 'NEAR_PEER';
}

/** The entries that the selected one beat; where none was selected, those of the other family that look as if they should have been. */
export function nearRoutes(mark: Mark): readonly Near[] {
  const detail = mark.route;
  if (!detail) return [];
  return (detail.entry ? beaten(detail.table, detail.entry, mark.wire) : otherFamily(detail.table, mark.wire)).slice(0, MOST);
}

const routeValues = (entry: RouteEntry) => ({ prefix: formatPrefix(entry.prefix), target: targetValue(entry) });

function beaten(table: RouteTable, winner: RouteEntry, w: Wire): readonly Near[] {
  const address = { family: w.family, value: w.destination };
  return table.entries
    .filter((entry) => entry !== winner && holds(entry.prefix, address))
    .map((entry) => {
      const code = entry.shadowed ? 'BEATEN_LOCAL' : entry.prefix.length < winner.prefix.length ? 'BEATEN_SHORTER' : 'BEATEN_ORIGIN';
      return { code, values: routeValues(entry), place: entry.place };
    });
}

const otherFamily = (table: RouteTable, w: Wire): readonly Near[] =>
  table.entries
    .filter((entry) => entry.prefix.family !== w.family && entry.prefix.length === 0)
    .map((entry) => ({ code: 'NEAR_ROUTE_FAMILY', values: routeValues(entry), place: entry.place }));

/** The targets that this packet did not go to, and why. */
export function otherTargets(mark: Mark): readonly Near[] {
  const detail = mark.balance;
  if (!detail) return [];
  const found: Near[] = [];
  for (const target of detail.targets) {
    if (target === detail.chosen) continue;
    if (found.length === MOST) break;
    found.push({ code: takes(detail, target), values: targetValues(target, mark.wire), place: target.place });
  }
  return found;
}

function takes({ healthy, byLuck = [] }: NonNullable<Mark['balance']>, target: Target): string {
  if (target.weight === 0) return 'TARGET_WEIGHT_0';
  if (!healthy.includes(target)) return 'TARGET_UNHEALTHY';
  return byLuck.includes(target) ? 'TARGET_BY_LUCK' : 'TARGET_OTHER';
}

export const targetValues = (target: Target, w: Wire): Readonly<Record<string, ReasonValue>> => ({
  target: { resource: target.resource },
  targetPort: target.port ?? w.destinationPort,
  weight: target.weight,
});
