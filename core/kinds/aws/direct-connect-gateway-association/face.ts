import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** What it lets through. */
export function face(view: View, id: ResourceId): Face {
  const { allowedPrefixes } = view.values(id, fields);
  const more = allowedPrefixes.length > 1 ? { code: 'LINE_MORE', values: { count: allowedPrefixes.length - 1 } } : {};
  return { ...plainFace, lines: allowedPrefixes.slice(0, 1).map((text) => ({ text, ...more })) };
}
