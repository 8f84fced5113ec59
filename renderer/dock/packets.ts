import type { Packet } from '../../core/engine/answer.ts';
import { formatProtocol, hasPorts } from '../../core/net/protocol.ts';
import type { UiWord } from '../../core/words/en/ui.ts';
import type { Lane, Stop } from '../state/timeline.ts';

/** A header field before and after a hop. */
export interface HeaderRow {
  readonly word: UiWord;
  readonly before: string;
  readonly after: string;
}

/** The packet as it came to a hop, and as it left: the first step of a half says how it began. */
export function packetsAt(lane: Lane, stop: Stop): { readonly before: Packet; readonly after: Packet } | undefined {
  const previous = lane.stops.find((other) => other.half === stop.half && other.index === stop.index - 1);
  const before = previous?.hop.steps.at(-1)?.packet ?? stop.hop.steps[0]?.packet;
  const after = stop.hop.steps.at(-1)?.packet ?? before;
  return before && after && { before, after };
}

/** A packet that nobody could send has no source, whatever address it would have; to an end without an address there is no destination. */
const NONE = '—';
const UNSPECIFIED = ['0.0.0.0', '::'];

/** The header table of a hop. Protocols without ports have none. `sent`: the sender has an address of the family. */
export function headersOf(before: Packet, after: Packet, sent = true): readonly HeaderRow[] {
  const row = (word: UiWord, value: (packet: Packet) => string): HeaderRow => ({ word, before: value(before), after: value(after) });
  const ports = hasPorts(before.protocol);
  return [
    row('PACKET_SOURCE', (packet) => (sent ? packet.source : NONE)),
    ...(before.forwardedFor || after.forwardedFor ? [row('PACKET_FORWARDED_FOR', (packet) => packet.forwardedFor ?? NONE)] : []),
    ...(ports ? [row('PACKET_SOURCE_PORT', (packet) => String(packet.sourcePort))] : []),
    row('PACKET_DESTINATION', (packet) => (UNSPECIFIED.includes(packet.destination) ? NONE : packet.destination)),
    ...(ports ? [row('PACKET_DESTINATION_PORT', (packet) => String(packet.destinationPort))] : []),
    row('PACKET_PROTOCOL', (packet) => formatProtocol(packet.protocol)),
  ];
}
