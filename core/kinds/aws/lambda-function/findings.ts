import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import { type Family, FAMILIES } from '../../../net/address.ts';
import { error, familyName, type Found, found, ref, type Values, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { groupFindings } from '../interfaces.ts';
import { segmentPrefix } from '../../mechanisms/addresses.ts';
import { defaultRow, leads, wayOf } from '../../mechanisms/routing.ts';
import { fields } from './fields.ts';
import { isDualStack, subnetsOf } from './subnets.ts';

const MOST_SUBNETS = 16;
const MOST_GROUPS = 5;

const has = (view: View, subnet: ResourceId, family: Family): boolean => segmentPrefix(view, subnet, family) !== undefined;

const eachSubnet =
  (broken: (view: View, subnet: ResourceId, id: ResourceId) => Values | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] =>
    subnetsOf(view, id).flatMap(({ subnet, place }) => {
      const values = broken(view, subnet, id);
      return values ? [found(place, { subnet: ref(subnet), ...values })] : [];
    });

/** Whether the Internet can be reached from a subnet: a function has no public IPv4 address, so IPv4 needs a translation (A16.4). */
function reachesInternet(view: View, subnet: ResourceId, family: Family): boolean {
  const row = defaultRow(view, subnet, family);
  if (!row) return false;
  const ways = family === 'ipv4' ? (['translated', 'host', 'private'] as const) : (['internet', 'outbound', 'host', 'private'] as const);
  return ways.some((way) => leads(view, row, way));
}

function differing(view: View, id: ResourceId): readonly Found[] {
  const { ipv6AllowedForDualStack } = view.values(id, fields);
  const subnets = subnetsOf(view, id);
  return FAMILIES.filter((family) => family === 'ipv4' || ipv6AllowedForDualStack).flatMap((family) => {
    const works = subnets.find(({ subnet }) => reachesInternet(view, subnet, family));
    const fails = subnets.find(({ subnet }) => !reachesInternet(view, subnet, family));
    if (!works || !fails) return [];
    return [found({ resource: id }, { resource: ref(id), family: familyName(family), subnet: ref(works.subnet), other: ref(fails.subnet) })];
  });
}

const flag = (id: ResourceId): PlaceRef => ({ resource: id, field: 'ipv6AllowedForDualStack' });

export const findings: readonly FindingRule[] = [
  error('AWS-LAM-001', 'A16.1', (view, id) => {
    const alone = subnetsOf(view, id).length === 0;
    return alone && view.values(id, fields).ipv6AllowedForDualStack ? [found(flag(id), { resource: ref(id) })] : [];
  }),
  error(
    'AWS-LAM-002',
    'A16.7',
    eachSubnet((view, subnet, id) => view.values(id, fields).ipv6AllowedForDualStack && !isDualStack(view, subnet) && { resource: ref(id) }),
  ),
  error(
    'AWS-LAM-003',
    'A16.8',
    eachSubnet((view, subnet) => has(view, subnet, 'ipv6') && !has(view, subnet, 'ipv4') && {}),
  ),
  warning(
    'AWS-LAM-004',
    'A16.4',
    eachSubnet((view, subnet) => {
      const row = defaultRow(view, subnet, 'ipv4');
      return row?.target !== undefined && wayOf(view, row.target) === 'internet' && { gateway: ref(row.target) };
    }),
  ),
  warning('AWS-LAM-005', 'A16.6', (view, id) => {
    const subnets = subnetsOf(view, id);
    if (view.values(id, fields).ipv6AllowedForDualStack || subnets.length === 0) return [];
    return subnets.every(({ subnet }) => isDualStack(view, subnet)) ? [found(flag(id), { resource: ref(id) })] : [];
  }),
  warning('AWS-LAM-006', 'A16.9', (view, id) => {
    if (!view.values(id, fields).ipv6AllowedForDualStack) return [];
    const without = subnetsOf(view, id).find(({ subnet }) => isDualStack(view, subnet) && defaultRow(view, subnet, 'ipv6') === undefined);
    return without ? [found(flag(id), { resource: ref(id), subnet: ref(without.subnet) })] : [];
  }),
  error('AWS-LAM-007', 'A16.2', (view, id) => {
    const [subnets, groups] = [subnetsOf(view, id), view.values(id, fields).securityGroups];
    const values = { resource: ref(id), subnets: subnets.length, groups: groups.length };
    const place = subnets[MOST_SUBNETS]?.place;
    return [
      ...(place ? [found(place, values)] : []),
      ...(groups.length > MOST_GROUPS ? [found({ resource: id, field: 'securityGroups', index: MOST_GROUPS }, values)] : []),
    ];
  }),
  error('AWS-LAM-008', 'A16.12', (view, id) => {
    const network = view.enclosing(id, 'network');
    const dedicated = network !== undefined && view.as('network-settings', network)?.dedicated(view, network);
    return dedicated ? [found({ resource: id }, { resource: ref(id), network: ref(network) })] : [];
  }),
  warning('AWS-LAM-009', 'A16.14', differing),
  error('AWS-LAM-101', 'A16.2', (view, id) => {
    const subnets = subnetsOf(view, id);
    const first = subnets[0];
    if (!first) return [];
    const network = view.enclosing(first.subnet, 'network');
    return subnets.flatMap(({ subnet, place }) =>
      view.enclosing(subnet, 'network') === network ? [] : [found(place, { subnet: ref(subnet), first: ref(first.subnet) })],
    );
  }),
  warning('AWS-LAM-102', 'A16.2', (view, id) => {
    const idle = view.values(id, fields).moreSubnets.length > 0 && subnetsOf(view, id).length === 0;
    return idle ? [found({ resource: id, field: 'moreSubnets' }, { resource: ref(id) })] : [];
  }),
  // Its quota is the error AWS-LAM-007.
  ...groupFindings.filter((rule) => rule.severity === 'error'),
];
