import type { Fixes } from '../../fixes.ts';
import { makeDualStack } from '../../mechanisms/fix/addresses.ts';
import { routeToTranslator } from '../../mechanisms/fix/routes.ts';
import { openGroupIn, openGroupOut } from '../../mechanisms/fix/rules.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

/** Nothing lets a connection in: a function is invoked (A16.3). */
export const fixes: Fixes = {
  LAMBDA_V6_DISABLED: turn('host', 'FIX_ALLOW_IPV6', 'ipv6AllowedForDualStack', true),
  LAMBDA_SUBNET_NOT_DUAL: makeDualStack,
  IGW_NO_PUBLIC_V4: routeToTranslator,
  SG_EGRESS: openGroupOut,
  SG_INGRESS: openGroupIn,
};
