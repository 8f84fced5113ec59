import type { Fixes } from '../../fixes.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

export const fixes: Fixes = { VPN_DOWN: turn('link', 'FIX_VPN_UP', 'tunnel1', 'up') };
