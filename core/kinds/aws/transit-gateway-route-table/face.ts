import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** How many attachments look up here and announce here; marked where it is the default for either. */
export function face(view: View, id: ResourceId): Face {
  const { associations, propagations, defaultAssociation, defaultPropagation } = view.values(id, fields);
  const line = (code: string, count: number) => (count === 0 ? [] : [{ text: '', code, values: { count }, tone: 'dim' as const }]);
  const place = { resource: id, field: defaultAssociation ? 'defaultAssociation' : 'defaultPropagation' };
  return {
    ...plainFace,
    lines: [...line('TGW_TABLE_ASSOCIATIONS', associations.length), ...line('TGW_TABLE_PROPAGATIONS', propagations.length)],
    badges: defaultAssociation || defaultPropagation ? [{ code: 'BADGE_DEFAULT', place }] : [],
  };
}
