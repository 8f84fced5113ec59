import type { ResourceId } from '../../model/design.ts';
import { type Family, formatAddress } from '../../net/address.ts';
import type { View } from '../view.ts';

/** The zone of the segment in which it stands. */
export function zoneOf(view: View, id: ResourceId): string | undefined {
  const segment = view.enclosing(id, 'segment');
  return segment === undefined ? undefined : view.as('segment', segment)?.zone(view, segment);
}

/** The addresses of all interfaces of a host, as people write them. */
export const addressesOf = (view: View, host: ResourceId, family: Family): readonly string[] =>
  (view.as('host', host)?.interfaces(view, host) ?? []).flatMap((i) => i.addresses[family].map((value) => formatAddress({ family, value })));
