import type { ResourceId } from '../../../model/design.ts';
import { formatPorts, parsePorts, type PortRange } from '../../../net/ports.ts';
import { overlaps, parsePrefix, within } from '../../../net/prefix.ts';
import { parseProtocol, PROTOCOLS } from '../../../net/protocol.ts';
import { error, type Found, found, ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { type Direction, DIRECTIONS, merged, otherWay, trafficName } from '../../mechanisms/rules.ts';
import { rulesInForce } from './default-rules.ts';
import { fields } from './fields.ts';

/** Ports to which replies go (A11.7). */
const REPLIES: PortRange = { from: 1024, to: 65535 };

type Rule = Readonly<{ number?: number | undefined; action: string; protocol: string; ports: string; cidr?: string | undefined }>;
const rulesOf = (view: View, id: ResourceId, direction: Direction): readonly Rule[] => rulesInForce(view, id, direction);
const inOrder = (rules: readonly Rule[]): readonly Rule[] => rules.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));

/** True when nothing of the field was written: the default list then has the rules that AWS gives it. */
const untouched = (view: View, id: ResourceId): boolean => DIRECTIONS.every((direction) => view.resource(id)?.[direction] === undefined);

const matchesProtocol = (rule: Rule, protocol: number): boolean => [protocol, 'all'].includes(parseProtocol(rule.protocol) ?? '');
const portsOf = (rule: Rule): PortRange | undefined => (parseProtocol(rule.protocol) === 'all' ? parsePorts('all') : parsePorts(rule.ports));

/** True when replies of the protocol to every host of `cidr` pass the rules of this direction. */
function repliesPass(view: View, id: ResourceId, direction: Direction, protocol: number, cidr: string): boolean {
  const peer = parsePrefix(cidr);
  if (!peer) return true;
  let open: readonly PortRange[] = [];
  for (const rule of inOrder(rulesOf(view, id, direction))) {
    const its = parsePrefix(rule.cidr ?? '');
    const ports = portsOf(rule);
    if (!its || !ports || !matchesProtocol(rule, protocol)) continue;
    const blocked = rule.action === 'deny' && overlaps(its, peer) && ports.to >= REPLIES.from;
    if (blocked && !open.some((range) => range.from <= Math.max(ports.from, REPLIES.from) && ports.to <= range.to)) return false;
    if (rule.action === 'allow' && within(its, peer)) open = merged([...open, ports]);
    if (open.some((range) => range.from <= REPLIES.from && REPLIES.to <= range.to)) return true;
  }
  return false;
}

/** Rules that let something through whose replies cannot go back (A11.2). */
const noReplies =
  (direction: Direction) =>
  (view: View, id: ResourceId): readonly Found[] =>
    rulesOf(view, id, direction).flatMap((rule, index) => {
      const protocol = parseProtocol(rule.protocol);
      const checked =
        protocol === 'all' ? [PROTOCOLS.tcp, PROTOCOLS.udp] : [protocol].filter((one) => one === PROTOCOLS.tcp || one === PROTOCOLS.udp);
      const { cidr } = rule;
      // A rule for the reply ports alone is itself there for replies.
      const ports = portsOf(rule);
      const forReplies =
        protocol !== 'all' && ports !== undefined && ports.from >= REPLIES.from && formatPorts(ports) !== 'all' && ports.to - ports.from > 1000;
      if (rule.action !== 'allow' || cidr === undefined || rule.number === undefined || forReplies) return [];
      if (checked.every((one) => one === undefined || repliesPass(view, id, otherWay(direction), one as number, cidr))) return [];
      return [found({ resource: id, field: direction, index }, { number: rule.number, ports: trafficName(rule), cidr })];
    });

export const findings: readonly FindingRule[] = [
  error('AWS-NACL-001', 'A11.3', (view, id) =>
    DIRECTIONS.flatMap((direction) => {
      const numbers = rulesOf(view, id, direction).map((rule) => rule.number);
      return numbers.flatMap((number, index) =>
        number !== undefined && numbers.indexOf(number) < index
          ? [found({ resource: id, field: direction, index, column: 'number' }, { number })]
          : [],
      );
    }),
  ),
  warning('AWS-NACL-002', 'A11.7', (view, id) => (untouched(view, id) ? [] : noReplies('inbound')(view, id))),
  warning(
    'AWS-NACL-003',
    'A11.5',
    whole((view, id) => {
      const empty = !view.values(id, fields).isDefault && DIRECTIONS.every((direction) => rulesOf(view, id, direction).length === 0);
      return empty && { resource: ref(id) };
    }),
  ),
  warning(
    'AWS-NACL-004',
    'A11.4',
    whole((view, id) => {
      const network = view.enclosing(id, 'network');
      if (network === undefined || !view.values(id, fields).isDefault || untouched(view, id)) return undefined;
      const hasIpv6 = (view.as('network', network)?.blocks(view, network, 'ipv6') ?? []).length > 0;
      const rules = DIRECTIONS.flatMap((direction) => rulesOf(view, id, direction));
      return hasIpv6 && !rules.some((rule) => parsePrefix(rule.cidr ?? '')?.family === 'ipv6') && { resource: ref(id), network: ref(network) };
    }),
  ),
  warning('AWS-NACL-101', 'A11.7', (view, id) => (untouched(view, id) ? [] : noReplies('outbound')(view, id))),
  error('AWS-NACL-102', 'A11.1', (view, id) => {
    const network = view.enclosing(id, 'network');
    const isDefault = (one: ResourceId) => view.as('network-filter', one)?.isDefault(view, one) ?? false;
    const first = network === undefined || !view.values(id, fields).isDefault ? undefined : view.inside(network).find(isDefault);
    if (network === undefined || first === undefined || first === id) return [];
    return [found({ resource: id, field: 'isDefault' }, { network: ref(network), other: ref(first) })];
  }),
  ...(['cidr', 'number'] as const).map((column) =>
    (column === 'cidr' ? warning : error)(column === 'cidr' ? 'AWS-NACL-103' : 'AWS-NACL-104', 'A11.3', (view, id) =>
      DIRECTIONS.flatMap((direction) =>
        rulesOf(view, id, direction).flatMap((rule, index) =>
          rule[column] === undefined ? [found({ resource: id, field: direction, index, column })] : [],
        ),
      ),
    ),
  ),
];
