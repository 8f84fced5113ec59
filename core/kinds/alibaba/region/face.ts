import type { ResourceId } from '../../../model/design.ts';
import { nameOf } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** The code, unless the region is called so already, and the place. */
export function face(view: View, id: ResourceId): Face {
  const { region } = view.values(id, fields);
  const named = nameOf(id, view.resource(id)) === region;
  return { ...plainFace, lines: [{ text: named ? '' : region, code: named ? `ALI_REGION_${region}` : `ALI_REGION_NAMED_${region}`, tone: 'dim' }] };
}
