import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { type Badge, type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { IPV4_ACCESS } from '../internet.ts';

export function face(view: View, id: ResourceId): Face {
  const lines = FAMILIES.flatMap((family) =>
    (view.as('network', id)?.blocks(view, id, family) ?? []).map((prefix) => ({ text: formatPrefix(prefix), family })),
  );
  const access = view.ask(IPV4_ACCESS, id);
  const pills: readonly Badge[] = access.mode === 'private' ? [{ code: 'ALI_VPC_PRIVATE', glyph: 'lock', place: access.place }] : [];
  return { ...plainFace, lines, pills };
}
