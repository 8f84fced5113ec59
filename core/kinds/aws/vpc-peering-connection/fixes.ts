import type { Fixes } from '../../fixes.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

export const fixes: Fixes = { PEERING_NOT_ACTIVE: turn('join', 'FIX_ACCEPT_PEERING', 'status', 'active') };
