import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { parsePrefix, samePrefix } from '../../../net/prefix.ts';
import { parseProtocol, PROTOCOLS } from '../../../net/protocol.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import { error, familyName, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { addressesOf } from '../../mechanisms/addresses.ts';
import { membersOf, memberSegments } from '../../mechanisms/members.ts';
import { covers, type Direction, DIRECTIONS, familyOf, trafficName } from '../../mechanisms/rules.ts';
import { applianceOnWay } from '../appliances.ts';
import { referable } from '../group-references.ts';
import { fields } from './fields.ts';
import { rulesInForce } from './rules-in-force.ts';

const QUOTA = 60;

type Row = { readonly protocol: string; readonly ports: string; readonly peer: string | undefined };
const rulesOf = (view: View, id: ResourceId, direction: Direction): readonly Row[] => rulesInForce(view, id, direction);

const eachRule =
  (broken: (rule: Row, direction: Direction, index: number, view: View, id: ResourceId) => Found | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] =>
    DIRECTIONS.flatMap((direction) => rulesOf(view, id, direction).flatMap((rule, index) => broken(rule, direction, index, view, id) || []));

/** Rules about a group whose reference reaches this far, but for an appliance on the way, in either direction. */
function throughAppliance(rule: Row, direction: Direction, index: number, view: View, id: ResourceId): Found | undefined {
  const peer = rule.peer;
  if (peer === undefined || familyOf(peer) !== undefined || referable(view, id, peer) !== 'carried') return undefined;
  for (const a of memberSegments(view, id)) {
    for (const b of memberSegments(view, peer)) {
      const appliance = applianceOnWay(view, a, b) ?? applianceOnWay(view, b, a);
      if (appliance !== undefined)
        return found({ resource: id, field: direction, index, column: 'peer' }, { peer: ref(peer), resource: ref(id), appliance: ref(appliance) });
    }
  }
  return undefined;
}

/** Open to all of IPv4 and to nothing of IPv6, while something that wears the group has IPv6 (A10.5). */
function onlyIpv4(rule: Row, direction: Direction, index: number, view: View, id: ResourceId): Found | undefined {
  const block = parsePrefix(rule.peer ?? '');
  if (!block || !samePrefix(block, EVERYWHERE.ipv4) || parseProtocol(rule.protocol) === PROTOCOLS.icmp) return undefined;
  const wanted = { protocol: rule.protocol, ports: rule.ports, peer: '::/0' };
  if (rulesOf(view, id, direction).some((other) => covers(other, wanted))) return undefined;
  const host = membersOf(view, id).find((one) => addressesOf(view, one, 'ipv6').length > 0 && addressesOf(view, one, 'ipv4').length > 0);
  const place = { resource: id, field: direction, index, column: 'peer' };
  return host === undefined ? undefined : found(place, { traffic: trafficName(rule), host: ref(host) });
}

/** As how many rules of a family it counts: a list as its maximum size, a group once in both families (A10.8). */
function weightOf(view: View, peer: string | undefined, family: Family): number {
  const list = peer === undefined ? undefined : view.as('prefix-list', peer);
  if (peer !== undefined && list) return list.family(view, peer) === family ? list.weight(view, peer) : 0;
  return Number((familyOf(peer) ?? family) === family);
}

/** Rules about a group of another VPC, whose reference does not reach that far, for this reason (A10.7). */
const unreferable = (constraint: string) =>
  eachRule(({ peer }, direction, index, view, id) => {
    if (peer === undefined || familyOf(peer) !== undefined || referable(view, id, peer) !== constraint) return undefined;
    const [mine, its] = [view.enclosing(id, 'network'), view.enclosing(peer, 'network')];
    if (mine === undefined || its === undefined) return undefined;
    return found({ resource: id, field: direction, index, column: 'peer' }, { group: ref(peer), network: ref(mine), other: ref(its) });
  });

export const findings: readonly FindingRule[] = [
  error('AWS-SG-001', 'A10.7', unreferable('AWS-SG-001')),
  error('AWS-SG-002', 'A10.7', unreferable('AWS-SG-002')),
  warning('AWS-SG-003', 'A10.7', unreferable('AWS-SG-003')),
  warning('AWS-SG-004', 'A10.8', (view, id) =>
    DIRECTIONS.flatMap((direction) =>
      FAMILIES.flatMap((family) => {
        const counts = rulesOf(view, id, direction).map((rule) => weightOf(view, rule.peer, family));
        const count = counts.reduce((sum, one) => sum + one, 0);
        return count > QUOTA ? [found({ resource: id, field: direction }, { resource: ref(id), count, family: familyName(family) })] : [];
      }),
    ),
  ),
  warning('AWS-SG-005', 'A10.7', eachRule(throughAppliance)),
  warning('AWS-SG-006', 'A10.5', eachRule(onlyIpv4)),
  error('AWS-SG-101', 'A10.4', (view, id) => {
    const network = view.enclosing(id, 'network');
    const isDefault = (one: ResourceId) => view.as('interface-filter', one)?.isDefault(view, one) ?? false;
    const first = network === undefined || !view.values(id, fields).isDefault ? undefined : view.inside(network).find(isDefault);
    if (network === undefined || first === undefined || first === id) return [];
    return [found({ resource: id, field: 'isDefault' }, { network: ref(network), other: ref(first) })];
  }),
  warning(
    'AWS-SG-102',
    'A10.6',
    eachRule(({ peer }, direction, index, _view, id) => peer === undefined && found({ resource: id, field: direction, index, column: 'peer' })),
  ),
];
