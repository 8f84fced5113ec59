import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { isAvailable } from './compile.ts';
import { fields } from './fields.ts';

export function face(view: View, id: ResourceId): Face {
  const { otherTransitGateway } = view.values(id, fields);
  const badges = isAvailable(view, id) ? [] : [{ code: 'TGW_PEERING_OFF', place: { resource: id, field: 'state' } }];
  return { ...plainFace, lines: otherTransitGateway === undefined ? [] : [{ text: otherTransitGateway }], badges };
}
