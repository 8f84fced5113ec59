import type { Fixes } from '../../fixes.ts';
import { turn } from '../../mechanisms/fix/settings.ts';
import { attachSegment } from '../transit/fixes.ts';

export const fixes: Fixes = {
  TGW_NO_ATTACHMENT_IN_AZ: attachSegment,
  TGW_NO_IPV6: turn('attachment', 'FIX_TGW_IPV6', 'ipv6Support', true),
};
