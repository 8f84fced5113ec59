import type { ResourceId } from '../../../model/design.ts';
import { nameOf } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';

/** The code, unless the zone is called so already. */
export function face(view: View, id: ResourceId): Face {
  const code = view.as('zone', id)?.code(view, id);
  return { ...plainFace, lines: code === undefined || nameOf(id, view.resource(id)) === code ? [] : [{ text: code }] };
}
