import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { networksOf } from './compile.ts';

export const face = (view: View, id: ResourceId): Face => ({
  ...plainFace,
  lines: [{ text: '', code: 'CEN_NETWORKS', values: { count: networksOf(view, id).length }, tone: 'dim' }],
});
