import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import { type Family, FAMILIES } from '../../../net/address.ts';
import type { Interface } from '../../../network/stations.ts';
import type { Claim, Owned } from '../../capabilities.ts';
import { readAddress } from '../../derived/parsed.ts';
import { publicAddressOf, publicHostAddress } from '../../derived/public-addresses.ts';
import { same } from '../../derived/same.ts';
import { ownedAddresses } from '../../mechanisms/interfaces/attachment.ts';
import { entranceStation, exitStation } from '../../mechanisms/balancer.ts';
import type { Query, View } from '../../view.ts';
import { common } from './fields.ts';

/** A load balancer's node in one of its subnets: an entrance of its own. */
export interface Node {
  /** Unique in the balancer; part of the names of its stations. */
  readonly key: string;
  /** Of its subnet in the list of them. */
  readonly index: number;
  readonly segment: ResourceId;
  readonly zone: string | undefined;
  readonly place: PlaceRef;
  /** What it is known to have. */
  readonly has: { readonly [F in Family | 'public']?: bigint };
}

/** Its nodes: those that are known, else one in every subnet of its own VPC that it names, each once. */
export const NODES: Query<readonly Node[]> = {
  name: 'aws.balancing/nodes',
  equal: same,
  compute(view, id) {
    const network = view.enclosing(id, 'network');
    const { subnets: named, nodes: rows } = view.values(id, common);
    return named.flatMap((segment, index) => {
      const behaviour = view.as('segment', segment);
      if (!behaviour || behaviour.network(view, segment) !== network || named.indexOf(segment) !== index) return [];
      const zone = behaviour.zone(view, segment);
      const node = (key: string, has: Node['has'] = {}): Node => ({
        key,
        index,
        segment,
        zone,
        place: { resource: id, field: 'subnets', index },
        has,
      });
      const known = rows.filter((row) => row.subnet === segment);
      return known.length === 0 ? [node(String(index))] : known.map((row, i) => node(i === 0 ? String(index) : `${index}.${i}`, addressesIn(row)));
    });
  },
};

function addressesIn(row: {
  readonly privateIpv4: string | undefined;
  readonly publicIpv4: string | undefined;
  readonly ipv6: string | undefined;
}): Node['has'] {
  const all = { ipv4: readAddress(row.privateIpv4, 'ipv4'), ipv6: readAddress(row.ipv6, 'ipv6'), public: readAddress(row.publicIpv4, 'ipv4') };
  return Object.fromEntries(Object.entries(all).filter(([, address]) => address !== undefined));
}

/** `dualstack-without-public-ipv4` serves IPv4 clients by private addresses only. */
export const servesIpv6 = (view: View, id: ResourceId): boolean => view.values(id, common).ipAddressType !== 'ipv4';
export const isInternal = (view: View, id: ResourceId): boolean => view.values(id, common).scheme === 'internal';
const hasPublicIpv4 = (view: View, id: ResourceId): boolean =>
  !isInternal(view, id) && view.values(id, common).ipAddressType !== 'dualstack-without-public-ipv4';

export const CLAIMS: Query<readonly Claim[]> = {
  name: 'aws.balancing/claims',
  equal: same,
  compute: (view, id) =>
    view
      .ask(NODES, id)
      .flatMap(({ segment, key, has }): Claim[] => [
        claim(segment, 'ipv4', key, has),
        ...(servesIpv6(view, id) ? [claim(segment, 'ipv6', key, has)] : []),
      ]),
};

const claim = (segment: ResourceId, family: Family, key: string, has: Node['has']): Claim => {
  const address = has[family];
  return { segment, family, key, ...(address === undefined ? {} : { address }) };
};

export const OWNED: Query<readonly Owned[]> = {
  name: 'aws.balancing/owned',
  equal: same,
  compute: (view, id) => ownedAddresses(view, id, view.ask(CLAIMS, id), (claim) => entranceStation(id, claim.key)),
};

/** The private address of a node. */
export const addressOf = (view: View, id: ResourceId, node: Node, family: Family): bigint | undefined =>
  view.ask(OWNED, id).find((o) => o.station === entranceStation(id, node.key) && o.family === family)?.address;

/** Elastic IPs by the subnets in whose order they are named (network load balancers). */
const elasticOf = (view: View, id: ResourceId, node: Node): ResourceId | undefined =>
  (view.as('public-address-holder', id)?.addresses(view, id) ?? [])[node.index];

/** Public addresses that AWS gives to the nodes that have no Elastic IP. */
export const publicClaims = (view: View, id: ResourceId): readonly { readonly key: string; readonly address?: bigint }[] =>
  hasPublicIpv4(view, id)
    ? view.ask(NODES, id).flatMap((node) => {
        if (elasticOf(view, id, node) !== undefined) return [];
        return [{ key: node.key, ...(node.has.public === undefined ? {} : { address: node.has.public }) }];
      })
    : [];

/** Public IPv4 by private IPv4 of every node (A17.1). */
export const PUBLIC: Query<Interface['publicIpv4']> = {
  name: 'aws.balancing/public',
  equal: same,
  compute(view, id) {
    const found = new Map<bigint, { readonly address: bigint; readonly place: PlaceRef }>();
    if (!hasPublicIpv4(view, id)) return found;
    for (const node of view.ask(NODES, id)) {
      const own = addressOf(view, id, node, 'ipv4');
      const elastic = elasticOf(view, id, node);
      const address = elastic === undefined ? publicHostAddress(view, id, node.key) : publicAddressOf(view, elastic);
      const place = elastic === undefined ? { resource: id, field: 'scheme' } : { resource: elastic };
      if (own !== undefined && address !== undefined) found.set(own, { address, place });
    }
    return found;
  },
};

/** Why nothing on the Internet addresses it over IPv4 (A17.1). */
export const notPublic = (view: View, id: ResourceId): Reason => ({
  code: 'LB_SCHEME',
  values: { host: { resource: id } },
  place: { resource: id, field: isInternal(view, id) ? 'scheme' : 'ipAddressType' },
  rule: 'A17.1',
});

/** Internal load balancers take no IPv6 through an Internet gateway, although their addresses are public ones (A17.10). */
export const closed = (view: View, id: ResourceId): Reason | undefined =>
  isInternal(view, id)
    ? { code: 'LB_IGW_DENIED', values: { host: { resource: id } }, place: { resource: id, field: 'scheme' }, rule: 'A17.10' }
    : undefined;

/** Every node is an entrance that a client may get. */
export function interfaces(view: View, id: ResourceId): readonly Interface[] {
  const nodes = view.ask(NODES, id);
  const all = nodes.map((node): Interface => {
    const of = (family: Family) => [addressOf(view, id, node, family)].filter((a) => a !== undefined);
    const addresses = { ipv4: of('ipv4'), ipv6: of('ipv6') };
    const mapped = [...view.ask(PUBLIC, id)].filter(([own]) => addresses.ipv4.includes(own));
    return {
      host: id,
      id,
      segment: node.segment,
      addresses,
      missing: missing(view, id, node, addresses),
      publicIpv4: new Map(mapped),
      noPublic: notPublic(view, id),
      out: exitStation(id, node.key),
      in: entranceStation(id, node.key),
      entrance: true,
    };
  });
  return all.length > 0 ? all : [nowhere(view, id)];
}

/** Without a subnet it has no node, so no address. */
function nowhere(view: View, id: ResourceId): Interface {
  const reason: Reason = { code: 'NO_SEGMENT', values: { host: { resource: id } }, place: { resource: id, field: 'subnets' }, rule: 'A17.2' };
  const none = { reason, asDestination: reason };
  return {
    host: id,
    id,
    segment: undefined,
    addresses: { ipv4: [], ipv6: [] },
    missing: { ipv4: none, ipv6: none },
    publicIpv4: new Map(),
    noPublic: notPublic(view, id),
    out: exitStation(id),
    in: entranceStation(id),
  };
}

function missing(view: View, id: ResourceId, node: Node, addresses: Interface['addresses']): Interface['missing'] {
  const found: { [F in Family]?: { reason: Reason; asDestination?: Reason } } = {};
  for (const family of FAMILIES) {
    if (addresses[family].length > 0) continue;
    const name = family === 'ipv4' ? 'IPv4' : 'IPv6';
    const values = { host: { resource: id }, family: name };
    const served = family === 'ipv4' || servesIpv6(view, id);
    const place: PlaceRef = served
      ? { resource: node.segment, field: family === 'ipv4' ? 'ipv4Cidr' : 'ipv6Cidr' }
      : { resource: id, field: 'ipAddressType' };
    const rule = 'A17.7';
    const unserved: Reason = { code: 'LB_FAMILY', values: { ...values, type: view.values(id, common).ipAddressType }, place, rule };
    found[family] = { reason: { code: 'NO_SOURCE_ADDRESS', values, place, rule }, ...(served ? {} : { asDestination: unserved }) };
  }
  return found;
}
