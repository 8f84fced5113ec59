import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES, formatAddress } from '../../../net/address.ts';
import { type Badge, type Face, firstLine, plainFace } from '../../face.ts';
import type { Facts } from '../../facts.ts';
import { guardedBy } from '../../mechanisms/guarded.ts';
import { listenersOf } from '../../mechanisms/listeners.ts';
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
  const all = FAMILIES.flatMap((family) =>
    interfaces(view, id).flatMap((one) => {
      const mapped = [...one.publicIpv4.values()].map((p) => p.address);
      const used = family === 'ipv4' && mapped.length > 0 ? mapped : one.addresses[family];
      return used.map((value) => ({ family, value }));
    }),
  );
  const lines = firstLine(all.map(formatAddress), all[0] && { family: all[0].family });
  const ports = listeners.map((one, i) => `${names[i] ?? ''} ${one.port}`);
  const shown = ports.length > 2 ? `${ports.slice(0, 2).join(', ')} +${ports.length - 2}` : ports.join(', ');
  const internal: readonly Badge[] = isInternal(view, id) ? [{ code: 'LB_INTERNAL', glyph: 'lock', place: { resource: id, field: 'scheme' } }] : [];
  return {
    ...plainFace,
    lines: [...lines, shown === '' ? { text: '', code: 'LB_NO_LISTENERS', tone: 'dim' } : { text: shown, tone: 'dim' }],
    badges: internal,
    listeners: listenersOf(listeners.map(({ port }, i) => ({ protocol: names[i] ?? '', port }))),
  };
}
