import type { Fixes } from '../../fixes.ts';
import { associate } from '../../mechanisms/fix/addresses.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

export const fixes: Fixes = {
  NAT_WITHOUT_EIP: associate('nat', 'FIX_NEW_EIP'),
  NAT_NOT_PUBLIC: turn('nat', 'FIX_NAT_TRADITIONAL', 'product', 'traditional'),
};
