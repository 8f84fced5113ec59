import type { ResourceId } from '../../model/design.ts';
import { type Address, type Family, formatAddress } from '../../net/address.ts';
import type { StationId } from '../../network/stations.ts';
import type { Packet } from '../answer.ts';

/** A packet as the engine moves it: numbers, never changed in place. */
export interface Wire {
  readonly family: Family;
  readonly source: bigint;
  readonly sourcePort: number;
  readonly destination: bigint;
  readonly destinationPort: number;
  /** IP protocol number. */
  readonly protocol: number;
  /** ICMP and ICMPv6 only; 0 elsewhere. */
  readonly icmpType: number;
  readonly icmpCode: number;
  /** The client, as a layer-7 load balancer writes it into X-Forwarded-For. */
  readonly client?: Address;
  /** The packet inside of it, and where that goes on when it is taken out. */
  readonly carried?: { readonly wire: Wire; readonly to: StationId };
  /** Somebody else sent it on under the address of its source: rules know it by these groups then, not by those of that address. */
  readonly vouched?: readonly ResourceId[];
}

const ECHO: Readonly<Record<number, number>> = { 8: 0, 0: 8, 128: 129, 129: 128, 13: 14, 14: 13, 15: 16, 16: 15, 17: 18, 18: 17 };

/** The answer to a packet. An ICMP query is answered by its reply type; only requests say for whom and by whom they were forwarded. */
export const replyTo = (w: Wire): Wire => ({
  // Written out: this runs for every packet, and copying all but some members costs several times as much.
  family: w.family,
  source: w.destination,
  sourcePort: w.destinationPort,
  destination: w.source,
  destinationPort: w.sourcePort,
  protocol: w.protocol,
  icmpType: isIcmp(w.protocol) ? replyType(w) : 0,
  icmpCode: w.icmpCode,
});

export const isIcmp = (protocol: number): boolean => protocol === 1 || protocol === 58;

/** True when `b` is the other half of `a`. */
export const isReplyTo = (a: Wire, b: Wire): boolean =>
  a.family === b.family &&
  a.protocol === b.protocol &&
  a.source === b.destination &&
  a.destination === b.source &&
  a.sourcePort === b.destinationPort &&
  a.destinationPort === b.sourcePort &&
  (!isIcmp(a.protocol) || replyType(a) === b.icmpType);

/** True when both are packets of one direction of one flow. */
export const isSame = (a: Wire, b: Wire): boolean =>
  a.family === b.family &&
  a.protocol === b.protocol &&
  a.source === b.source &&
  a.destination === b.destination &&
  a.sourcePort === b.sourcePort &&
  a.destinationPort === b.destinationPort &&
  a.icmpType === b.icmpType;

const replyType = (w: Wire): number => ECHO[w.icmpType] ?? w.icmpType;

/** Formatting an address costs more than the rest of a step: one text for each packet. */
const texts = new WeakMap<Wire, Packet>();

/** The packet as people read it. */
export function packetOf(w: Wire): Packet {
  const known = texts.get(w);
  if (known) return known;
  const text = (value: bigint): string => formatAddress({ family: w.family, value } satisfies Address);
  const packet: Packet = {
    family: w.family,
    source: text(w.source),
    sourcePort: w.sourcePort,
    destination: text(w.destination),
    destinationPort: w.destinationPort,
    protocol: w.protocol,
    ...(w.client ? { forwardedFor: formatAddress(w.client) } : {}),
  };
  texts.set(w, packet);
  return packet;
}
