import type { ResourceId } from '../../../model/design.ts';
import { type Face, firstLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** How it learns what lies behind it. */
export function face(view: View, id: ResourceId): Face {
  const { routing, staticRoutes, tunnel1, tunnel2 } = view.values(id, fields);
  return {
    ...plainFace,
    badges:
      tunnel1 === 'up' && tunnel2 === 'up'
        ? []
        : [
            {
              code: tunnel1 === tunnel2 ? 'VPN_TUNNELS_DOWN' : 'VPN_ONE_TUNNEL',
              place: { resource: id, field: tunnel1 === 'up' ? 'tunnel2' : 'tunnel1' },
            },
          ],
    lines: [{ text: '', code: routing === 'bgp' ? 'VPN_BGP' : 'VPN_STATIC', tone: 'dim' }, ...(routing === 'bgp' ? [] : firstLine(staticRoutes))],
  };
}
