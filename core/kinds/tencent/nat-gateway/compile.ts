import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { FAMILIES } from '../../../net/address.ts';
import { RFC1918, SHARED } from '../../../net/ranges.ts';
import { type Instruction, INTERNET, type Station, type Way } from '../../../network/stations.ts';
import type { Capabilities, NextHop } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { hubStation } from '../../mechanisms/hub.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import { elasticOf, forwardings, sourceRules } from './translation.ts';

/** What it translates: TCP, UDP and ICMP (T4.1). */
const CARRIED = [1, 6, 17];

/** The hub through which other VPCs use it: only the standard product can be shared (T4.3). */
function hubOf(view: View, id: ResourceId): ResourceId | undefined {
  const { product, sharedBy } = view.values(id, fields);
  const network = view.enclosing(id, 'network');
  if (product !== 'standard' || network === undefined || sharedBy === undefined || !view.as('hub', sharedBy)) return undefined;
  return view.as('network-join', sharedBy)?.networks(view, sharedBy).includes(network) ? sharedBy : undefined;
}

export const capabilities: Capabilities = {
  'route-target': {
    next(view, id, _family, network): NextHop {
      const own = view.enclosing(id, 'network');
      if (own !== undefined && own === (network ?? own)) return { station: `${id}/inside`, translates: true };
      return { refusal: { reason: { code: 'BLACKHOLE', values: {}, place: { resource: id }, rule: 'T3.3' }, then: 'stop' } };
    },
  },
  'public-host': {
    claims: () => [],
    // Its EIPs are addresses of the gateway itself: what comes to them comes to it.
    owned: (view, id) =>
      view.enclosing(id, 'network') === undefined
        ? []
        : elasticOf(view, id).map(({ address }) => ({ family: 'ipv4', address, station: `${id}/outside` })),
  },
  'hub-exit': { hub: hubOf, entry: (id) => `${id}/inside` },
};

export const compile: Compile = (view, id) => {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  const reason = (code: string, rule: string, field?: string): Reason => ({
    code,
    values: { nat: { resource: id } },
    place: field === undefined ? { resource: id } : { resource: id, field },
    rule,
  });
  const station = (entry: string, program: readonly Instruction[]): Station => ({ id: `${id}/${entry}`, resource: id, program });
  if (view.values(id, fields).product === 'private') {
    return [
      station('inside', [
        {
          op: 'require',
          match: { destination: [...RFC1918, SHARED] },
          otherwise: { reason: reason('NAT_NOT_PUBLIC', 'T4.7', 'product'), then: 'stop' },
        },
        { op: 'refuse', refusal: { reason: reason('NAT_PRIVATE_UNKNOWN', 'T4.7', 'product'), then: 'unknown' } },
      ]),
    ];
  }
  const elastic = elasticOf(view, id);
  const rules = sourceRules(view, id);
  const home = `${id}/home`;
  return [
    station('inside', [
      { op: 'require', match: { protocols: CARRIED }, otherwise: { reason: reason('NAT_PROTOCOL', 'T4.1'), then: 'on' } },
      // What answers a forwarded port goes back under the address to which it was sent.
      { op: 'restore', at: id, to: INTERNET, code: 'DNAT_RESTORES' },
      ...rules.map((rule, index): Instruction => ({ op: 'branch', match: { source: rule.sources }, to: `${id}/rule-${index}` })),
      ...under(
        view,
        id,
        elastic.map((one) => one.eip),
        reason,
      ),
    ]),
    ...rules.map((rule, index) => station(`rule-${index}`, under(view, id, rule.eips, reason))),
    ...elastic.map(({ eip, address }) =>
      station(`as-${eip}`, [
        {
          op: 'masquerade',
          at: id,
          to: address,
          place: { resource: eip },
          code: 'NAT_TRANSLATES',
          nat64Code: 'NAT64_TRANSLATES',
          unknownReply: { reason: reason('NAT_NO_SESSION', 'T3.5'), then: 'stop' },
        },
        { op: 'jump', to: INTERNET },
      ]),
    ),
    station('outside', [
      { op: 'restore', at: id, to: home, code: 'NAT_RESTORES' },
      { op: 'redirect', at: id, entries: forwardings(view, id, home), code: 'DNAT_REDIRECTS' },
      { op: 'refuse', refusal: { reason: reason('NAT_NO_FORWARDING', 'T4.6', 'dnat'), then: 'stop' } },
    ]),
    station('home', [...toOthers(view, id, network), { op: 'jump', to: `${network}/local` }]),
  ];
};

/** Under any of these EIPs: each is a path of its own (T4.5). */
function under(
  _view: View,
  id: ResourceId,
  eips: readonly ResourceId[],
  reason: (code: string, rule: string, field?: string) => Reason,
): readonly Instruction[] {
  const [first, ...more] = eips;
  if (first === undefined) return [{ op: 'refuse', refusal: { reason: reason('NAT_WITHOUT_EIP', 'T4.5', 'elasticIps'), then: 'stop' } }];
  if (more.length === 0) return [{ op: 'jump', to: `${id}/as-${first}` }];
  const ways = eips.map((eip): Way => ({ to: `${id}/as-${eip}`, place: { resource: eip }, code: 'NAT_ANY_EIP' }));
  return [{ op: 'choose', ways, equal: true, otherwise: { reason: reason('NAT_WITHOUT_EIP', 'T4.5'), then: 'stop' } }];
}

/** Answers to other VPCs go back by the hub through which they came. */
function toOthers(view: View, id: ResourceId, network: ResourceId): readonly Instruction[] {
  const hub = hubOf(view, id);
  const own = FAMILIES.flatMap((family) => view.as('network', network)?.blocks(view, network, family) ?? []);
  return hub === undefined ? [] : [{ op: 'branch', match: { destination: own, not: true }, to: hubStation(hub) }];
}
