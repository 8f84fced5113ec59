import { readPrefix } from '../../derived/parsed.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { linkCapability, linkStations } from '../../mechanisms/private-link.ts';
import { fields } from './fields.ts';

/** Preference among propagated routes: after Direct Connect, static before BGP (A3.4). */
const STATIC = 1;
const BGP = 2;

export const capabilities: Capabilities = {
  'private-link': linkCapability(
    (view, id) => view.values(id, fields),
    (view, id, network) => {
      const values = view.values(id, fields);
      const site = view.as('private-site', network);
      const learnt = (family: 'ipv4' | 'ipv6', rank: number) =>
        (site?.blocks(view, network, family) ?? []).map((prefix) => ({ prefix, rank, place: { resource: network } }));
      // IPv6 blocks stand in the list so that a packet for them meets the reason why it cannot pass (A15.2).
      if (values.routing === 'bgp') return [...learnt('ipv4', BGP), ...learnt('ipv6', BGP)];
      const written = values.staticRoutes.flatMap((text, index) => {
        const prefix = readPrefix(text);
        return prefix ? [{ prefix, rank: STATIC, place: { resource: id, field: 'staticRoutes', index } }] : [];
      });
      return [...written, ...learnt('ipv6', BGP)];
    },
  ),
};

export const compile: Compile = (view, id) =>
  linkStations(view, id, 'VPN_FORWARDS', [
    {
      op: 'require',
      match: { family: 'ipv4' },
      otherwise: { reason: { code: 'VPN_NO_IPV6', values: { link: { resource: id } }, place: { resource: id }, rule: 'A15.2' }, then: 'on' },
    },
  ]);
