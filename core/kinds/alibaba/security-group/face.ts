import type { ResourceId } from '../../../model/design.ts';
import { type Badge, type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

export function face(view: View, id: ResourceId): Face {
  const { type, isDefault } = view.values(id, fields);
  const badges: readonly Badge[] = [
    ...(isDefault ? [{ code: 'BADGE_DEFAULT', place: { resource: id, field: 'isDefault' } }] : []),
    ...(type === 'enterprise' ? [{ code: 'GROUP_ENTERPRISE', place: { resource: id, field: 'type' } }] : []),
  ];
  return { ...plainFace, badges };
}
