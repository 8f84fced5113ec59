import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import type { Badge, Face, FaceChip } from '../../face.ts';
import type { View } from '../../view.ts';
import { publicIpv4, publicIpv6 } from './access.ts';

/** Public where something in it is on the Internet by an address of its own. */
function accessPill(view: View, id: ResourceId): Badge {
  const [ipv4, ipv6] = [publicIpv4(view, id), publicIpv6(view, id)];
  const place = ipv4 ?? ipv6;
  if (!place) return { code: 'VSWITCH_PRIVATE', glyph: 'lock', place: { resource: id, field: 'routeTable' } };
  return { code: ipv4 && ipv6 ? 'VSWITCH_PUBLIC' : ipv4 ? 'VSWITCH_PUBLIC_IPV4' : 'VSWITCH_PUBLIC_IPV6', glyph: 'globe', place };
}

export function face(view: View, id: ResourceId): Face {
  const segment = view.as('segment', id);
  const lines = FAMILIES.flatMap((family) => {
    const prefix = segment?.prefix(view, id, family);
    return prefix ? [{ text: formatPrefix(prefix), family }] : [];
  });
  const access = accessPill(view, id);
  const stack: readonly Badge[] = lines.length === 2 ? [{ code: 'VSWITCH_DUAL_STACK', place: { resource: id, field: 'ipv6Cidr' } }] : [];
  const chips = [segment?.routeTable(view, id), segment?.filter(view, id)].flatMap((resource): readonly FaceChip[] =>
    resource === undefined ? [] : [{ resource }],
  );
  const zone = segment?.zone(view, id);
  return {
    lines,
    badges: [],
    pills: [access, ...stack],
    ground: access.glyph === 'globe' ? 'open' : 'sunken',
    tier: access.glyph === 'globe' ? 'public' : 'private',
    ...(zone !== undefined && { zone }),
    chips,
  };
}
