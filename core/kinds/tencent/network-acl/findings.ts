import type { ResourceId } from '../../../model/design.ts';
import { formatPorts, parsePorts, type PortRange } from '../../../net/ports.ts';
import { parseProtocol, PROTOCOLS } from '../../../net/protocol.ts';
import { type Found, found, ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { DIRECTIONS, type Direction, otherWay, trafficName } from '../../mechanisms/rules.ts';
import type { View } from '../../view.ts';
import { isOpen, unreached } from '../ordered.ts';
import { fields } from './fields.ts';

/** Ports to which replies go (T6.3). */
const REPLIES: PortRange = { from: 1024, to: 65535 };

type Rule = Readonly<{ action: string; protocol: string; ports: string; cidr: string | undefined }>;
const rulesOf = (view: View, id: ResourceId, direction: Direction) => view.values(id, fields)[direction].map((row) => ({ ...row, peer: row.cidr }));

/** A rule for the reply ports alone is itself there for replies. */
function forReplies(rule: Rule): boolean {
  const ports = parsePorts(rule.ports);
  return (
    parseProtocol(rule.protocol) !== 'all' &&
    ports !== undefined &&
    ports.from >= REPLIES.from &&
    formatPorts(ports) !== 'all' &&
    ports.to - ports.from > 1000
  );
}

/** Rules that accept something whose replies cannot go back. */
const noReplies = (view: View, id: ResourceId): readonly Found[] =>
  DIRECTIONS.flatMap((direction) =>
    rulesOf(view, id, direction).flatMap((rule, index) => {
      const protocol = parseProtocol(rule.protocol);
      const asked = protocol === 'all' ? ['tcp', 'udp'] : [rule.protocol].filter(() => protocol === PROTOCOLS.tcp || protocol === PROTOCOLS.udp);
      const { cidr } = rule;
      if (rule.action !== 'accept' || cidr === undefined || forReplies(rule)) return [];
      const back = rulesOf(view, id, otherWay(direction));
      const open = asked.every((one) => isOpen(back, { protocol: one, ports: `${REPLIES.from}-${REPLIES.to}`, peer: cidr }));
      return open
        ? []
        : [found({ resource: id, field: direction, index }, { number: index + 1, traffic: trafficName(rule), cidr, resource: ref(id) })];
    }),
  );

export const findings: readonly FindingRule[] = [
  warning(
    'TC-ACL-001',
    'T6.1',
    whole((view, id) => DIRECTIONS.every((direction) => rulesOf(view, id, direction).length === 0) && { resource: ref(id) }),
  ),
  warning('TC-ACL-002', 'T6.3', noReplies),
  warning('TC-ACL-101', 'T6.2', (view, id) =>
    DIRECTIONS.flatMap((direction) =>
      unreached(rulesOf(view, id, direction)).map(({ index, by }) =>
        found({ resource: id, field: direction, index }, { number: index + 1, earlier: by + 1 }),
      ),
    ),
  ),
  warning('TC-ACL-102', 'T6.2', (view, id) =>
    DIRECTIONS.flatMap((direction) =>
      rulesOf(view, id, direction).flatMap((rule, index) =>
        rule.cidr === undefined ? [found({ resource: id, field: direction, index, column: 'cidr' }, { number: index + 1 })] : [],
      ),
    ),
  ),
  warning('TC-ACL-103', 'T6.2', (view, id) =>
    DIRECTIONS.flatMap((direction) => {
      const count = rulesOf(view, id, direction).length;
      return count > 20 ? [found({ resource: id, field: direction, index: 20 }, { resource: ref(id), count })] : [];
    }),
  ),
];
