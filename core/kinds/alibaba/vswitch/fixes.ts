import type { Fixes } from '../../fixes.ts';
import { routeElsewhere } from '../../mechanisms/fix/routes.ts';

export const fixes: Fixes = { NO_ROUTE: routeElsewhere, BLACKHOLE: routeElsewhere };
