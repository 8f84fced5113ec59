import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';

export function face(view: View, id: ResourceId): Face {
  const lines = FAMILIES.flatMap((family) =>
    (view.as('network', id)?.blocks(view, id, family) ?? []).map((prefix) => ({ text: formatPrefix(prefix), family })),
  );
  return { ...plainFace, lines };
}
