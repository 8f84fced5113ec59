import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';

export function face(view: View, id: ResourceId): Face {
  const count = view.as('network-join', id)?.networks(view, id).length ?? 0;
  return { ...plainFace, lines: [{ text: '', code: 'CCN_NETWORKS', values: { count }, tone: 'dim' }] };
}
