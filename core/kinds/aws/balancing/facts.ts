import type { ResourceId } from '../../../model/design.ts';
import { type Family, FAMILIES, formatAddress } from '../../../net/address.ts';
import type { Badge, Face, FaceLine } from '../../face.ts';
import { plainFace } from '../../face.ts';
import { groupsBadge } from '../../faces.ts';
import type { Facts } from '../../facts.ts';
import { guardedBy } from '../../mechanisms/guarded.ts';
import type { View } from '../../view.ts';
import type { WrittenListener } from './compile.ts';
import { common } from './fields.ts';
import { interfaces, isInternal } from './nodes.ts';

/** It runs in several subnets and wears security groups. */
export const facts: Facts = {
  'runs-in': {
    segments: (view, id) => view.values(id, common).subnets,
    add: (view, id, segment) => [{ type: 'set', resource: id, field: 'subnets', value: [...view.values(id, common).subnets, segment] }],
  },
  guarded: guardedBy((view, id) => view.values(id, common).securityGroups),
};

/** Addresses that clients use, then what it listens on. */
export function faceWith(view: View, id: ResourceId, listeners: readonly WrittenListener[], names: readonly string[]): Face {
  const line = (family: Family): readonly FaceLine[] => {
    const all = interfaces(view, id).flatMap((one) => {
      const mapped = [...one.publicIpv4.values()].map((p) => p.address);
      return (family === 'ipv4' && mapped.length > 0 ? mapped : one.addresses[family]).map((value) => formatAddress({ family, value }));
    });
    const first = all[0];
    if (first === undefined) return [];
    return [{ text: first, family, ...(all.length > 1 ? { code: 'LINE_MORE', values: { count: all.length - 1 } } : {}) }];
  };
  const ports = listeners.map((one, i) => `${names[i] ?? ''} ${one.port}`);
  const shown = ports.length > 2 ? `${ports.slice(0, 2).join(', ')} +${ports.length - 2}` : ports.join(', ');
  const badge: Badge = isInternal(view, id)
    ? { code: 'LB_INTERNAL', glyph: 'lock', place: { resource: id, field: 'scheme' } }
    : { code: 'LB_PUBLIC', glyph: 'globe', place: { resource: id, field: 'scheme' } };
  return {
    ...plainFace,
    lines: [...FAMILIES.flatMap(line), shown === '' ? { text: '', code: 'LB_NO_LISTENERS', tone: 'dim' } : { text: shown, tone: 'dim' }],
    badges: [badge, ...groupsBadge(view, id)],
  };
}
