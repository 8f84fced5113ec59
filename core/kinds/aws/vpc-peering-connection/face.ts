import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { lonelyEnd } from './compile.ts';
import { fields } from './fields.ts';

/** What stands at the other end where that is not drawn, and its state where that stops every packet. */
export function face(view: View, id: ResourceId): Face {
  const { status, otherVpc, otherAccount } = view.values(id, fields);
  const other = lonelyEnd(view, id) === undefined ? [] : [otherVpc, otherAccount].flatMap((text) => (text === undefined ? [] : [{ text }]));
  const place = { resource: id, field: 'status' };
  return {
    ...plainFace,
    lines: other,
    badges: status === 'active' ? [] : [{ code: status === 'pending-acceptance' ? 'PEERING_PENDING' : 'PEERING_OFF', place }],
  };
}
