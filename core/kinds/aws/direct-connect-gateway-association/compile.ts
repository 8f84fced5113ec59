import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import { type Prefix, within } from '../../../net/prefix.ts';
import type { Capabilities, CapabilityTable } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { networksBehind } from '../../mechanisms/gateway-links.ts';
import { linkCapability, linkStations } from '../../mechanisms/private-link.ts';
import type { View } from '../../view.ts';
import { enterHub } from '../transit/stations.ts';
import { fields } from './fields.ts';

/** Direct Connect goes first at a virtual private gateway (A3.4); at a transit gateway after VPCs (A13.4). */
const AT_GATEWAY = 0;
const AT_HUB = 1;

const hubOf = (view: View, id: ResourceId): ResourceId | undefined => {
  const { gateway } = view.values(id, fields);
  return view.as('transit-hub', gateway) ? gateway : undefined;
};

const learnt = (view: View, id: ResourceId, rank: number) => {
  const { directConnectGateway: site } = view.values(id, fields);
  return FAMILIES.flatMap((family) => (site === undefined ? [] : (view.as('private-site', site)?.blocks(view, site, family) ?? []))).map(
    (prefix) => ({
      prefix,
      rank,
      place: { resource: id },
    }),
  );
};

const link: CapabilityTable['private-link'] = linkCapability(
  (view, id) => {
    const { gateway, directConnectGateway } = view.values(id, fields);
    return { gateway: view.as('line-hub-end', gateway) ? undefined : gateway, network: directConnectGateway };
  },
  (view, id) => learnt(view, id, AT_GATEWAY),
);

/** What the other side hears: exactly what is allowed for a transit gateway, the blocks of the VPC that are allowed for a virtual private gateway. */
function announces(view: View, id: ResourceId): readonly Prefix[] {
  const gateway = link.gateway(view, id);
  const allowed = view.values(id, fields).allowedPrefixes.flatMap((text) => readPrefix(text) ?? []);
  if (gateway === undefined || hubOf(view, id) !== undefined) return allowed;
  const blocks = networksBehind(view, gateway).flatMap((network) =>
    FAMILIES.flatMap((family) => view.as('network', network)?.blocks(view, network, family) ?? []),
  );
  return allowed.length === 0 ? blocks : blocks.filter((block) => allowed.some((one) => within(one, block)));
}

export const capabilities: Capabilities = {
  'private-link': link,
  'line-association': { announces },
  'hub-attachment': {
    hubs(view, id) {
      const hub = hubOf(view, id);
      return hub === undefined ? [] : [hub];
    },
    available: () => true,
    network: () => undefined,
    propagates: (view, id) => learnt(view, id, AT_HUB),
    defaults: () => ({ association: true, propagation: true }),
    entry: (_view, id) => link.toNetwork(id),
    groups: () => false,
  },
};

export const compile: Compile = (view, id) => {
  const hub = hubOf(view, id);
  const both = linkStations(view, id, 'DX_FORWARDS', []);
  return hub === undefined ? both : [...both, enterHub(view, hub, id, undefined)];
};
