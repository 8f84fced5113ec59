import { hasPorts, parseProtocol } from '../net/protocol.ts';
import type { Flow } from './design.ts';

/** What is wrong with the protocol and the numbers of a flow. Its ends are looked up in the document. */
export interface FlowProblem {
  readonly code: 'VALUE_NOT_A_PROTOCOL' | 'FLOW_WITHOUT_PORT' | 'FLOW_PORT' | 'FLOW_ICMP' | 'FLOW_RANGE';
  readonly key: 'protocol' | 'port' | 'sourcePort' | 'icmpType' | 'icmpCode';
  readonly values: Readonly<Record<string, string | number>>;
}

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
  return undefined;
}
