import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import { parsePorts, type PortRange } from '../../../net/ports.ts';
import { overlaps, parsePrefix, within } from '../../../net/prefix.ts';
import { parseProtocol, PROTOCOLS } from '../../../net/protocol.ts';
import { familyName, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { type Direction, DIRECTIONS, merged, otherWay, trafficName } from '../../mechanisms/rules.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** Rules of one direction and family (L9.1). */
const MOST = 20;
/** Ports to which replies go. */
const REPLIES: PortRange = { from: 1024, to: 65535 };

type Rule = Readonly<{ action: string; protocol: string; ports: string; cidr: string | undefined }>;
const rulesOf = (view: View, id: ResourceId, direction: Direction): readonly Rule[] => view.values(id, fields)[direction];
const portsOf = (rule: Rule): PortRange | undefined => parsePorts(parseProtocol(rule.protocol) === 'all' ? 'all' : rule.ports);

/** True when replies of the protocol to every host of `cidr` pass the rules of this direction. */
function repliesPass(view: View, id: ResourceId, direction: Direction, protocol: number, cidr: string): boolean {
  const peer = parsePrefix(cidr);
  if (!peer) return true;
  let open: readonly PortRange[] = [];
  for (const rule of rulesOf(view, id, direction)) {
    const its = parsePrefix(rule.cidr ?? '');
    const ports = portsOf(rule);
    if (!its || !ports || ![protocol, 'all'].includes(parseProtocol(rule.protocol) ?? '')) continue;
    const blocked = rule.action === 'deny' && overlaps(its, peer) && ports.to >= REPLIES.from;
    if (blocked && !open.some((range) => range.from <= Math.max(ports.from, REPLIES.from) && ports.to <= range.to)) return false;
    if (rule.action === 'allow' && within(its, peer)) open = merged([...open, ports]);
    if (open.some((range) => range.from <= REPLIES.from && REPLIES.to <= range.to)) return true;
  }
  return false;
}

/** Rules that let something through whose replies cannot go back (L9.3). */
const noReplies =
  (direction: Direction) =>
  (view: View, id: ResourceId): readonly Found[] =>
    rulesOf(view, id, direction).flatMap((rule, index) => {
      const protocol = parseProtocol(rule.protocol);
      const checked = protocol === 'all' ? [PROTOCOLS.tcp, PROTOCOLS.udp] : [PROTOCOLS.tcp, PROTOCOLS.udp].filter((one) => one === protocol);
      const ports = portsOf(rule);
      // A rule for the reply ports alone is itself there for replies.
      const forReplies = protocol !== 'all' && ports !== undefined && ports.from >= REPLIES.from && ports.to - ports.from > 1000;
      const { cidr } = rule;
      if (rule.action !== 'allow' || cidr === undefined || forReplies) return [];
      if (checked.every((one) => repliesPass(view, id, otherWay(direction), one, cidr))) return [];
      return [found({ resource: id, field: direction, index }, { number: index + 1, traffic: trafficName(rule), cidr })];
    });

export const findings: readonly FindingRule[] = [
  warning('ALI-ACL-002', 'L9.3', (view, id) => DIRECTIONS.flatMap((direction) => noReplies(direction)(view, id))),
  warning('ALI-ACL-101', 'L9.1', (view, id) =>
    DIRECTIONS.flatMap((direction) =>
      FAMILIES.flatMap((family) => {
        const count = rulesOf(view, id, direction).filter((rule) => parsePrefix(rule.cidr ?? '')?.family === family).length;
        return count > MOST ? [found({ resource: id, field: direction }, { resource: ref(id), count, family: familyName(family) })] : [];
      }),
    ),
  ),
];
