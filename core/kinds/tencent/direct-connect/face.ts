import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

export const face = (view: View, id: ResourceId): Face => ({
  ...plainFace,
  lines: [{ text: String(view.values(id, fields).vlan), code: 'DIRECT_CONNECT_VLAN', tone: 'dim' }],
});
