import type { Fixes } from '../../fixes.ts';
import { routeElsewhere } from '../../mechanisms/fix/routes.ts';

/** Nothing makes an egress-only gateway let connections in: that is what it is for. */
export const fixes: Fixes = { EIGW_V4_ROUTE: routeElsewhere, EIGW_NO_SESSION: routeElsewhere, BLACKHOLE: routeElsewhere };
