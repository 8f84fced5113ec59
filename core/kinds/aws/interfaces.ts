import type { ResourceId } from '../../model/design.ts';
import type { Address } from '../../net/address.ts';
import { holds, type Prefix } from '../../net/prefix.ts';
import type { Interface } from '../../network/stations.ts';
import { error, type Found, found, ref, warning } from '../finding.ts';
import type { FindingRule } from '../kind.ts';
import type { View } from '../view.ts';
import { segmentPrefix } from '../mechanisms/addresses.ts';
import { outside, reserved, taken, written } from '../mechanisms/written.ts';
import { internetRow, rowsLeading } from '../mechanisms/routing.ts';

/** AWS keeps the first four addresses of a block and the last one (A2.3, A2.4). */
export const isReserved = (prefix: Prefix, address: Address): boolean =>
  holds(prefix, address) && (address.value - prefix.first < 4n || address.value === prefix.last);

/** The IPv4 addresses of what stands in a subnet that has only IPv6; the values name the subnet. */
function ipv4InIpv6Only(view: View, id: ResourceId): readonly Found[] {
  const segment = view.enclosing(id, 'segment');
  if (segment === undefined || segmentPrefix(view, segment, 'ipv4') || !segmentPrefix(view, segment, 'ipv6')) return [];
  const values = { resource: ref(id), subnet: ref(segment) };
  const chosen = view.resource(id)?.publicIpv4 === 'yes' ? [found({ resource: id, field: 'publicIpv4' }, values)] : [];
  const elastic = view.as('public-address-holder', id)?.addresses(view, id) ?? [];
  return [
    ...written(view, id)
      .filter((one) => one.address.family === 'ipv4')
      .map((one) => found(one.place, values)),
    ...chosen,
    ...elastic
      .filter((address) => view.resource(address)?.associatedWith === id)
      .map((address) => found({ resource: address, field: 'associatedWith' }, values)),
  ];
}

/** What every interface in a subnet must keep to. */
export const addressFindings: readonly FindingRule[] = [
  error('AWS-SUB-004', 'A2.3', reserved(isReserved)),
  error('AWS-SUB-006', 'A2.5', ipv4InIpv6Only),
  error('AWS-ENI-101', 'A2.2', outside),
  error('AWS-ENI-102', 'A8.2', taken),
];

/** Security groups of another VPC (A10.7), and more of them than an interface takes without a quota increase (A10.8). */
export const groupFindings: readonly FindingRule[] = [
  error('AWS-SG-001', 'A10.7', (view, id) => {
    const guarded = view.as('guarded', id);
    const network = view.enclosing(id, 'network');
    return (guarded?.groups(view, id) ?? []).flatMap((group, index) => {
      const its = view.enclosing(group, 'network');
      const place = { resource: id, field: 'securityGroups', index };
      return its !== undefined && network !== undefined && its !== network ? [found(place, { group: ref(group), network: ref(network) })] : [];
    });
  }),
  warning('AWS-ENI-103', 'A8.2', (view, id) => {
    const count = view.as('guarded', id)?.groups(view, id).length ?? 0;
    return count > 5 ? [found({ resource: id, field: 'securityGroups', index: 5 }, { resource: ref(id), count })] : [];
  }),
];

/** The host's own interface: attached ones that are drawn answer for themselves. */
const ownInterface = (view: View, id: ResourceId): Interface | undefined =>
  view
    .as('host', id)
    ?.interfaces(view, id)
    .find((i) => i.id === id);

/** A public IPv4 address and a route to an Internet gateway are of use only together (A4.4). */
export const publicFindings = (field: string | undefined): readonly FindingRule[] => {
  const place = (id: ResourceId) => (field === undefined ? { resource: id } : { resource: id, field });
  return [
    warning('AWS-IGW-003', 'A4.4', (view, id) => {
      const own = ownInterface(view, id);
      if (own?.segment === undefined || own.addresses.ipv4.length === 0 || own.publicIpv4.size > 0) return [];
      const row = internetRow(view, own.segment);
      return row?.target === undefined ? [] : [found(place(id), { resource: ref(id), subnet: ref(own.segment), gateway: ref(row.target) })];
    }),
    warning('AWS-IGW-004', 'A4.4', (view, id) => {
      const own = ownInterface(view, id);
      if (own?.segment === undefined || own.publicIpv4.size === 0 || internetRow(view, own.segment)) return [];
      // Appliances hand on what they let pass, to an Internet gateway behind them.
      if (rowsLeading(view, own.segment, 'ipv4', 'inspection').length > 0) return [];
      return [found(place(id), { resource: ref(id), subnet: ref(own.segment) })];
    }),
  ];
};

/** A route leads here, but the check drops what is not for this interface (A7.2). */
export const forwardingFindings: readonly FindingRule[] = [
  warning('AWS-ENI-002', 'A7.2', (view, id) => {
    // Every kind with this rule has the field, and it is on when left out.
    if (view.resource(id)?.sourceDestCheck === false) return [];
    const table = view.referrers(id).find((other) =>
      view
        .as('routes', other)
        ?.rows(view, other)
        .some((row) => row.target === id),
    );
    return table === undefined ? [] : [found({ resource: id, field: 'sourceDestCheck' }, { resource: ref(id), table: ref(table) })];
  }),
];
