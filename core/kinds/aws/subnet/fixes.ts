import type { Fixes } from '../../fixes.ts';
import { routeElsewhere } from '../../mechanisms/fix/routes.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

export const fixes: Fixes = {
  NO_ROUTE: routeElsewhere,
  BLACKHOLE: routeElsewhere,
  DNS64_OFF: turn('segment', 'FIX_DNS64', 'dns64', true),
};
