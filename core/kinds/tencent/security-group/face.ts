import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** An empty group is worth seeing: it drops everything. */
export function face(view: View, id: ResourceId): Face {
  const { inbound, outbound } = view.values(id, fields);
  const empty = inbound.length === 0 && outbound.length === 0;
  return empty ? { ...plainFace, badges: [{ code: 'GROUP_EMPTY', place: { resource: id, field: 'inbound' } }] } : plainFace;
}
