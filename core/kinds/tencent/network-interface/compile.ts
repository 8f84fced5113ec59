import type { Capabilities } from '../../capabilities.ts';
import { rowClaims } from '../../mechanisms/interfaces/attachment.ts';
import { networkInterface } from '../../mechanisms/interfaces/card.ts';
import { attachmentStations, ipv6Internet } from '../interfaces.ts';
import { fields } from './fields.ts';

const drawn = networkInterface(
  {
    kind: 'tencent.network-interface',
    claims: (view, id, segment) => rowClaims(segment, view.values(id, fields)),
    groups: (view, id) => view.values(id, fields).securityGroups,
    // What is a next hop forwards without further ado (T3.3).
    sourceDestCheck: () => false,
    stations: attachmentStations,
    // Only an EIP gives it a public address.
    fields: { ipv4: 'privateIpv4', ipv6: 'ipv6Addresses' },
    rules: { addressless: 'T2.3', unreachable: 'T3.6', gone: 'T3.3' },
    unmapped: { code: 'NO_PUBLIC_PATH', rule: 'T3.6' },
    own: { ipv6Internet: (view, id) => ipv6Internet(view, id, view.values(id, fields)) },
  },
  (view, id) => view.values(id, fields).attachedTo,
);

export const capabilities: Capabilities = {
  ...drawn.capabilities,
  backend: { entry: (_view, id, how) => (how === 'filtered' ? `${id}/in` : `${id}/balanced`) },
};
export const { compile } = drawn;
