import { type Fix, type Fixes, named } from '../../fixes.ts';
import { segmentPrefix } from '../../mechanisms/addresses.ts';
import { openGroupIn, openGroupOut } from '../../mechanisms/fix/rules.ts';
import { turn } from '../../mechanisms/fix/settings.ts';
import { NODES } from './nodes.ts';

/** Where every subnet has the blocks for it (A17.7). */
const dualStack: Fix = (view, stopped) => {
  const id = named(stopped, 'host');
  const can = id !== undefined && view.ask(NODES, id).every((node) => segmentPrefix(view, node.segment, 'ipv6') !== undefined);
  return can ? turn('host', 'FIX_DUAL_STACK', 'ipAddressType', 'dualstack')(view, stopped) : [];
};

export const fixes: Fixes = {
  LB_SCHEME: turn('host', 'FIX_INTERNET_FACING', 'scheme', 'internet-facing'),
  LB_IGW_DENIED: turn('host', 'FIX_INTERNET_FACING', 'scheme', 'internet-facing'),
  LB_FAMILY: dualStack,
  SG_EGRESS: openGroupOut,
  SG_INGRESS: openGroupIn,
};
/** With cross-zone on every node uses every target (A17.4). */
export const packetFixes: Fixes = { ...fixes, LB_ZONE_EMPTY: turn('host', 'FIX_CROSS_ZONE', 'crossZone', true) };
