import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

export const face = (view: View, id: ResourceId): Face =>
  view.values(id, fields).active ? plainFace : { ...plainFace, badges: [{ code: 'IPV4GW_INACTIVE', place: { resource: id, field: 'active' } }] };
