import type { Value } from '../../model/fields.ts';
import { EVERYWHERE } from '../../net/ranges.ts';
import { formatPorts, inPorts, type PortRange } from '../../net/ports.ts';
import { type Prefix, within } from '../../net/prefix.ts';
import { parseProtocol } from '../../net/protocol.ts';
import type { Family } from '../../net/address.ts';
import { readPorts, readPrefix } from '../derived/parsed.ts';
import type { Opening } from '../facts.ts';

/** A rule as it stands in the document, as far as both kinds of filter have it in common. */
export interface WrittenRule {
  readonly protocol: string;
  readonly ports: string;
  /** A block, or the id of a group. */
  readonly peer: string | undefined;
}

/** The family that a rule is about; undefined for a rule about a group, which is about both. */
export const familyOf = (peer: string | undefined): Family | undefined => readPrefix(peer)?.family;

/** True when everything that `wanted` asks for matches the rule. */
export function covers(rule: WrittenRule, wanted: Omit<Opening, 'direction'>): boolean {
  return peerCovers(rule.peer, wanted.peer) && protocolCovers(rule.protocol, wanted.protocol) && portsCover(rule, wanted);
}

function protocolCovers(rule: string, wanted: string): boolean {
  const protocol = parseProtocol(rule);
  return protocol === 'all' || (protocol !== undefined && protocol === parseProtocol(wanted));
}

function portsCover(rule: WrittenRule, wanted: Omit<Opening, 'direction'>): boolean {
  // A rule for every protocol has no ports, and ICMP has types instead.
  if (rule.ports === wanted.ports || parseProtocol(rule.protocol) === 'all') return true;
  const [mine, its] = [readPorts(rule.ports), readPorts(wanted.ports)];
  return mine !== undefined && its !== undefined && inPorts(mine, its.from) && inPorts(mine, its.to);
}

function peerCovers(rule: string | undefined, wanted: string): boolean {
  if (rule === wanted) return rule !== undefined;
  const [mine, its] = [readPrefix(rule), readPrefix(wanted)];
  return mine !== undefined && its !== undefined && within(mine, its);
}

export const isEverywhere = (prefix: Prefix): boolean => within(prefix, EVERYWHERE[prefix.family]);

/** "tcp 443", "all traffic": how a rule's traffic is called in sentences. */
export function trafficName(rule: Pick<WrittenRule, 'protocol' | 'ports'>): string {
  const protocol = parseProtocol(rule.protocol);
  if (protocol === 'all' || protocol === undefined) return 'all';
  const range = readPorts(rule.ports);
  const ports = range ? formatPorts(range) : rule.ports;
  return ports === 'all' ? rule.protocol : `${rule.protocol}/${ports}`;
}

/** A row without the cells that nobody filled in. */
export const asWritten = (row: Readonly<Record<string, Value | undefined>>): Value =>
  Object.values(row).includes(undefined)
    ? Object.fromEntries(Object.entries(row).filter((cell): cell is [string, Value] => cell[1] !== undefined))
    : (row as Value);

/** The ranges as few and as wide as possible, in order. */
export function merged(ranges: readonly PortRange[]): readonly PortRange[] {
  const result: PortRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to + 1) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}

export type Direction = Opening['direction'];
export const DIRECTIONS: readonly Direction[] = ['inbound', 'outbound'];
export const otherWay = (direction: Direction): Direction => (direction === 'inbound' ? 'outbound' : 'inbound');
