import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { type Face, firstLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** Its first block and how many more; of a list of AWS that nobody wrote down, that it is one. */
export function face(view: View, id: ResourceId): Face {
  const { owner } = view.values(id, fields);
  const blocks = view.as('prefix-list', id)?.list(view, id).blocks ?? [];
  return {
    ...plainFace,
    lines: firstLine(blocks.map(formatPrefix), blocks[0] && { family: blocks[0].family }),
    badges: owner === 'aws' ? [{ code: 'LIST_OF_AWS', place: { resource: id, field: 'owner' } }] : [],
  };
}
