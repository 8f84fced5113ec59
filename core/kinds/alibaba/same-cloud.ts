import type { ResourceId } from '../../model/design.ts';
import type { View } from '../view.ts';
import { PARTS } from './parts.ts';

/** A VPC of this cloud: nothing else can be attached to a CEN or an end of a peering. */
export const isVpc = (view: View, id: ResourceId | undefined): id is ResourceId =>
  id !== undefined && view.as('network', id)?.parts.zone === PARTS.zone;
