import type { Fixes } from '../../fixes.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

export const fixes: Fixes = { VPC_BPA: turn('region', 'FIX_BLOCK_PUBLIC_ACCESS', 'blockPublicAccess', 'off') };
