import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { linkCapability, linkStations } from '../../mechanisms/private-link.ts';
import { fields } from './fields.ts';

export const capabilities: Capabilities = {
  'private-link': linkCapability(
    (view, id) => view.values(id, fields),
    (view, _id, network) =>
      (view.as('private-site', network)?.blocks(view, network, 'ipv4') ?? []).map((prefix) => ({ prefix, rank: 0, place: { resource: network } })),
  ),
};

/** Nobody says whether IPv6 passes a dedicated tunnel. */
export const compile: Compile = (view, id) =>
  linkStations(view, id, 'DX_FORWARDS', [
    {
      op: 'require',
      match: { family: 'ipv4' },
      otherwise: { reason: { code: 'TC_VPN_IPV6', values: { link: { resource: id } }, place: { resource: id } }, then: 'unknown' },
    },
  ]);
