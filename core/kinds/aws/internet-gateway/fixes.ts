import type { Fixes } from '../../fixes.ts';
import { routeElsewhere } from '../../mechanisms/fix/routes.ts';

export const fixes: Fixes = {
  // A route leads to the gateway of another VPC, or to one that is attached to none.
  IGW_NOT_ATTACHED: routeElsewhere,
};
