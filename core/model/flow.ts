import { hasPorts, parseProtocol } from '../net/protocol.ts';
import type { Flow } from './design.ts';

/** What is wrong with the protocol and the numbers of a flow. Its ends are looked up in the document. */
export interface FlowProblem {
  readonly code:
    | 'VALUE_NOT_A_PROTOCOL'
    | 'FLOW_WITHOUT_PORT'
    | 'FLOW_PORT'
    | 'FLOW_ICMP'
    | 'FLOW_RANGE'
    | 'FLOW_REQUEST'
    | 'FLOW_DOMAIN'
    | 'FLOW_PATH';
  readonly key: 'protocol' | 'port' | 'sourcePort' | 'icmpType' | 'icmpCode' | 'domain' | 'path';
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a request asks for: a host name, and a path from its slash on. */
export const DOMAIN = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;
export const PATH = /^\/[^\s]{0,2047}$/;

const RANGES = { port: 65535, sourcePort: 65535, icmpType: 255, icmpCode: 255 } as const;

/** TCP, UDP and SCTP ask for a port, ICMP may have a type and a code, everything else has neither. */
export function flowProblem(flow: Flow): FlowProblem | undefined {
  const number = parseProtocol(flow.protocol);
  const values = { value: flow.protocol, protocol: flow.protocol };
  if (number === undefined || number === 'all') return { code: 'VALUE_NOT_A_PROTOCOL', key: 'protocol', values };
  const ports = hasPorts(number);
  if (ports && flow.port === undefined) return { code: 'FLOW_WITHOUT_PORT', key: 'port', values };
  for (const key of ['port', 'sourcePort'] as const) if (!ports && flow[key] !== undefined) return { code: 'FLOW_PORT', key, values };
  const icmp = number === 1 || number === 58;
  for (const key of ['icmpType', 'icmpCode'] as const) if (!icmp && flow[key] !== undefined) return { code: 'FLOW_ICMP', key, values };
  for (const key of ['port', 'sourcePort', 'icmpType', 'icmpCode'] as const) {
    const value = flow[key];
    if (value !== undefined && (!Number.isInteger(value) || value < 0 || value > RANGES[key])) {
      return { code: 'FLOW_RANGE', key, values: { key, min: 0, max: RANGES[key] } };
    }
  }
  return requestProblem(flow, ports);
}

/** A domain and a path belong to a request over a connection. */
function requestProblem(flow: Flow, ports: boolean): FlowProblem | undefined {
  for (const key of ['domain', 'path'] as const) {
    const value = flow[key];
    if (value === undefined) continue;
    if (!ports) return { code: 'FLOW_REQUEST', key, values: { protocol: flow.protocol } };
    if (!(key === 'domain' ? DOMAIN : PATH).test(value)) return { code: key === 'domain' ? 'FLOW_DOMAIN' : 'FLOW_PATH', key, values: { value } };
  }
  return undefined;
}
