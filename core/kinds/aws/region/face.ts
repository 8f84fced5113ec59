import type { ResourceId } from '../../../model/design.ts';
import { nameOf } from '../../../model/design.ts';
import { type Badge, type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** The code, unless the region is called so already, and the place. */
export function face(view: View, id: ResourceId): Face {
  const { region, account, blockPublicAccess } = view.values(id, fields);
  const named = nameOf(id, view.resource(id)) === region;
  const blocked: readonly Badge[] =
    blockPublicAccess === 'off' ? [] : [{ code: 'REGION_BLOCKS_PUBLIC', glyph: 'lock', place: { resource: id, field: 'blockPublicAccess' } }];
  return {
    ...plainFace,
    lines: [
      { text: named ? '' : region, code: named ? `REGION_${region}` : `REGION_NAMED_${region}`, tone: 'dim' },
      ...(account === undefined ? [] : [{ text: account, tone: 'dim' } as const]),
    ],
    pills: blocked,
  };
}
