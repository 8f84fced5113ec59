import type { Fixes } from '../../fixes.ts';
import { associate, giveIpv6 } from '../../mechanisms/fix/addresses.ts';
import { publicPath } from '../../mechanisms/fix/public-path.ts';
import { openGroupIn, openGroupOut } from '../../mechanisms/fix/rules.ts';
import { giveBandwidth, oneMoreIpv6 } from '../fixes.ts';

const giveAddress = giveIpv6(oneMoreIpv6);

export const fixes: Fixes = {
  NO_SOURCE_ADDRESS: giveAddress,
  NO_DESTINATION_ADDRESS: giveAddress,
  NO_PUBLIC_PATH: publicPath,
  NO_PUBLIC_MAPPING: associate('host', 'FIX_NEW_EIP'),
  TC_V6_NO_BANDWIDTH: giveBandwidth,
  SG_EGRESS: openGroupOut,
  SG_INGRESS: openGroupIn,
};
