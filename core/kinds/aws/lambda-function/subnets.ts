import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import { FAMILIES } from '../../../net/address.ts';
import type { View } from '../../view.ts';
import { segmentPrefix } from '../../mechanisms/addresses.ts';
import { fields } from './fields.ts';

/** The subnets of a function with the places where they are named; the first is the one that it stands in. */
export function subnetsOf(view: View, id: ResourceId): readonly { readonly subnet: ResourceId; readonly place: PlaceRef }[] {
  const own = view.enclosing(id, 'segment');
  // Outside of every subnet it is not in a VPC, whatever else it names.
  if (own === undefined) return [];
  const more = view.values(id, fields).moreSubnets.map((subnet, index) => ({ subnet, place: { resource: id, field: 'moreSubnets', index } }));
  return [{ subnet: own, place: { resource: id } }, ...more];
}

export const isDualStack = (view: View, subnet: ResourceId): boolean => FAMILIES.every((family) => segmentPrefix(view, subnet, family) !== undefined);
