import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import { formatPrefix, within } from '../../../net/prefix.ts';
import type { Filter, FilterRule } from '../../../network/stations.ts';
import type { Badge, Face, FaceChip } from '../../face.ts';
import type { View } from '../../view.ts';
import { defaultRow, publicFamilies, rowsLeading } from '../../mechanisms/routing.ts';

const hasFamily = (view: View, id: ResourceId): readonly Family[] =>
  FAMILIES.filter((family) => view.as('segment', id)?.prefix(view, id, family) !== undefined);

/** Public, private or VPN-only, because its route table says so (A2.6); where only one of two families is public, which one. */
function accessPill(view: View, id: ResourceId): Badge {
  const own = hasFamily(view, id);
  const open = publicFamilies(view, id).filter((family) => own.includes(family));
  const [first] = open;
  const table = view.as('segment', id)?.routeTable(view, id);
  if (first !== undefined) {
    const code = open.length === own.length ? 'SUBNET_PUBLIC' : first === 'ipv4' ? 'SUBNET_PUBLIC_IPV4' : 'SUBNET_PUBLIC_IPV6';
    const place = rowsLeading(view, id, first, 'internet')[0]?.place;
    return { code, glyph: 'globe', ...(place ? { place } : {}) };
  }
  const place = table === undefined ? { resource: id, field: 'routeTable' } : { resource: table, field: 'routes' };
  return { code: leadsToPrivateGateway(view, id, table) ? 'SUBNET_VPN_ONLY' : 'SUBNET_PRIVATE', glyph: 'lock', place };
}

/** Written or propagated: both make it VPN-only. A transit gateway or a peering does not. */
function leadsToPrivateGateway(view: View, id: ResourceId, table: ResourceId | undefined): boolean {
  const network = view.as('segment', id)?.network(view, id);
  if (table === undefined || network === undefined) return false;
  const entries = view.as('route-table', table)?.table(view, table, network).entries ?? [];
  const isGateway = (id: ResourceId) => view.as('private-gateway', id) !== undefined && view.as('transit-hub', id) === undefined;
  return entries.some(({ origin, shadowed, target }) => origin !== 'local' && !shadowed && target !== undefined && isGateway(target));
}

function stackPill(view: View, id: ResourceId): readonly Badge[] {
  const own = hasFamily(view, id);
  if (own.length === 0) return [];
  const code = own.length === 2 ? 'SUBNET_DUAL_STACK' : own[0] === 'ipv4' ? 'SUBNET_IPV4_ONLY' : 'SUBNET_IPV6_ONLY';
  return [{ code, place: { resource: id, field: own[0] === 'ipv6' ? 'ipv4Cidr' : 'ipv6Cidr' } }];
}

/** What is in force at its border. A default ACL that allows everything is as good as none. */
function chips(view: View, id: ResourceId): readonly FaceChip[] {
  const segment = view.as('segment', id);
  const table = segment?.routeTable(view, id);
  const acl = segment?.filter(view, id);
  const filter = acl === undefined ? undefined : view.as('network-filter', acl);
  const shown = acl !== undefined && filter !== undefined && !(filter.isDefault(view, acl) && allowsAll(filter.filter(view, acl)));
  return [...(table === undefined ? [] : [{ resource: table }]), ...(shown ? [{ resource: acl }] : [])];
}

const allowsAll = (filter: Filter): boolean => [filter.in, filter.out].every((rules) => rules.every((rule) => rule.allow) && rules.some(isAnything));

const isAnything = (rule: FilterRule): boolean => rule.protocol === 'all' && 'length' in rule.peer && within(rule.peer, EVERYWHERE.ipv4);

export function face(view: View, id: ResourceId): Face {
  const lines = FAMILIES.flatMap((family) => {
    const prefix = view.as('segment', id)?.prefix(view, id, family);
    return prefix ? [{ text: formatPrefix(prefix), family }] : [];
  });
  const access = accessPill(view, id);
  const zone = view.as('segment', id)?.zone(view, id);
  return {
    lines,
    badges: [],
    pills: [access, ...stackPill(view, id)],
    ground: access.glyph === 'globe' ? 'open' : 'sunken',
    tier: access.glyph === 'globe' ? 'public' : FAMILIES.some((family) => defaultRow(view, id, family)) ? 'private' : 'isolated',
    ...(zone !== undefined && { zone }),
    chips: chips(view, id),
  };
}
