import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { type Badge, type Face, type FaceLine, firstLine, plainFace } from '../../face.ts';
import { listenersOf } from '../../mechanisms/listeners.ts';
import type { View } from '../../view.ts';
import type { ZonalValues } from './zonal.ts';

/** The address of its first node, public where it has one, and how many more there are; on what it listens. */
export const zonalFace =
  (read: (view: View, id: ResourceId) => ZonalValues) =>
  (view: View, id: ResourceId): Face => {
    const v = read(view, id);
    const doors = view.as('host', id)?.interfaces(view, id) ?? [];
    const addresses = doors.flatMap((door) =>
      [...door.publicIpv4.values()].map((one) => one.address).concat(door.publicIpv4.size > 0 ? [] : door.addresses.ipv4),
    );
    const first = v.listeners[0];
    const lines: readonly FaceLine[] = [
      ...firstLine(
        addresses.map((value) => formatAddress({ family: 'ipv4', value })),
        { family: 'ipv4' },
      ),
      ...(v.listeners.length > 1
        ? [{ text: '', code: 'ALI_LB_LISTENERS', values: { count: v.listeners.length }, tone: 'dim' as const }]
        : first?.port === undefined
          ? []
          : [{ text: '', code: 'ALI_LB_LISTENER', values: { protocol: first.protocol, port: first.port }, tone: 'dim' as const }]),
    ];
    const place = { resource: id, field: 'addressType' };
    const badges: readonly Badge[] = v.addressType === 'internet' ? [] : [{ code: 'BADGE_ALI_LB_INTRANET', glyph: 'lock', place }];
    return { ...plainFace, lines, badges, listeners: listenersOf(v.listeners) };
  };
