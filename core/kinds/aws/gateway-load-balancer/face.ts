import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** How many appliances stand behind it. */
export function face(view: View, id: ResourceId): Face {
  const { targetGroup } = view.values(id, fields);
  const count = targetGroup === undefined ? 0 : (view.as('target-group', targetGroup)?.group(view, targetGroup).members.length ?? 0);
  return { ...plainFace, lines: [{ text: '', code: 'GWLB_APPLIANCES', values: { count }, tone: 'dim' }] };
}
