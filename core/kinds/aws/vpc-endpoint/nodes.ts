import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import { FAMILIES, type Family } from '../../../net/address.ts';
import type { Interface } from '../../../network/stations.ts';
import type { Claim, Owned } from '../../capabilities.ts';
import { readAddress } from '../../derived/parsed.ts';
import { same } from '../../derived/same.ts';
import { ownedAddresses } from '../../mechanisms/interfaces/attachment.ts';
import type { Query, View } from '../../view.ts';
import { fields } from './fields.ts';

/** The network interface of an interface endpoint in one of its subnets. */
export interface Node {
  /** Unique in the endpoint; part of the names of its stations. */
  readonly key: string;
  readonly segment: ResourceId;
  readonly zone: string | undefined;
  readonly place: PlaceRef;
}

/** One in every subnet of its own VPC that it names, each once (A14.5). */
export const NODES: Query<readonly Node[]> = {
  name: 'aws.vpc-endpoint/nodes',
  equal: same,
  compute(view, id) {
    const { type, subnets } = view.values(id, fields);
    const network = view.enclosing(id, 'network');
    if (type === 'gateway') return [];
    // One of its subnets is all that an endpoint for appliances has.
    return (type === 'interface' ? subnets : subnets.slice(0, 1)).flatMap((segment, index) => {
      const behaviour = view.as('segment', segment);
      if (!behaviour || behaviour.network(view, segment) !== network || subnets.indexOf(segment) !== index) return [];
      return [{ key: String(index), segment, zone: behaviour.zone(view, segment), place: { resource: id, field: 'subnets', index } }];
    });
  },
};

/** Families that its address type gives (A14.7). */
export function servedFamilies(view: View, id: ResourceId): readonly Family[] {
  const { ipAddressType } = view.values(id, fields);
  if (view.values(id, fields).type === 'gateway-load-balancer') return ['ipv4'];
  return FAMILIES.filter((family) => ipAddressType === 'dualstack' || ipAddressType === family);
}

const FIELD = { ipv4: 'privateIpv4s', ipv6: 'ipv6Addresses' } as const;

export const CLAIMS: Query<readonly Claim[]> = {
  name: 'aws.vpc-endpoint/claims',
  equal: same,
  compute: (view, id) =>
    view.ask(NODES, id).flatMap(({ segment, key }) =>
      servedFamilies(view, id).map((family): Claim => {
        const address = readAddress(view.values(id, fields)[FIELD[family]][Number(key)], family);
        return { segment, family, key, ...(address === undefined ? {} : { address }) };
      }),
    ),
};

export const OWNED: Query<readonly Owned[]> = {
  name: 'aws.vpc-endpoint/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), (claim) => `${id}/in-${claim.key}`),
};

/** Every node is an entrance that a client may get. */
export function interfaces(view: View, id: ResourceId): readonly Interface[] {
  // Nobody asks an endpoint for appliances: routes lead there.
  if (view.values(id, fields).type !== 'interface') return [];
  return view.ask(NODES, id).map((node): Interface => {
    const of = (family: Family) =>
      view
        .ask(OWNED, id)
        .filter((o) => o.segment === node.segment && o.family === family)
        .map((o) => o.address);
    const addresses = { ipv4: of('ipv4'), ipv6: of('ipv6') };
    return {
      host: id,
      id,
      segment: node.segment,
      addresses,
      missing: missing(view, id, node, addresses),
      publicIpv4: new Map(),
      noPublic: notPublic(id),
      out: `${id}/silent`,
      in: `${id}/in-${node.key}`,
      entrance: true,
    };
  });
}

/** It has private addresses only. */
export const notPublic = (id: ResourceId): Reason => ({
  code: 'ENDPOINT_PRIVATE',
  values: { host: { resource: id } },
  place: { resource: id },
  rule: 'A14.5',
});

function missing(view: View, id: ResourceId, node: Node, addresses: Interface['addresses']): Interface['missing'] {
  const served = servedFamilies(view, id);
  const entries = FAMILIES.filter((family) => addresses[family].length === 0).map((family) => {
    const place: PlaceRef = served.includes(family)
      ? { resource: node.segment, field: family === 'ipv4' ? 'ipv4Cidr' : 'ipv6Cidr' }
      : { resource: id, field: 'ipAddressType' };
    const values = { host: { resource: id }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' };
    return [family, { reason: { code: 'NO_SOURCE_ADDRESS', values, place, rule: 'A14.7' } }] as const;
  });
  return Object.fromEntries(entries);
}
