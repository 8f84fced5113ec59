import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { formatPrefix, parsePrefix, within, type WrittenPrefix } from '../../../net/prefix.ts';
import { NAT64 } from '../../../net/ranges.ts';
import { error, type Found, found, ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { overlapsIn } from '../../mechanisms/overlaps.ts';
import { addressesOf } from '../../mechanisms/addresses.ts';
import { defaultRow, leads, rowsFor } from '../../mechanisms/routing.ts';
import { fields } from './fields.ts';

const FIELD = { ipv4: 'ipv4Cidr', ipv6: 'ipv6Cidr' } as const;

function written(view: View, id: ResourceId, family: Family): { readonly text: string; readonly prefix: WrittenPrefix } | undefined {
  const text = view.values(id, fields)[FIELD[family]];
  const prefix = parsePrefix(text ?? '');
  return text !== undefined && prefix?.family === family ? { text, prefix } : undefined;
}

const goodLength = {
  ipv4: (length: number) => length >= 16 && length <= 28,
  ipv6: (length: number) => length >= 44 && length <= 64 && length % 4 === 0,
};

const sizeAndPlace =
  (family: Family) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const mine = written(view, id, family);
    const network = view.enclosing(id, 'network');
    if (!mine || network === undefined) return [];
    const blocks = view.as('network', network)?.blocks(view, network, family) ?? [];
    if (goodLength[family](mine.prefix.length) && blocks.some((one) => within(one, mine.prefix))) return [];
    const known = blocks.length === 0 ? '-' : blocks.map(formatPrefix).join(', ');
    return [found({ resource: id, field: FIELD[family] }, { cidr: mine.text, network: ref(network), blocks: known })];
  };

function overlapping(view: View, id: ResourceId): readonly Found[] {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  return FAMILIES.flatMap((family) => {
    const other = overlapsIn(view, network).find((one) => one.segment === id && one.family === family)?.other;
    const mine = written(view, id, family);
    const its = other === undefined ? undefined : view.as('segment', other)?.prefix(view, other, family);
    if (!mine || !its || other === undefined) return [];
    return [found({ resource: id, field: FIELD[family] }, { cidr: mine.text, other: ref(other), otherCidr: formatPrefix(its) })];
  });
}

/** A host that others could open IPv6 connections to: a function is not one. */
const acceptsIpv6 = (view: View, host: ResourceId): boolean => view.as('next-hop', host) !== undefined && addressesOf(view, host, 'ipv6').length > 0;

function outwardOnly(view: View, id: ResourceId): readonly Found[] {
  const row = defaultRow(view, id, 'ipv6');
  if (!row || row.target === undefined || !leads(view, row, 'outbound') || !view.inside(id).some((host) => acceptsIpv6(view, host))) return [];
  return [found({ resource: id, field: 'routeTable' }, { resource: ref(id), gateway: ref(row.target) })];
}

/** Routes for the addresses that DNS64 makes up. */
const nat64Rows = (view: View, id: ResourceId) =>
  rowsFor(view, id).filter((row) => row.destination && within(NAT64, row.destination) && leads(view, row, 'translated'));

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
  error('AWS-SUB-001', 'A2.2', sizeAndPlace('ipv4')),
  error('AWS-SUB-002', 'A2.2', overlapping),
  error('AWS-SUB-003', 'A2.4', sizeAndPlace('ipv6')),
  error('AWS-SUB-005', 'A2.1', (view, id) =>
    view.as('segment', id)?.zone(view, id) === undefined ? [found({ resource: id, field: 'zone' }, { resource: ref(id) })] : [],
  ),
  warning('AWS-EIGW-004', 'A5.3', outwardOnly),
  warning('AWS-NAT-008', 'A6.12', (view, id) => {
    const { dns64, ipv4Cidr } = view.values(id, fields);
    const gateway = dns64 || ipv4Cidr !== undefined ? undefined : nat64Rows(view, id)[0]?.target;
    return gateway === undefined ? [] : [found({ resource: id, field: 'dns64' }, { resource: ref(id), gateway: ref(gateway) })];
  }),
  warning('AWS-NAT-009', 'A6.12', (view, id) => {
    const useless = view.values(id, fields).dns64 && nat64Rows(view, id).length === 0;
    return useless ? [found({ resource: id, field: 'dns64' }, { resource: ref(id) })] : [];
  }),
  warning('AWS-SUB-101', 'A1.2', (view, id) =>
    FAMILIES.flatMap((family) => {
      const mine = written(view, id, family);
      return mine?.prefix.hostBits ? [found({ resource: id, field: FIELD[family] }, { cidr: mine.text, canonical: formatPrefix(mine.prefix) })] : [];
    }),
  ),
  error(
    'AWS-SUB-102',
    'A2.5',
    whole((view, id) => FAMILIES.every((family) => view.values(id, fields)[FIELD[family]] === undefined) && { resource: ref(id) }),
  ),
  error('AWS-SUB-103', 'A3.1', elsewhere),
  error('AWS-SUB-104', 'A2.7', (view, id) => {
    const { mapPublicIpOnLaunch, ipv4Cidr } = view.values(id, fields);
    return mapPublicIpOnLaunch && ipv4Cidr === undefined ? [found({ resource: id, field: 'mapPublicIpOnLaunch' }, { resource: ref(id) })] : [];
  }),
  error('AWS-SUB-105', 'A2.8', (view, id) => {
    const { assignIpv6OnCreation, ipv6Cidr } = view.values(id, fields);
    return assignIpv6OnCreation && ipv6Cidr === undefined ? [found({ resource: id, field: 'assignIpv6OnCreation' }, { resource: ref(id) })] : [];
  }),
];
