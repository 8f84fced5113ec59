import type { Edit } from '../../../model/reason.ts';
import { ref } from '../../finding.ts';
import { type Fix, type Fixes, named } from '../../fixes.ts';
import { freeId } from '../../naming.ts';
import { turn } from '../../mechanisms/fix/settings.ts';
import { ipv6GatewayOf } from '../internet.ts';
import { GATEWAYS } from '../parts.ts';

/** The gateway that the console would have made with the IPv6 block (L2.5); the system table gets its route by itself (L3.10). */
const addIpv6Gateway: Fix = (view, stopped) => {
  const network = named(stopped, 'network');
  if (network === undefined || ipv6GatewayOf(view, network) !== undefined) return [];
  const id = freeId(view, 'ipv6gw');
  const edit: Edit = { type: 'add', id, resource: { kind: GATEWAYS.ipv6, in: network } };
  return [{ id: `ipv6 gateway ${network}`, code: 'FIX_IPV6_GATEWAY', values: { network: ref(network) }, edits: [edit] }];
};

export const fixes: Fixes = {
  ALI_NO_IPV6_GATEWAY: addIpv6Gateway,
  ALI_PRIVATE_MODE: turn('network', 'FIX_PUBLIC_MODE', 'internetMode', 'public'),
};
