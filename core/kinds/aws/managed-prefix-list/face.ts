import type { ResourceId } from '../../../model/design.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { type Face, type FaceLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** Its first block and how many more; of a list of AWS that nobody wrote down, that it is one. */
export function face(view: View, id: ResourceId): Face {
  const { owner } = view.values(id, fields);
  const blocks = view.as('prefix-list', id)?.list(view, id).blocks ?? [];
  const [first, ...more] = blocks.map((prefix): FaceLine => ({ text: formatPrefix(prefix), family: prefix.family }));
  const rest = more.length > 0 ? { code: 'LINE_MORE', values: { count: more.length } } : {};
  return {
    ...plainFace,
    lines: first ? [{ ...first, ...rest }] : [],
    badges: owner === 'aws' ? [{ code: 'LIST_OF_AWS', place: { resource: id, field: 'owner' } }] : [],
  };
}
