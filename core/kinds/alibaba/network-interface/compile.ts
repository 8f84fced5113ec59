import type { Capabilities } from '../../capabilities.ts';
import { networkInterface } from '../../mechanisms/interfaces/card.ts';
import { rowClaims } from '../../mechanisms/interfaces/attachment.ts';
import { attachmentStations } from '../attachment.ts';
import { fields } from './fields.ts';

const drawn = networkInterface(
  {
    kind: 'alibaba.network-interface',
    claims: (view, id, segment) => rowClaims(segment, view.values(id, fields)),
    groups: (view, id) => view.values(id, fields).securityGroups,
    sourceDestCheck: (view, id) => view.values(id, fields).sourceDestCheck,
    stations: attachmentStations,
    // Only an EIP gives it a public address (L6.1).
    fields: { ipv4: 'privateIpv4', ipv6: 'ipv6Addresses' },
    rules: { addressless: 'L2.6', unreachable: 'L6.3', gone: 'L4.7' },
    unmapped: { code: 'NO_PUBLIC_PATH' },
  },
  (view, id) => view.values(id, fields).attachedTo,
);

export const capabilities: Capabilities = drawn.capabilities;
export const { compile } = drawn;
