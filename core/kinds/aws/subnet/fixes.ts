import type { Fixes } from '../../fixes.ts';
import { routeElsewhere } from '../../mechanisms/fix/routes.ts';
import { throughEndpoint } from '../endpoint-fixes.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

export const fixes: Fixes = {
  NO_ROUTE: (view, stopped) => [...throughEndpoint(view, stopped), ...routeElsewhere(view, stopped)],
  BLACKHOLE: routeElsewhere,
  DNS64_OFF: turn('segment', 'FIX_DNS64', 'dns64', true),
};
