import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import type { Capabilities } from '../../capabilities.ts';
import { hasElastic } from '../../derived/public-addresses.ts';
import { rowClaims } from '../../mechanisms/interfaces/attachment.ts';
import { machine } from '../../mechanisms/interfaces/machine.ts';
import type { View } from '../../view.ts';
import { attachmentStations, ipv6Internet } from '../interfaces.ts';
import { fields } from './fields.ts';

/** Public bandwidth brings a public IP, unless there is an EIP. */
function autoPublic(view: View, id: ResourceId): PlaceRef | undefined {
  const { publicBandwidth } = view.values(id, fields);
  const segment = view.enclosing(id, 'segment');
  if (segment === undefined || publicBandwidth === 0 || hasElastic(view, id)) return undefined;
  return view.as('segment', segment)?.prefix(view, segment, 'ipv4') ? { resource: id, field: 'publicBandwidth' } : undefined;
}

/** Of its own public IP, or of its EIPs, whose bandwidth is the CVM's on the accounts in which it matters (T4.10). */
function publicBandwidth(view: View, id: ResourceId): number {
  const elastic = view.as('public-address-holder', id)?.addresses(view, id) ?? [];
  const theirs = elastic.map((one) => view.as('public-address', one)?.bandwidth?.(view, one) ?? 0);
  return Math.max(view.values(id, fields).publicBandwidth, ...theirs);
}

const cvm = machine(
  {
    kind: 'tencent.cvm',
    claims: (view, id, segment) => rowClaims(segment, view.values(id, fields)),
    groups: (view, id) => view.values(id, fields).securityGroups,
    // A CVM may be the next hop of a route without further ado (T3.3).
    sourceDestCheck: () => false,
    stations: attachmentStations,
    fields: { ipv4: 'privateIpv4', ipv6: 'ipv6Addresses', publicIpv4: 'publicBandwidth' },
    rules: { addressless: 'T2.3', unreachable: 'T3.6', gone: 'T3.3' },
    unmapped: { code: 'NO_PUBLIC_PATH', rule: 'T3.6' },
    own: { autoPublic, ipv6Internet: (view, id) => ipv6Internet(view, id, view.values(id, fields)) },
  },
  (view, id) => view.values(id, fields),
);

export const capabilities: Capabilities = {
  ...cvm.capabilities,
  backend: { entry: (_view, id, how) => (how === 'filtered' ? `${id}/in` : `${id}/balanced`), publicBandwidth },
};
export const { compile } = cvm;
