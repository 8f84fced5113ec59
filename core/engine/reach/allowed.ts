import type { View } from '../../kinds/view.ts';
import type { Design, Outcome } from '../../model/design.ts';
import type { Reason } from '../../model/reason.ts';
import type { Family } from '../../net/address.ts';
import { ALL_PORTS, type PortRange } from '../../net/ports.ts';
import { formatProtocol, hasPorts, PROTOCOLS } from '../../net/protocol.ts';
import type { Station } from '../../network/stations.ts';
import { watched } from '../compile.ts';
import { trace } from '../trace/flow.ts';
import { linesOf } from './lines.ts';

/** What is not blocked between two ends: all of it, or a protocol, or some ports of one. */
export interface Allowed {
  /** `tcp`, `47`; `all`: every protocol; `others`: every one that the same list does not name. ICMP is a ping. */
  readonly protocol: string;
  /** Destination ports; absent: all of them, or there are none. */
  readonly ports?: PortRange;
  /** `blocked` only of a protocol that `others` of the same list would take in. */
  readonly outcome: Fate;
}
/** What becomes of a packet, whichever half is stopped. */
export type Fate = Exclude<Outcome, 'request-blocked' | 'reply-blocked'> | 'blocked';
/** By family, for those over which both ends have an address. Protocols by their number, ports from the lowest; ranges do not touch. */
export type AllowedSets = { readonly [F in Family]?: readonly Allowed[] };

/** Everything that one end can open to another. A `problem` says why that is no question: an end that nobody has, or that cannot send. */
export function allowedBetween(view: View, design: Design, from: string, to: string): AllowedSets | { readonly problem: Reason } {
  const met = new Set<Station>();
  const watching = watched(view, met);
  const ask = (protocol: number, port?: number) =>
    trace(watching, design, { from, to, protocol: String(protocol), ...(port !== undefined && { port }) });

  const first = ask(PROTOCOLS.icmp);
  if (first.problem) return { problem: first.problem };
  const families = first.families.filter(({ source, destination }) => source && destination).map(({ family }) => family);
  const reader = (protocol: number, port?: number): Read => {
    met.clear();
    const answers = ask(protocol, port).families;
    return (family) => answers.find((one) => one.family === family)?.outcome ?? 'not-modelled';
  };
  const spans = new Map<number, readonly Span[]>();
  const named = new Set<number>([PROTOCOLS.icmp, PROTOCOLS.tcp, PROTOCOLS.udp, PROTOCOLS.sctp]);
  const settle = (protocol: number): void => {
    spans.set(protocol, hasPorts(protocol) ? portsOf((port) => reader(protocol, port), met) : [{ ...ALL_PORTS, read: reader(protocol) }]);
    for (const one of linesOf(met).protocols) if (one !== PROTOCOLS.icmpv6) named.add(one);
  };
  // One that nothing names stands for all such, until something that a packet met names it.
  let other: number;
  do {
    other = unnamed(named);
    for (const protocol of [...named, other]) if (!spans.has(protocol)) settle(protocol);
  } while (named.has(other) || [...named].some((protocol) => !spans.has(protocol)));
  return Object.fromEntries(families.map((family) => [family, listOf(family, spans, named, other)]));
}

type Read = (family: Family) => Outcome;
interface Span extends PortRange {
  readonly read: Read;
}

/**
 * Cuts the ports until nothing that a packet meets draws a line within a piece: then one packet answers for all of it.
 * @param met what the packet asked last has met
 */
function portsOf(ask: (port: number) => Read, met: ReadonlySet<Station>): readonly Span[] {
  const found: Span[] = [];
  const open: PortRange[] = [ALL_PORTS];
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const { from, to } = piece;
    const read = ask(from);
    const cut = [...linesOf(met).ports].reduce((nearest, line) => (line > from && line < nearest ? line : nearest), to + 1);
    found.push({ from, to: cut - 1, read });
    if (cut <= to) open.push({ from: cut, to });
  }
  return found;
}

/** A protocol number that nothing names: of those reserved for experiments first (RFC 3692). Ping over IPv6 goes by another name. */
const unnamed = (named: ReadonlySet<number>): number => {
  for (let n = 254; n > 0; n--) if (!named.has(n) && n !== PROTOCOLS.icmpv6) return n;
  return 255;
};

function listOf(family: Family, spans: ReadonlyMap<number, readonly Span[]>, named: ReadonlySet<number>, other: number): readonly Allowed[] {
  const ping = family === 'ipv4' ? 'icmp' : 'icmpv6';
  const numbers = [...spans.keys()].filter((n) => named.has(n)).sort((a, b) => a - b);
  const others = piecesOf('others', spans.get(other) ?? [], family);
  const lists = [...numbers.map((n) => piecesOf(n === PROTOCOLS.icmp ? ping : formatProtocol(n), spans.get(n) ?? [], family)), others];
  const outcome = others[0]?.outcome ?? 'blocked';
  if (lists.every(([first, ...more]) => first?.outcome === outcome && more.length === 0))
    return outcome === 'blocked' ? [] : [{ protocol: 'all', outcome }];
  return lists.flatMap((list) => (outcome !== 'blocked' && list.length === 1 ? list : list.filter((one) => one.outcome !== 'blocked')));
}

/** Neighbours with one outcome are one range. */
function piecesOf(protocol: string, spans: readonly Span[], family: Family): readonly Allowed[] {
  const joined: { from: number; to: number; outcome: Fate }[] = [];
  for (const { from, to, read } of spans) {
    const outcome = fateOf(read(family));
    const last = joined.at(-1);
    if (last?.outcome === outcome) last.to = to;
    else joined.push({ from, to, outcome });
  }
  return joined.map(({ from, to, outcome }) => {
    const all = from === ALL_PORTS.from && to === ALL_PORTS.to;
    return { protocol, ...(!all && { ports: { from, to } }), outcome };
  });
}

const fateOf = (outcome: Outcome): Fate => (outcome === 'request-blocked' || outcome === 'reply-blocked' ? 'blocked' : outcome);
