import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

export function face(view: View, id: ResourceId): Face {
  const { ipv4 } = view.values(id, fields);
  return { ...plainFace, lines: ipv4 === undefined ? [] : [{ text: ipv4, family: 'ipv4' }] };
}
