import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';

/** One line for each family: the first block and how many more there are. */
export function face(view: View, id: ResourceId): Face {
  const lines = FAMILIES.flatMap((family) => {
    const blocks = view.as('private-site', id)?.blocks(view, id, family) ?? [];
    const more = blocks.length > 1 ? { code: 'LINE_MORE', values: { count: blocks.length - 1 } } : {};
    return blocks.slice(0, 1).map((prefix) => ({ text: formatPrefix(prefix), family, ...more }));
  });
  return { ...plainFace, lines };
}
