import type { ResourceId } from '../../../model/design.ts';
import type { ValuesOf } from '../../../model/fields.ts';
import type { View } from '../../view.ts';
import type { Direction } from '../../mechanisms/rules.ts';
import { fields } from './fields.ts';

type Rule = ValuesOf<typeof fields>['inbound'][number];

/** The rules of a direction: a default group into which nobody wrote anything lets its own members in (A10.4). */
export function rulesInForce(view: View, id: ResourceId, direction: Direction): readonly Rule[] {
  const values = view.values(id, fields);
  const untouched = values.isDefault && direction === 'inbound' && view.resource(id)?.inbound === undefined;
  return untouched ? [{ protocol: 'all', ports: 'all', peer: id, description: undefined }] : values[direction];
}
