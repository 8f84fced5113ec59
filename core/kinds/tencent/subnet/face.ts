import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import type { Badge, Face } from '../../face.ts';
import { defaultRow, leads } from '../../mechanisms/routing.ts';
import type { View } from '../../view.ts';

/** The families in which something here is on the Internet by an address of its own: a default route to something else beats it (T3.5). */
function publicFamilies(view: View, id: ResourceId): readonly Family[] {
  const inside = view.inside(id).filter((one) => view.as('interface', one));
  const elsewhere = defaultRow(view, id, 'ipv4')?.target !== undefined;
  const open = {
    ipv4: !elsewhere && inside.some((one) => (view.as('interface', one)?.publicIpv4(view, one).size ?? 0) > 0),
    ipv6: inside.some((one) =>
      view
        .as('interface', one)
        ?.ipv6Internet?.(view, one)
        .some((address) => address.bandwidth > 0),
    ),
  };
  return FAMILIES.filter((family) => open[family]);
}

/** Whether a subnet is public is no setting: its hosts are, each by its own address. */
function accessPill(view: View, id: ResourceId): Badge {
  const open = publicFamilies(view, id);
  const [first] = open;
  if (first !== undefined) {
    const code = open.length === 2 ? 'SUBNET_HAS_PUBLIC' : first === 'ipv4' ? 'SUBNET_HAS_PUBLIC_IPV4' : 'SUBNET_HAS_PUBLIC_IPV6';
    return { code, glyph: 'globe', place: { resource: id } };
  }
  const row = defaultRow(view, id, 'ipv4');
  const translated = row !== undefined && leads(view, row, 'translated');
  const place = row?.place ?? { resource: id, field: 'routeTable' };
  return { code: translated ? 'SUBNET_BEHIND_NAT' : 'SUBNET_ALL_PRIVATE', glyph: 'lock', place };
}

function stackPill(view: View, id: ResourceId): readonly Badge[] {
  const both = FAMILIES.every((family) => view.as('segment', id)?.prefix(view, id, family));
  return both ? [{ code: 'SUBNET_DUAL_STACK', place: { resource: id, field: 'ipv6Cidr' } }] : [];
}

export function face(view: View, id: ResourceId): Face {
  const segment = view.as('segment', id);
  const lines = FAMILIES.flatMap((family) => {
    const prefix = segment?.prefix(view, id, family);
    return prefix ? [{ text: formatPrefix(prefix), family }] : [];
  });
  const access = accessPill(view, id);
  const chips = [segment?.routeTable(view, id), segment?.filter(view, id)].flatMap((resource) => (resource === undefined ? [] : [{ resource }]));
  const zone = segment?.zone(view, id);
  return {
    lines,
    badges: [],
    pills: [access, ...stackPill(view, id)],
    ground: access.glyph === 'globe' ? 'open' : 'sunken',
    tier: access.glyph === 'globe' ? 'public' : 'private',
    ...(zone !== undefined && { zone }),
    chips,
  };
}
