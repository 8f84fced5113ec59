import type { Fixes } from '../../fixes.ts';
import { openGroupIn } from '../../mechanisms/fix/rules.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

export const fixes: Fixes = {
  SG_INGRESS: openGroupIn,
  ENDPOINT_NOT_ACCEPTED: turn('endpoint', 'FIX_ENDPOINT_ACCEPT', 'state', 'available'),
  ENDPOINT_POLICY_DENIES: turn('endpoint', 'FIX_ENDPOINT_POLICY', 'policy', 'full-access'),
};
