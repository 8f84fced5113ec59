import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { formatPrefix, overlaps, parsePrefix, within, type WrittenPrefix } from '../../../net/prefix.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { segmentsIn } from '../../mechanisms/routing.ts';
import type { View } from '../../view.ts';
import { unscreenedIn } from '../cut-through.ts';
import { IPV4_ACCESS, ipv6GatewayOf } from '../internet.ts';
import { ABILITIES } from '../ipv6.ts';
import { publicIpv4 } from './access.ts';
import { fields } from './fields.ts';

const FIELD = { ipv4: 'ipv4Cidr', ipv6: 'ipv6Cidr' } as const;

function written(view: View, id: ResourceId, family: Family): { readonly text: string; readonly prefix: WrittenPrefix } | undefined {
  const text = view.values(id, fields)[FIELD[family]];
  const prefix = parsePrefix(text ?? '');
  return text !== undefined && prefix?.family === family ? { text, prefix } : undefined;
}

const spaces = (view: View, id: ResourceId, family: Family) => {
  const network = view.enclosing(id, 'network');
  return network === undefined ? undefined : (view.as('network', network)?.blocks(view, network, family) ?? []);
};
const named = (blocks: readonly { readonly family: Family; readonly length: number; readonly first: bigint; readonly last: bigint }[]): string =>
  blocks.length === 0 ? '-' : blocks.map(formatPrefix).join(', ');

function overlapping(view: View, id: ResourceId): readonly Found[] {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  const segments = segmentsIn(view, network);
  return FAMILIES.flatMap((family) => {
    const mine = written(view, id, family);
    if (!mine) return [];
    for (const other of segments.slice(0, segments.indexOf(id))) {
      const its = view.as('segment', other)?.prefix(view, other, family);
      if (its && overlaps(its, mine.prefix)) {
        return [found({ resource: id, field: FIELD[family] }, { cidr: mine.text, other: ref(other), otherCidr: formatPrefix(its) })];
      }
    }
    return [];
  });
}

/** Routes that people wrote, in any table of the VPC, for what lies in the block (L1.8). A row for the very block re-points its system route (L4.6). */
function takenByRoutes(view: View, id: ResourceId): readonly Found[] {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  return FAMILIES.flatMap((family) => {
    const mine = written(view, id, family);
    if (!mine) return [];
    for (const table of view.inside(network)) {
      const row = view
        .as('routes', table)
        ?.rows(view, table)
        .find((one) => one.destination && within(mine.prefix, one.destination) && one.destination.length > mine.prefix.length);
      if (row) return [found({ resource: id, field: FIELD[family] }, { cidr: mine.text, destination: row.text, table: ref(table) })];
    }
    return [];
  });
}

function elsewhere(view: View, id: ResourceId): readonly Found[] {
  const network = view.enclosing(id, 'network');
  const { routeTable, networkAcl } = view.values(id, fields);
  return (
    [
      ['routeTable', routeTable],
      ['networkAcl', networkAcl],
    ] as const
  ).flatMap(([field, target]) => {
    const its = target === undefined ? undefined : view.enclosing(target, 'network');
    if (target === undefined || network === undefined || its === undefined || its === network) return [];
    return [found({ resource: id, field }, { target: ref(target), resource: ref(id), network: ref(network) })];
  });
}

export const findings: readonly FindingRule[] = [
  error('ALI-VSW-001', 'L1.6', (view, id) => {
    const mine = written(view, id, 'ipv4');
    const all = spaces(view, id, 'ipv4');
    const network = view.enclosing(id, 'network');
    if (!mine || !all || network === undefined) return [];
    const good = mine.prefix.length >= 16 && mine.prefix.length <= 29 && all.some((one) => within(one, mine.prefix));
    return good ? [] : [found({ resource: id, field: 'ipv4Cidr' }, { cidr: mine.text, network: ref(network), blocks: named(all) })];
  }),
  error('ALI-VSW-002', 'L1.6', overlapping),
  error('ALI-VSW-003', 'L1.8', takenByRoutes),
  error('ALI-VSW-005', 'L1.6', (view, id) =>
    view.as('segment', id)?.zone(view, id) === undefined ? [found({ resource: id, field: 'zone' }, { resource: ref(id) })] : [],
  ),
  error('ALI-V6-001', 'L2.3', (view, id) => {
    const network = view.enclosing(id, 'network');
    const mine = written(view, id, 'ipv6');
    if (!mine || network === undefined || (spaces(view, id, 'ipv6') ?? []).length > 0) return [];
    return [found({ resource: id, field: 'ipv6Cidr' }, { resource: ref(id), network: ref(network) })];
  }),
  error('ALI-V6-002', 'L2.2', (view, id) => {
    const mine = written(view, id, 'ipv6');
    const all = spaces(view, id, 'ipv6') ?? [];
    if (!mine || all.length === 0 || (mine.prefix.length === 64 && all.some((one) => within(one, mine.prefix)))) return [];
    return [found({ resource: id, field: 'ipv6Cidr' }, { cidr: mine.text, blocks: named(all) })];
  }),
  warning('ALI-4GW-002', 'L5.3', (view, id) => {
    const network = view.enclosing(id, 'network');
    const access = network === undefined ? undefined : view.ask(IPV4_ACCESS, network);
    if (access?.mode !== 'gateway' || publicIpv4(view, id)) return [];
    const holder = view.inside(id).find((one) => (view.as('interface', one)?.publicIpv4(view, one).size ?? 0) > 0);
    return holder === undefined
      ? []
      : [found({ resource: id, field: 'routeTable' }, { resource: ref(id), gateway: ref(access.gateway), host: ref(holder) })];
  }),
  warning('ALI-6GW-005', 'L3.10', (view, id) => {
    const gateway = ipv6GatewayOf(view, view.enclosing(id, 'network'));
    const host = view
      .inside(id)
      .find((one) => view.ask(ABILITIES, one).some((ability) => ability.metered.bandwidth > 0 && ability.lacks === 'route'));
    return gateway === undefined || host === undefined
      ? []
      : [found({ resource: id, field: 'routeTable' }, { resource: ref(id), gateway: ref(gateway), host: ref(host) })];
  }),
  warning('ALI-ACL-003', 'L9.4', (view, id) => {
    const acl = view.as('segment', id)?.filter(view, id);
    const free = acl === undefined ? undefined : unscreenedIn(view, id);
    return acl === undefined || free === undefined
      ? []
      : [found({ resource: id, field: 'networkAcl' }, { acl: ref(acl), balancer: ref(free), vswitch: ref(id) })];
  }),
  error('ALI-VSW-101', 'L4.2', elsewhere),
  error('ALI-VSW-102', 'L2.3', (view, id) =>
    view.values(id, fields).ipv4Cidr === undefined ? [found({ resource: id, field: 'ipv4Cidr' }, { resource: ref(id) })] : [],
  ),
  warning('ALI-VSW-103', 'L1.6', (view, id) =>
    FAMILIES.flatMap((family) => {
      const mine = written(view, id, family);
      return mine?.prefix.hostBits ? [found({ resource: id, field: FIELD[family] }, { cidr: mine.text, canonical: formatPrefix(mine.prefix) })] : [];
    }),
  ),
];
