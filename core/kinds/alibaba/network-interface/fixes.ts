import type { Fixes } from '../../fixes.ts';
import { associate, giveIpv6 } from '../../mechanisms/fix/addresses.ts';
import { publicPath } from '../../mechanisms/fix/public-path.ts';
import { openGroupIn, openGroupOut } from '../../mechanisms/fix/rules.ts';
import { turn } from '../../mechanisms/fix/settings.ts';
import { buyBandwidth } from '../fixes.ts';

const giveAddress = giveIpv6((id) => ({ type: 'set', resource: id, field: 'ipv6Addresses', value: [{}] }));

export const fixes: Fixes = {
  NO_SOURCE_ADDRESS: giveAddress,
  NO_DESTINATION_ADDRESS: giveAddress,
  NO_PUBLIC_PATH: publicPath,
  NO_PUBLIC_MAPPING: associate('host', 'FIX_NEW_EIP'),
  ALI_V6_NO_BANDWIDTH: buyBandwidth,
  SG_EGRESS: openGroupOut,
  SG_INGRESS: openGroupIn,
  SRC_DST_CHECK: turn('at', 'FIX_CHECK_OFF', 'sourceDestCheck', false),
};
