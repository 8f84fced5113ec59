import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { addressLines } from '../../faces.ts';

export const face = (view: View, id: ResourceId): Face => ({
  ...plainFace,
  lines: addressLines(view, view.as('host', id)?.interfaces(view, id) ?? []),
});
