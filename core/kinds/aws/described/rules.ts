import { formatPorts } from '../../../net/ports.ts';
import { formatProtocol, parseProtocol } from '../../../net/protocol.ts';

/** `-1`, `6`, `tcp`, `58` as a rule of a design has it; what is none of these is left to be found by the check of the field. */
export function protocolName(written: string | undefined): string {
  const protocol = parseProtocol(written ?? 'all');
  return protocol === undefined ? (written ?? 'all') : formatProtocol(protocol);
}

export const isIcmp = (protocol: string): boolean => protocol === 'icmp' || protocol === 'icmpv6';

/** Ports of a rule; -1 and nothing: all of them. */
export function portsOf(from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined || from === -1 || to === -1) return 'all';
  return formatPorts({ from, to });
}

/** An ICMP type and code; -1: any. */
export function icmpOf(type: number | undefined, code: number | undefined): string {
  if (type === undefined || type === -1) return 'all';
  return code === undefined || code === -1 ? String(type) : `${type}-${code}`;
}
