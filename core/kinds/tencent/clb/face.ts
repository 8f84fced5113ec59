import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { type Badge, type Face, type FaceLine, plainFace } from '../../face.ts';
import { listenersOf } from '../../mechanisms/listeners.ts';
import type { View } from '../../view.ts';
import { vipOf } from './compile.ts';
import { fields } from './fields.ts';
import { frontFamily, isIpv6, isPublic } from './settings.ts';

/** Its VIP, and on what it listens. */
export function face(view: View, id: ResourceId): Face {
  const v = view.values(id, fields);
  const family = frontFamily(v);
  const vip = vipOf(view, id);
  const first = v.listeners[0];
  const listening: readonly FaceLine[] =
    v.listeners.length > 1
      ? [{ text: '', code: 'CLB_LISTENERS', values: { count: v.listeners.length }, tone: 'dim' }]
      : first?.port === undefined
        ? []
        : [{ text: '', code: 'CLB_LISTENER', values: { protocol: first.protocol.replace('_', ' '), port: first.port }, tone: 'dim' }];
  const badges: readonly Badge[] = [
    ...(isPublic(v) ? [] : [{ code: 'BADGE_CLB_PRIVATE', glyph: 'lock', place: { resource: id, field: 'networkType' } }]),
    ...(isIpv6(v) && v.dualStackBinding ? [{ code: 'BADGE_CLB_DUAL', place: { resource: id, field: 'dualStackBinding' } }] : []),
  ];
  return {
    ...plainFace,
    lines: [...(vip === undefined ? [] : [{ text: formatAddress({ family, value: vip }), family }]), ...listening],
    badges,
    listeners: listenersOf(v.listeners),
  };
}
