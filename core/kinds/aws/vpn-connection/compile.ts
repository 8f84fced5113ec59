import type { ResourceId } from '../../../model/design.ts';
import { type Family, FAMILIES } from '../../../net/address.ts';
import type { Instruction, Station } from '../../../network/stations.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Capabilities, CapabilityTable } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { linkCapability, linkStations } from '../../mechanisms/private-link.ts';
import type { View } from '../../view.ts';
import { enterHub } from '../transit/stations.ts';
import { fields } from './fields.ts';

/** Preference among propagated routes: after Direct Connect, static before BGP (A3.4); on a transit gateway last of all (A13.4). */
const STATIC = 1;
const BGP = 2;
const AT_HUB = 3;

export const isUp = (view: View, id: ResourceId): boolean => {
  const { tunnel1, tunnel2 } = view.values(id, fields);
  return tunnel1 === 'up' || tunnel2 === 'up';
};

/** The transit gateway at which it ends. */
export const hubOf = (view: View, id: ResourceId): ResourceId | undefined => {
  const { gateway } = view.values(id, fields);
  return view.as('transit-hub', gateway) ? gateway : undefined;
};

/** What it carries: on a transit gateway either family, on a virtual private gateway IPv4 (A15.2). */
export const carries = (view: View, id: ResourceId, family: Family): boolean =>
  family === (hubOf(view, id) === undefined ? 'ipv4' : view.values(id, fields).insideIpVersion);

const link: CapabilityTable['private-link'] = linkCapability(
  (view, id) => {
    const { gateway, network } = view.values(id, fields);
    return { gateway: view.as('line-hub-end', gateway) ? undefined : gateway, network };
  },
  (view, id, network) => {
    const values = view.values(id, fields);
    const site = view.as('private-site', network);
    const learnt = (family: Family, rank: number) =>
      (site?.blocks(view, network, family) ?? []).map((prefix) => ({ prefix, rank, place: { resource: network } }));
    // IPv6 blocks stand in the list so that a packet for them meets the reason why it cannot pass (A15.2). BGP needs a tunnel that is up.
    if (values.routing === 'bgp') return isUp(view, id) ? [...learnt('ipv4', BGP), ...learnt('ipv6', BGP)] : [];
    const written = values.staticRoutes.flatMap((text, index) => {
      const prefix = readPrefix(text);
      return prefix ? [{ prefix, rank: STATIC, place: { resource: id, field: 'staticRoutes', index } }] : [];
    });
    return [...written, ...learnt('ipv6', BGP)];
  },
);

export const capabilities: Capabilities = {
  'private-link': link,
  'hub-attachment': {
    hubs(view, id) {
      const hub = hubOf(view, id);
      return hub === undefined ? [] : [hub];
    },
    available: () => true,
    network: () => undefined,
    // With static routing a transit gateway has the routes in its own tables only.
    propagates(view, id) {
      if (view.values(id, fields).routing !== 'bgp') return [];
      return link.routes(view, id).flatMap((one) => (carries(view, id, one.prefix.family) ? [{ ...one, rank: AT_HUB }] : []));
    },
    defaults: () => ({ association: true, propagation: true }),
    entry: (_view, id) => link.toNetwork(id),
    groups: () => false,
  },
};

export const compile: Compile = (view, id) => {
  const hub = hubOf(view, id);
  const down = { code: 'VPN_DOWN', values: { link: { resource: id } }, place: { resource: id, field: 'tunnel1' }, rule: 'A15.1' };
  const checks: readonly Instruction[] = [
    ...FAMILIES.filter((family) => carries(view, id, family)).map((family): Instruction => {
      const wrong = hub === undefined ? { code: 'VPN_NO_IPV6', rule: 'A15.2' } : { code: 'VPN_OTHER_FAMILY', rule: 'A15.2' };
      const values = { link: { resource: id }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' };
      return { op: 'require', match: { family }, otherwise: { reason: { ...wrong, values, place: { resource: id } }, then: 'on' } };
    }),
    ...(isUp(view, id) ? [] : [{ op: 'refuse', refusal: { reason: down, then: 'on' } } as const]),
  ];
  const both: readonly Station[] = linkStations(view, id, 'VPN_FORWARDS', checks);
  return hub === undefined ? both : [...both, enterHub(view, hub, id, undefined)];
};
