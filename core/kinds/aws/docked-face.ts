import type { ResourceId } from '../../model/design.ts';
import { type Face, plainFace } from '../face.ts';
import type { View } from '../view.ts';

/** A gateway on the border of its VPC says nothing more; one without a VPC says so. */
export const face = (view: View, id: ResourceId): Face =>
  view.enclosing(id, 'network') === undefined ? { ...plainFace, lines: [{ text: '', code: 'GATEWAY_DETACHED', tone: 'bad' }] } : plainFace;
