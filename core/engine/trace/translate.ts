import { hasPorts } from '../../net/protocol.ts';
import { NAT64 } from '../../net/ranges.ts';
import type { Instruction, StationId } from '../../network/stations.ts';
import { type Journey, mark, refuse } from './journey.ts';
import { replyTo, type Wire } from './wire.ts';

type Op<O extends Instruction['op']> = Instruction & { readonly op: O };

/** Gives the packet the address of a translator, and remembers it. False: it ends here. */
export function masquerade(j: Journey, i: Op<'masquerade'>): boolean {
  if (j.half === 'reply') return refuse(j, 'translate', i.unknownReply);
  const inside = j.wire;
  // Its own packet that comes by again stays what it is, so that a circle shows.
  if (inside.source === i.to) return true;
  const sourcePort = inside.sourcePort === 0 ? 0 : j.natPort;
  if (sourcePort !== 0) j.chosen.push(sourcePort);
  const nat64 = inside.family === 'ipv6';
  // It speaks for itself: what groups its client was of no longer counts.
  const { vouched: _before, ...packet } = inside;
  j.wire = nat64
    ? { ...packet, family: 'ipv4', source: i.to, sourcePort, destination: inside.destination - NAT64.first, ...asIpv4(inside) }
    : { ...packet, source: i.to, sourcePort };
  j.memory.translate(i.at, inside, j.wire);
  mark(j, 'translate', 'translate', nat64 ? i.nat64Code : i.code, { place: i.place });
  return true;
}

/** ICMP of the other family, as NAT64 translates it. */
const asIpv4 = (w: Wire): Partial<Wire> => (w.protocol === 58 ? { protocol: 1, icmpType: w.icmpType === 128 ? 8 : w.icmpType } : {});

/** Brings an answer home through the memory of a translator: where it goes on, `past` when this is not one, `ended` when it is refused. */
export function restore(j: Journey, i: Op<'restore'>): StationId | typeof PAST | typeof ENDED {
  const session = j.memory.translated(i.at, j.wire);
  if (session) {
    j.wire = replyTo(session.inside);
    mark(j, 'translate', 'translate', i.code);
    return i.to;
  }
  return i.otherwise && !refuse(j, 'translate', i.otherwise) ? ENDED : PAST;
}
export const PAST = Symbol('past');
export const ENDED = Symbol('ended');

/** Replaces an address by its counterpart. False: the packet ends here. */
export function map(j: Journey, i: Op<'map'>): boolean {
  if (j.wire.family !== i.table.family) return true;
  const source = i.end === 'source';
  const address = source ? j.wire.source : j.wire.destination;
  const known = i.table.entries.get(address);
  let to = known?.to ?? (source ? j.assumed.published(address) : j.assumed.inside(address));
  if (to === undefined) {
    const better = i.table.absent.get(address);
    const general = i.otherwise.reason;
    const reason = better ? { ...general, ...better, values: { ...general.values, ...better.values } } : general;
    const refusal = !better && i.stranger ? i.stranger : { reason, then: i.otherwise.then };
    if (!refuse(j, 'translate', refusal)) return false;
    to = source ? j.assumed.publish(j.view, address, i.back) : address;
  }
  j.wire = source ? { ...j.wire, source: to } : { ...j.wire, destination: to };
  mark(j, 'translate', 'translate', i.code, known ? { place: known.place } : {});
  return true;
}

/** Gives the packet another destination where an entry is for it: the station behind the entry, or undefined where it goes past. */
export function redirect(j: Journey, i: Op<'redirect'>): StationId | undefined {
  const { wire } = j;
  const entry = i.entries.find(
    (e) =>
      e.family === wire.family &&
      e.address === wire.destination &&
      (e.protocol === 'all' || e.protocol === wire.protocol) &&
      (!hasPorts(wire.protocol) || (e.ports.from <= wire.destinationPort && wire.destinationPort <= e.ports.to)),
  );
  if (!entry) return undefined;
  j.wire = { ...wire, destination: entry.to, destinationPort: entry.toPort ?? wire.destinationPort };
  j.memory.translate(i.at, wire, j.wire);
  mark(j, 'translate', 'translate', i.code, { place: entry.place });
  return entry.next;
}
