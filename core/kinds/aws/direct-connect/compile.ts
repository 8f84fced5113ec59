import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { linkCapability, linkStations } from '../../mechanisms/private-link.ts';
import { fields } from './fields.ts';

export const capabilities: Capabilities = {
  'private-link': {
    ...linkCapability(
      // To a transit gateway it leads only by way of a Direct Connect gateway; a transit one to nothing else.
      (view, id) => {
        const { gateway, network, type } = view.values(id, fields);
        const fits = view.as('line-hub-end', gateway) || (type === 'private' && !view.as('transit-hub', gateway));
        return { gateway: fits ? gateway : undefined, network };
      },
      (view, _id, network) =>
        (['ipv4', 'ipv6'] as const).flatMap((family) =>
          (view.as('private-site', network)?.blocks(view, network, family) ?? []).map((prefix) => ({
            prefix,
            rank: 0,
            place: { resource: network },
          })),
        ),
    ),
    transit: (view, id) => view.values(id, fields).type === 'transit',
  },
};

export const compile: Compile = (view, id) => {
  const refused = { code: 'DX_NO_IPV6', values: { link: { resource: id } }, place: { resource: id, field: 'ipv6' }, rule: 'A15.2' };
  const checks = view.values(id, fields).ipv6
    ? []
    : [{ op: 'require' as const, match: { family: 'ipv4' as const }, otherwise: { reason: refused, then: 'on' as const } }];
  return linkStations(view, id, 'DX_FORWARDS', checks);
};
