import { formatPorts, type PortRange } from '../net/ports.ts';
import { REACH_WORDS } from './en/reach.ts';

const SAID: Readonly<Record<string, string>> = { all: REACH_WORDS.REACH_ALL, others: REACH_WORDS.REACH_OTHERS };

/** Part of what goes from one end to another (`Allowed` of `core/engine/reach`), as people read it: "tcp 443", "everything". */
export const trafficOf = (protocol: string, ports: PortRange | undefined): string =>
  [SAID[protocol] ?? protocol, ...(ports ? [formatPorts(ports)] : [])].join(' ');
