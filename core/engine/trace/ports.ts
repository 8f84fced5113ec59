import type { Direction, Filter } from '../../network/stations.ts';
import { decidingRule, otherEnd, peerMatches, protocolMatches } from './match.ts';
import type { Wire } from './wire.ts';

/** The range from which a NAT gateway takes source ports (A6.7). */
const NAT_PORTS = { from: 1024, to: 65535 } as const;
/** Any port of that range is as good as another, unless a rule cuts it. */
export const USUAL_NAT_PORT = 32_768;

/**
 * A destination port of the range for which these rules decide otherwise than for the packet's own, when there is one:
 * a reply to a port that a NAT gateway chose may pass or not, by luck.
 */
export function otherPort(filter: Filter, direction: Direction, w: Wire): number | undefined {
  const allowed = decidingRule([filter], direction, w)?.rule.allow ?? false;
  const other = otherEnd(w, direction);
  const inRange = (port: number) => NAT_PORTS.from <= port && port <= NAT_PORTS.to;
  const borders = filter[direction]
    .filter((rule) => protocolMatches(rule, w) && rule.protocol !== 'all' && peerMatches(rule.peer, w, other))
    .flatMap((rule) => [rule.ports.from - 1, rule.ports.from, rule.ports.to, rule.ports.to + 1]);
  return [NAT_PORTS.from, ...borders, NAT_PORTS.to].filter(inRange).find((port) => {
    const rule = decidingRule([filter], direction, { ...w, destinationPort: port })?.rule;
    return (rule?.allow ?? false) !== allowed;
  });
}
