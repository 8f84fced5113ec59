import type { Flow } from '../../model/design.ts';
import type { Reason } from '../../model/reason.ts';
import type { Family } from '../../net/address.ts';
import { hasPorts, parseProtocol } from '../../net/protocol.ts';
import { isIcmp, type Wire } from './wire.ts';

/** The source port of a flow that names none: the first of the ephemeral range that every system shares. */
const SOURCE_PORT = 49_152;

/** A flow without its ends, checked. */
export interface Question {
  readonly protocol: number;
  readonly port: number;
  readonly sourcePort: number;
  /** Nobody asked for the source port. */
  readonly anyPort: boolean;
  readonly icmpType: number | undefined;
  readonly icmpCode: number;
  readonly domain: string | undefined;
  readonly path: string | undefined;
}

/** What is asked, or why that is no question. */
export function understand(flow: Flow): Question | Reason {
  const protocol = parseProtocol(flow.protocol);
  if (typeof protocol !== 'number') return { code: 'FLOW_PROTOCOL', values: { protocol: flow.protocol } };
  const ports = hasPorts(protocol);
  for (const port of [flow.port, flow.sourcePort]) {
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) return { code: 'FLOW_PORT', values: { port } };
  }
  if (ports && flow.port === undefined) return { code: 'FLOW_NEEDS_PORT', values: { protocol: flow.protocol } };
  return {
    protocol,
    port: ports ? (flow.port ?? 0) : 0,
    sourcePort: ports ? (flow.sourcePort ?? SOURCE_PORT) : 0,
    anyPort: ports && flow.sourcePort === undefined,
    icmpType: flow.icmpType,
    icmpCode: flow.icmpCode ?? 0,
    domain: flow.domain,
    path: flow.path,
  };
}

/** Ping is ICMP over IPv4 and ICMPv6 over IPv6, whichever word was used. */
export function wireOf(q: Question, family: Family, source: bigint, destination: bigint): Wire {
  const protocol = isIcmp(q.protocol) ? (family === 'ipv4' ? 1 : 58) : q.protocol;
  const echo = family === 'ipv4' ? 8 : 128;
  const icmpType = isIcmp(protocol) ? (q.icmpType ?? echo) : 0;
  return { family, source, sourcePort: q.sourcePort, destination, destinationPort: q.port, protocol, icmpType, icmpCode: q.icmpCode };
}
