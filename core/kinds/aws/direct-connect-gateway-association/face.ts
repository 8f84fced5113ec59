import type { ResourceId } from '../../../model/design.ts';
import { type Face, firstLine, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** What it lets through. */
export function face(view: View, id: ResourceId): Face {
  const { allowedPrefixes } = view.values(id, fields);
  return { ...plainFace, lines: firstLine(allowedPrefixes) };
}
