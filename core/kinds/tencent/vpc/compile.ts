import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import type { Family } from '../../../net/address.ts';
import { block, type Prefix, prefixOf, within } from '../../../net/prefix.ts';
import { UNIQUE_LOCAL } from '../../../net/ranges.ts';
import { type Instruction, INTERNET } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { NETWORK_INTERFACES, NETWORK_SEGMENTS } from '../../derived/network-parts.ts';
import { readPrefixes } from '../../derived/parsed.ts';
import { addressMaps } from '../../mechanisms/public-map.ts';
import { localStation } from '../../mechanisms/router.ts';
import type { View } from '../../view.ts';
import { PARTS } from '../parts.ts';
import { publicExit } from '../routes.ts';
import { fields } from './fields.ts';

/** Tencent Cloud chooses the block: a drawing that does not know it yet gets the one with its number from here. */
const STAND_INS = { gua: block('2001:db8:3000::/36'), ula: block('fd00:3000::/36') } as const;

function ipv6Blocks(view: View, id: ResourceId): readonly Prefix[] {
  const { ipv6Type, ipv6Cidrs } = view.values(id, fields);
  if (ipv6Type !== 'gua' && ipv6Type !== 'ula') return [];
  const written = readPrefixes(ipv6Cidrs, 'ipv6');
  if (written.length > 0) return written;
  return [aroundSegments(view, id) ?? standIn(STAND_INS[ipv6Type], view.every('network').indexOf(id))];
}

/** Where subnets have blocks already, theirs lie in it: they stay right when other VPCs come and go. */
function aroundSegments(view: View, id: ResourceId): Prefix | undefined {
  const blocks = view.ask(NETWORK_SEGMENTS, id).flatMap((segment) => view.as('segment', segment)?.prefix(view, segment, 'ipv6') ?? []);
  const first = blocks.find((one) => one.length >= 56);
  return first && prefixOf({ family: 'ipv6', value: first.first }, 56);
}

function standIn(space: Prefix, index: number): Prefix {
  const first = space.first + (BigInt(Math.max(index, 0)) << 72n);
  return { family: 'ipv6', length: 56, first, last: first + (1n << 72n) - 1n };
}

function blocks(view: View, id: ResourceId, family: Family): readonly Prefix[] {
  if (family === 'ipv6') return ipv6Blocks(view, id);
  const values = view.values(id, fields);
  return readPrefixes([values.ipv4Cidr, ...values.assistantCidrs], 'ipv4');
}

/** Unique local addresses are never on the Internet, whatever bandwidth somebody gives them. */
const privateBlocks = (view: View, id: ResourceId): readonly Prefix[] => {
  const all = ipv6Blocks(view, id);
  return view.values(id, fields).ipv6Type === 'ula' ? all : all.filter((one) => within(UNIQUE_LOCAL, one));
};

export const capabilities: Capabilities = {
  network: {
    parts: PARTS,
    blocks,
    privateBlocks,
    region(view, id) {
      const region = view.enclosing(id, 'region');
      return region === undefined ? undefined : view.as('region', region)?.code(view, region);
    },
  },
  // No gateway stands between a VPC and the Internet: a public address is all that it takes (T3.6).
  'internet-edge': { entry: (_view, id) => ({ station: `${id}/entrance`, rank: 0 }) },
};

export const compile: Compile = (view, id) => {
  const maps = addressMaps(view, id);
  const addresses = ipv6Addresses(view, id);
  const place = { resource: id };
  const nobody = (code: string, rule: string): Reason => ({ code, values: { host: { resource: id } }, place, rule });
  return [
    localStation(view, id, 'T3.2'),
    {
      id: publicExit(id),
      resource: id,
      program: [
        {
          op: 'map',
          end: 'source',
          table: maps.out,
          code: 'PUBLIC_IP_OUT',
          back: `${id}/entrance`,
          otherwise: { reason: nobody('NO_PUBLIC_PATH', 'T3.4'), then: 'on' },
        },
        ...ownBalancers(view, id, addresses),
        ...withBandwidth(view, id, addresses, 'source'),
        { op: 'note', code: 'PUBLIC_V6_OUT', when: { family: 'ipv6' }, rule: 'T2.4' },
        { op: 'jump', to: INTERNET },
      ],
    },
    {
      id: `${id}/entrance`,
      resource: id,
      program: [
        {
          op: 'map',
          end: 'destination',
          table: maps.in,
          code: 'PUBLIC_IP_IN',
          back: publicExit(id),
          otherwise: { reason: nobody('NO_PUBLIC_MAPPING', 'T3.4'), then: 'stop' },
        },
        ...withBandwidth(view, id, addresses, 'destination'),
        { op: 'note', code: 'PUBLIC_V6_IN', when: { family: 'ipv6' }, rule: 'T2.4' },
        { op: 'jump', to: `${id}/local` },
      ],
    },
  ];
};

interface Ipv6Address {
  readonly host: ResourceId;
  readonly block: Prefix;
  readonly isPublic: boolean;
  /** Where its bandwidth is said. */
  readonly place: PlaceRef;
}

/** Every IPv6 address of a VPC with what it can do. */
const ipv6Addresses = (view: View, network: ResourceId): readonly Ipv6Address[] =>
  view.ask(NETWORK_INTERFACES, network).flatMap((id) => {
    const behaviour = view.as('interface', id);
    const all = behaviour?.ipv6Internet?.(view, id) ?? [];
    if (!behaviour || all.length === 0) return [];
    const host = behaviour.host(view, id) ?? id;
    return all.map(({ address, bandwidth, place }) => ({ host, block: just(address), isPublic: bandwidth > 0, place }));
  });

/**
 * An IPv6 load balancer works over the public network only: hosts of its own VPC that are not on it cannot reach it (T8.5). Those that are
 * go round by the Internet, which nobody documents and nobody forbids.
 */
function ownBalancers(view: View, network: ResourceId, addresses: readonly Ipv6Address[]): readonly Instruction[] {
  const source = addresses.flatMap(({ isPublic, block }) => (isPublic ? [block] : []));
  return view.inside(network).flatMap((id): readonly Instruction[] => {
    const vips = (view.as('public-host', id)?.owned(view, id) ?? []).filter((one) => one.family === 'ipv6').map(({ address }) => just(address));
    if (vips.length === 0) return [];
    const values = { clb: { resource: id }, network: { resource: network } };
    const reason: Reason = { code: 'TC_CLB6_SAME_VPC', values, place: { resource: id, field: 'ipVersion' }, rule: 'T8.5' };
    return [{ op: 'require', when: { destination: vips }, match: { source }, otherwise: { reason, then: 'stop' } }];
  });
}

const just = (address: bigint): Prefix => ({ family: 'ipv6', length: 128, first: address, last: address });

/** IPv6 addresses without public bandwidth stay private: each host's with a reason of its own (T2.4). */
function withBandwidth(view: View, network: ResourceId, addresses: readonly Ipv6Address[], end: 'source' | 'destination'): readonly Instruction[] {
  const hidden = privateBlocks(view, network);
  const place: PlaceRef = { resource: network, field: 'ipv6Type' };
  const never: readonly Instruction[] =
    hidden.length === 0
      ? []
      : [
          {
            op: 'require',
            match: { [end]: hidden, not: true },
            otherwise: { reason: { code: 'V6_PRIVATE_RANGE', values: { network: { resource: network } }, place, rule: 'T2.1' }, then: 'stop' },
          },
        ];
  const each = addresses
    .filter(({ isPublic }) => !isPublic)
    .map(
      ({ host, block: one, place: row }): Instruction => ({
        op: 'require',
        match: { [end]: [one], not: true },
        otherwise: { reason: { code: 'TC_V6_NO_BANDWIDTH', values: { host: { resource: host } }, place: row, rule: 'T2.4' }, then: 'on' },
      }),
    );
  return [...never, ...each];
}
