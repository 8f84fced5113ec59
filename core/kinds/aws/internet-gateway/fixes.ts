import { type Fixes, named } from '../../fixes.ts';
import { routeElsewhere } from '../../mechanisms/fix/routes.ts';

export const fixes: Fixes = {
  // A route leads to the gateway of another VPC, or to one that is attached to none.
  IGW_NOT_ATTACHED: routeElsewhere,
  // What is nobody's of the VPC, or for a private address, has to go another way. (A sender without a public address knows better itself.)
  IGW_NO_PUBLIC_V4: (view, stopped) => (stopped.reason.place?.resource === named(stopped, 'gateway') ? routeElsewhere(view, stopped) : []),
};
