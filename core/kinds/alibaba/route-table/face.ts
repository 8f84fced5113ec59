import type { ResourceId } from '../../../model/design.ts';
import { type Badge, type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

export function face(view: View, id: ResourceId): Face {
  const { main, gateway } = view.values(id, fields);
  const badges: readonly Badge[] = [
    ...(main ? [{ code: 'TABLE_SYSTEM', place: { resource: id, field: 'main' } }] : []),
    ...(gateway === undefined ? [] : [{ code: 'TABLE_GATEWAY', place: { resource: id, field: 'gateway' } }]),
  ];
  return { ...plainFace, badges };
}
