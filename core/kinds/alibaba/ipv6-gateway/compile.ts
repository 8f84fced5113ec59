import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import type { Prefix } from '../../../net/prefix.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import { type Instruction, INTERNET, type Refusal } from '../../../network/stations.ts';
import type { Capabilities, NextHop } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import type { MeteredAddress } from '../../facts.ts';
import { NETWORK_INTERFACES } from '../../derived/network-parts.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { shownIpv6 } from '../addresses.ts';
import { enterNetwork } from '../edge.ts';
import { IPV4_ACCESS } from '../internet.ts';
import { EGRESS_RULES } from '../ipv6.ts';

export const capabilities: Capabilities = {
  'route-target': {
    next(view, id, family, network): NextHop {
      const own = view.enclosing(id, 'network');
      if (own === undefined || own !== (network ?? own)) {
        return { refusal: { reason: { code: 'BLACKHOLE', values: {}, place: { resource: id }, rule: 'L3.1' }, then: 'stop' } };
      }
      if (family === 'ipv6') return { station: `${id}/inside` };
      return {
        refusal: { reason: { code: 'ALI_IPV6_ONLY', values: { gateway: { resource: id } }, place: { resource: id }, rule: 'L4.7' }, then: 'stop' },
      };
    },
  },
  'internet-edge': {
    entry: (_view, id, family) => (family === 'ipv6' ? { station: `${id}/outside`, rank: 0 } : undefined),
  },
};

interface Metered extends MeteredAddress {
  readonly holder: ResourceId;
}

/** Every IPv6 address of a VPC with the bandwidth that was bought for it. */
const METERED: Query<readonly Metered[]> = {
  name: 'alibaba.ipv6-gateway/metered',
  equal: same,
  compute: (view, network) =>
    view
      .ask(NETWORK_INTERFACES, network)
      .flatMap((holder) => (view.as('metered-ipv6', holder)?.addresses(view, holder) ?? []).map((one) => ({ ...one, holder }))),
};

type Refusals = ReadonlyMap<bigint, Refusal>;

/** Addresses without bandwidth are of use inside the VPC only (L3.2). */
function withoutBandwidth(view: View, id: ResourceId, network: ResourceId): Refusals {
  const closed = view.ask(METERED, network).filter((one) => one.bandwidth === 0);
  return new Map(
    closed.map(({ address, holder, place }) => {
      const values = { host: { resource: holder }, gateway: { resource: id }, address: shownIpv6(address) };
      const reason: Reason = { code: 'ALI_V6_NO_BANDWIDTH', values, place: { ...place, column: 'bandwidth' }, rule: 'L3.2' };
      return [address, { reason, then: 'on' }];
    }),
  );
}

/** The Internet may not begin anything with these (L3.5). */
function egressOnly(view: View, id: ResourceId, network: ResourceId): Refusals {
  const holders = new Map(view.ask(METERED, network).map((one) => [one.address, one.holder]));
  return new Map(
    [...view.ask(EGRESS_RULES, network)]
      .filter(([, place]) => place.resource === id)
      .map(([address, place]) => {
        const values = { host: { resource: holders.get(address) ?? id }, gateway: { resource: id }, address: shownIpv6(address) };
        return [address, { reason: { code: 'ALI_V6_EGRESS_ONLY', values, place, rule: 'L3.5' }, then: 'on' }];
      }),
  );
}

const single = (address: bigint): Prefix => ({ family: 'ipv6', length: 128, first: address, last: address });

/** The capability table, address by address (L3.9). Nothing is translated. */
export const compile: Compile = (view, id) => {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  const closed = withoutBandwidth(view, id, network);
  const outward = egressOnly(view, id, network);
  const unknown = privateMode(view, network);
  const noSession: Reason = { code: 'ALI_V6_NO_SESSION', values: { gateway: { resource: id } }, place: { resource: id }, rule: 'L3.5' };
  const opens: readonly Instruction[] =
    outward.size === 0 ? [] : [{ op: 'branch', match: { source: [...outward.keys()].map(single) }, to: `${id}/opens` }];
  return [
    {
      id: `${id}/inside`,
      resource: id,
      program: [
        ...unknown,
        { op: 'deny', end: 'source', family: 'ipv6', refusals: closed },
        ...opens,
        { op: 'note', code: 'ALI_V6_OUT', rule: 'L3.3' },
        { op: 'jump', to: INTERNET },
      ],
    },
    {
      id: `${id}/opens`,
      resource: id,
      program: [
        { op: 'remember', at: id, code: 'ALI_V6_OPENS', unknownReply: { reason: noSession, then: 'stop' } },
        { op: 'jump', to: INTERNET },
      ],
    },
    {
      id: `${id}/outside`,
      resource: id,
      program: [
        ...unknown,
        { op: 'deny', end: 'destination', family: 'ipv6', refusals: closed },
        { op: 'deny', end: 'destination', family: 'ipv6', refusals: outward, known: { at: id, code: 'ALI_V6_REPLY' } },
        { op: 'note', code: 'ALI_V6_IN', rule: 'L3.3' },
        enterNetwork(view, id, network),
      ],
    },
  ];
};

/** The facts say that a VPC in private mode has no Internet, in a text about IPv4: of IPv6 nobody knows (L5.5). */
function privateMode(view: View, network: ResourceId): readonly Instruction[] {
  const access = view.ask(IPV4_ACCESS, network);
  if (access.mode !== 'private') return [];
  const reason: Reason = { code: 'ALI_PRIVATE_MODE_V6', values: { network: { resource: network } }, place: access.place, rule: 'L5.5' };
  return [{ op: 'require', match: { destination: [EVERYWHERE.ipv6], not: true }, otherwise: { reason, then: 'unknown' } }];
}
