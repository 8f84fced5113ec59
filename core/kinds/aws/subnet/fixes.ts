import type { Fixes } from '../../fixes.ts';
import { routeElsewhere } from '../fix/routes.ts';
import { turn } from '../fix/settings.ts';

export const fixes: Fixes = {
  NO_ROUTE: routeElsewhere,
  BLACKHOLE: routeElsewhere,
  DNS64_OFF: turn('segment', 'FIX_DNS64', 'dns64', true),
};
