import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { linkCapability, linkStations } from '../../mechanisms/private-link.ts';
import { fields } from './fields.ts';

const RANK = 1;

export const capabilities: Capabilities = {
  'private-link': linkCapability(
    (view, id) => view.values(id, fields),
    (view, id, network) => {
      const { routing, staticRoutes } = view.values(id, fields);
      if (routing === 'bgp') {
        return (view.as('private-site', network)?.blocks(view, network, 'ipv4') ?? []).map((prefix) => ({
          prefix,
          rank: RANK,
          place: { resource: network },
        }));
      }
      return staticRoutes.flatMap((text, index) => {
        const prefix = readPrefix(text);
        return prefix ? [{ prefix, rank: RANK, place: { resource: id, field: 'staticRoutes', index } }] : [];
      });
    },
  ),
};

/** Nobody says whether IPv6 passes a tunnel. */
export const compile: Compile = (view, id) =>
  linkStations(view, id, 'VPN_FORWARDS', [
    {
      op: 'require',
      match: { family: 'ipv4' },
      otherwise: { reason: { code: 'ALI_VPN_IPV6', values: { link: { resource: id } }, place: { resource: id } }, then: 'unknown' },
    },
  ]);
