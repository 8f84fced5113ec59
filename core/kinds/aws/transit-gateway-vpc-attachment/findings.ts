import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { error, type Found, found, ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { rowsFor, segmentsIn } from '../../mechanisms/routing.ts';
import { ATTACHMENTS, ROUTES, tableOf } from '../transit/hub.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

const zoneOf = (view: View, segment: ResourceId): string => view.as('segment', segment)?.zone(view, segment) ?? '';
const hubOf = (view: View, id: ResourceId): ResourceId | undefined => view.as('hub-attachment', id)?.hubs(view, id)[0];

/** Subnets that send packets to the transit gateway from zones in which it has no interface: the first of each zone. */
function withoutFoot(view: View, id: ResourceId): readonly Found[] {
  const [hub, network] = [hubOf(view, id), view.enclosing(id, 'network')];
  const zones = view.as('attachment-zones', id)?.zones(view, id) ?? {};
  if (hub === undefined || network === undefined) return [];
  const seen = new Set(Object.keys(zones));
  return segmentsIn(view, network).flatMap((segment) => {
    const zone = zoneOf(view, segment);
    if (seen.has(zone) || !rowsFor(view, segment).some((row) => row.target === hub)) return [];
    seen.add(zone);
    return [found({ resource: id, field: 'subnets' }, { gateway: ref(hub), subnet: ref(segment), zone })];
  });
}

const eachSubnet =
  (
    broken: (
      view: View,
      id: ResourceId,
      segment: ResourceId,
      index: number,
    ) => Readonly<Record<string, { readonly resource: ResourceId } | string>> | undefined | false,
  ) =>
  (view: View, id: ResourceId): readonly Found[] =>
    view.values(id, fields).subnets.flatMap((segment, index) => {
      const values = broken(view, id, segment, index);
      return values ? [found({ resource: id, field: 'subnets', index }, values)] : [];
    });

/** Blocks that do not propagate, because a VPC that was attached earlier has some of the same addresses (A13.6). */
function yielding(view: View, id: ResourceId): readonly Found[] {
  const [hub, network] = [hubOf(view, id), view.enclosing(id, 'network')];
  if (hub === undefined || network === undefined) return [];
  const tables = [hub, ...view.referrers(hub).filter((one) => view.as('hub-table', one)?.hub(view, one) === hub)];
  for (const table of tables) {
    const route = view.ask(ROUTES, table).find((one) => one.attachment === id && one.yields !== undefined);
    const other = route?.yields === undefined ? undefined : view.as('hub-attachment', route.yields)?.network(view, route.yields);
    if (route && other !== undefined) {
      return [found({ resource: id }, { network: ref(network), other: ref(other), cidr: formatPrefix(route.prefix), gateway: ref(hub) })];
    }
  }
  return [];
}

/** The code of the Region around something: two drawings of one Region are those of two accounts. */
function codeAround(view: View, id: ResourceId | undefined): string | undefined {
  const region = view.enclosing(id, 'region');
  return region === undefined ? undefined : view.as('region', region)?.code(view, region);
}

/** A transit gateway is a router of one Region (A13.1), which other accounts may attach to. */
function elsewhere(view: View, id: ResourceId): readonly Found[] {
  const [hub, network] = [hubOf(view, id), view.enclosing(id, 'network')];
  const [its, own] = [hub, network].map((one) => codeAround(view, one));
  if (hub === undefined || network === undefined || its === undefined || own === undefined || its === own) return [];
  return [found({ resource: id, field: 'transitGateway' }, { network: ref(network), gateway: ref(hub) })];
}

export const findings: readonly FindingRule[] = [
  warning('AWS-TGW-001', 'A13.1', withoutFoot),
  error(
    'AWS-TGW-002',
    'A13.7',
    eachSubnet((view, id, segment, index) => {
      const before = view
        .values(id, fields)
        .subnets.slice(0, index)
        .some((one) => zoneOf(view, one) === zoneOf(view, segment));
      const onlyIpv6 = view.as('segment', segment)?.prefix(view, segment, 'ipv4') === undefined;
      return (before || onlyIpv6) && { subnet: ref(segment) };
    }),
  ),
  warning(
    'AWS-TGW-003',
    'A13.2',
    whole((view, id) => {
      const hub = hubOf(view, id);
      return hub !== undefined && tableOf(view, hub, id) === undefined && { resource: ref(id), gateway: ref(hub) };
    }),
  ),
  warning('AWS-TGW-004', 'A13.6', yielding),
  error('AWS-TGW-101', 'A13.1', (view, id) => [
    ...(hubOf(view, id) === undefined ? [found({ resource: id, field: 'transitGateway' }, { resource: ref(id) })] : []),
    ...(view.values(id, fields).subnets.length === 0 ? [found({ resource: id, field: 'subnets' }, { resource: ref(id) })] : []),
  ]),
  error(
    'AWS-TGW-102',
    'A13.1',
    eachSubnet((view, id, segment) => {
      const network = view.enclosing(id, 'network');
      return (
        network !== undefined && view.as('segment', segment)?.network(view, segment) !== network && { subnet: ref(segment), network: ref(network) }
      );
    }),
  ),
  warning(
    'AWS-TGW-103',
    'A13.2',
    whole((view, id) => {
      const hub = hubOf(view, id);
      const table = hub === undefined ? undefined : tableOf(view, hub, id);
      if (hub === undefined || table === undefined) return false;
      const others = view.ask(ROUTES, table).some((one) => one.attachment !== undefined && one.attachment !== id && one.yields === undefined);
      return !others && { resource: ref(id), table: ref(table), gateway: ref(hub) };
    }),
  ),
  warning(
    'AWS-TGW-108',
    'A13.1',
    whole((view, id) => view.values(id, fields).state !== 'available' && { resource: ref(id) }),
  ),
  error('AWS-TGW-114', 'A13.1', elsewhere),
  error(
    'AWS-TGW-109',
    'A13.1',
    whole((view, id) => {
      const [hub, network] = [hubOf(view, id), view.enclosing(id, 'network')];
      if (hub === undefined || network === undefined) return false;
      const first = view.ask(ATTACHMENTS, hub).find((one) => view.as('hub-attachment', one)?.network(view, one) === network);
      return first !== undefined && first !== id && { network: ref(network), gateway: ref(hub), first: ref(first) };
    }),
  ),
];
