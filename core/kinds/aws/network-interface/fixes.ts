import type { Fixes } from '../../fixes.ts';
import { associate, giveIpv6 } from '../../mechanisms/fix/addresses.ts';
import { openGroupIn, openGroupOut } from '../../mechanisms/fix/rules.ts';
import { turn } from '../../mechanisms/fix/settings.ts';

const giveAddress = giveIpv6((_id, segment) => ({ type: 'set', resource: segment, field: 'assignIpv6OnCreation', value: true }));

export const fixes: Fixes = {
  NO_SOURCE_ADDRESS: giveAddress,
  NO_DESTINATION_ADDRESS: giveAddress,
  IGW_NO_PUBLIC_V4: associate('host'),
  NO_PUBLIC_MAPPING: associate('host'),
  EDGE_NO_PUBLIC_V4: associate('target'),
  SG_EGRESS: openGroupOut,
  SG_INGRESS: openGroupIn,
  // The check is of the interface through which the packet came, not of the instance behind it.
  SRC_DST_CHECK: turn('at', 'FIX_CHECK_OFF', 'sourceDestCheck', false),
};
