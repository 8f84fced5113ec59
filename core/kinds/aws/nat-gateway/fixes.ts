import type { Fixes } from '../../fixes.ts';
import { associate, makePublic } from '../../mechanisms/fix/addresses.ts';
import { routeElsewhere, routeTranslatorOut } from '../../mechanisms/fix/routes.ts';

export const fixes: Fixes = {
  IGW_NO_PUBLIC_V4: associate('host'),
  NAT_PRIVATE_AT_IGW: makePublic,
  NAT_NO_IGW_ROUTE: routeTranslatorOut,
  NAT_V6_NATIVE: routeElsewhere,
  NAT_NO_SESSION: routeElsewhere,
};
