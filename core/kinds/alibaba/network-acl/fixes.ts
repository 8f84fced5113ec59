import type { Fixes } from '../../fixes.ts';
import { openAcl } from '../../mechanisms/fix/rules.ts';

export const fixes: Fixes = { NACL_EGRESS: openAcl, NACL_INGRESS: openAcl, RETURN_NACL: openAcl };
