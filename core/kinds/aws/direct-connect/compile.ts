import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { linkCapability, linkStations } from '../../mechanisms/private-link.ts';
import { fields } from './fields.ts';

export const capabilities: Capabilities = {
  'private-link': linkCapability(
    (view, id) => view.values(id, fields),
    (view, _id, network) =>
      (['ipv4', 'ipv6'] as const).flatMap((family) =>
        (view.as('private-site', network)?.blocks(view, network, family) ?? []).map((prefix) => ({ prefix, rank: 0, place: { resource: network } })),
      ),
  ),
};

export const compile: Compile = (view, id) => {
  const refused = { code: 'DX_NO_IPV6', values: { link: { resource: id } }, place: { resource: id, field: 'ipv6' }, rule: 'A15.2' };
  const checks = view.values(id, fields).ipv6
    ? []
    : [{ op: 'require' as const, match: { family: 'ipv4' as const }, otherwise: { reason: refused, then: 'on' as const } }];
  return linkStations(view, id, 'DX_FORWARDS', checks);
};
