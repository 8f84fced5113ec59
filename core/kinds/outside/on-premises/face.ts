import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { type Face, firstLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';

/** One line for each family: the first block and how many more there are. */
export function face(view: View, id: ResourceId): Face {
  const lines = FAMILIES.flatMap((family) => firstLine((view.as('private-site', id)?.blocks(view, id, family) ?? []).map(formatPrefix), { family }));
  return { ...plainFace, lines };
}
