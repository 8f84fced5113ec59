import type { Fixes } from '../../fixes.ts';
import { makeDualStack } from '../fix/addresses.ts';
import { routeToTranslator } from '../fix/routes.ts';
import { openGroupIn, openGroupOut } from '../fix/rules.ts';
import { turn } from '../fix/settings.ts';

/** Nothing lets a connection in: a function is invoked (A16.3). */
export const fixes: Fixes = {
  LAMBDA_V6_DISABLED: turn('host', 'FIX_ALLOW_IPV6', 'ipv6AllowedForDualStack', true),
  LAMBDA_SUBNET_NOT_DUAL: makeDualStack,
  IGW_NO_PUBLIC_V4: routeToTranslator,
  SG_EGRESS: openGroupOut,
  SG_INGRESS: openGroupIn,
};
