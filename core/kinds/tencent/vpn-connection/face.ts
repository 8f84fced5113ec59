import type { ResourceId } from '../../../model/design.ts';
import { type Face, firstLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** How it learns what lies behind it. */
export function face(view: View, id: ResourceId): Face {
  const { routing, staticRoutes } = view.values(id, fields);
  return {
    ...plainFace,
    lines: [{ text: '', code: routing === 'bgp' ? 'VPN_BGP' : 'VPN_STATIC', tone: 'dim' }, ...(routing === 'bgp' ? [] : firstLine(staticRoutes))],
  };
}
