import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

export const face = (view: View, id: ResourceId): Face =>
  view.values(id, fields).main ? { ...plainFace, badges: [{ code: 'BADGE_DEFAULT', place: { resource: id, field: 'main' } }] } : plainFace;
