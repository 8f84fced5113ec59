import type { ResourceId } from '../../../model/design.ts';
import type { ValuesOf } from '../../../model/fields.ts';
import { type Direction, DIRECTIONS } from '../../mechanisms/rules.ts';
import type { View } from '../../view.ts';
import { DEFAULT_INBOUND } from '../groups.ts';
import { fields } from './fields.ts';

export type Rule = ValuesOf<typeof fields>['inbound'][number];

/** The rules of a direction: a default group into which nobody wrote anything has those that the cloud gives it (L8.9). */
export function rulesInForce(view: View, id: ResourceId, direction: Direction): readonly Rule[] {
  const values = view.values(id, fields);
  const untouched = values.isDefault && direction === 'inbound' && DIRECTIONS.every((one) => view.resource(id)?.[one] === undefined);
  return untouched ? DEFAULT_INBOUND.map((rule) => ({ ...rule, description: undefined })) : values[direction];
}
