import type { Fixes } from '../../fixes.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

export const fixes: Fixes = { DX_NO_IPV6: turn('link', 'FIX_DIRECT_CONNECT_IPV6', 'ipv6', true) };
