import type { ResourceId } from '../../../model/design.ts';
import { samePrefix } from '../../../net/prefix.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import { error, found, note, ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { MAIN_TABLE } from '../../derived/network-parts.ts';
import type { View } from '../../view.ts';
import { shownIpv6 } from '../addresses.ts';
import { ipv6GatewayOf } from '../internet.ts';
import { ABILITIES, EGRESS_RULES } from '../ipv6.ts';
import { NETWORK_INTERFACES } from '../../derived/network-parts.ts';
import { fields } from './fields.ts';

/** Egress-only rules of one gateway (L3.13). */
const MOST_RULES = 200;
/** Mbit/s that one gateway is said to carry (L3.16). */
const THROUGHPUT = 10_000;

const rulesOf = (view: View, id: ResourceId) => view.as('egress-rules', id)?.rules(view, id) ?? [];

function holderOf(view: View, network: ResourceId, address: bigint) {
  for (const holder of view.ask(NETWORK_INTERFACES, network)) {
    const one = view.ask(ABILITIES, holder).find((ability) => ability.metered.address === address);
    if (one) return { holder, one };
  }
  return undefined;
}

export const findings: readonly FindingRule[] = [
  error(
    'ALI-6GW-001',
    'L3.1',
    whole((view, id) => {
      const network = view.enclosing(id, 'network');
      const first = ipv6GatewayOf(view, network);
      return network !== undefined && first !== undefined && first !== id && { network: ref(network), other: ref(first) };
    }),
  ),
  error('ALI-6GW-002', 'L3.7', (view, id) => {
    const network = view.enclosing(id, 'network');
    if (network === undefined) return [];
    return rulesOf(view, id).flatMap(({ address, place }) => {
      const its = address === undefined ? undefined : holderOf(view, network, address);
      if (!its || address === undefined || its.one.metered.bandwidth > 0) return [];
      return [found(place, { address: shownIpv6(address), host: ref(its.holder) })];
    });
  }),
  error('ALI-6GW-006', 'L3.12', (view, id) => {
    const network = view.enclosing(id, 'network');
    const table = network === undefined ? undefined : view.ask(MAIN_TABLE, network);
    if (table === undefined) return [];
    const row = view
      .as('routes', table)
      ?.rows(view, table)
      .find((one) => one.destination && samePrefix(one.destination, EVERYWHERE.ipv6) && one.target !== id);
    return row ? [found(row.place, { table: ref(table), gateway: ref(id) })] : [];
  }),
  warning('ALI-6GW-008', 'L3.13', (view, id) => {
    const count = view.values(id, fields).egressOnlyRules.length;
    return count > MOST_RULES ? [found({ resource: id, field: 'egressOnlyRules', index: MOST_RULES }, { resource: ref(id), count })] : [];
  }),
  note(
    'ALI-6GW-104',
    'L3.16',
    whole((view, id) => {
      const network = view.enclosing(id, 'network');
      const holders = network === undefined ? [] : view.ask(NETWORK_INTERFACES, network);
      const bandwidth = holders.flatMap((holder) => view.ask(ABILITIES, holder)).reduce((sum, one) => sum + one.metered.bandwidth, 0);
      return bandwidth > THROUGHPUT && { resource: ref(id), bandwidth };
    }),
  ),
  error('ALI-6GW-101', 'L3.8', (view, id) =>
    rulesOf(view, id).flatMap(({ address, place }, index) => {
      const row = view.values(id, fields).egressOnlyRules[index];
      if (address !== undefined) return [];
      const what = row?.address ?? row?.host;
      return [found(place, { resource: ref(id), what: what === undefined ? '-' : what === row?.host ? ref(what) : what })];
    }),
  ),
  warning('ALI-6GW-102', 'L3.8', (view, id) => {
    const network = view.enclosing(id, 'network');
    const first = network === undefined ? new Map() : view.ask(EGRESS_RULES, network);
    return rulesOf(view, id).flatMap(({ address, place }) =>
      address !== undefined && first.get(address)?.index !== place.index ? [found(place, { address: shownIpv6(address) })] : [],
    );
  }),
  warning(
    'ALI-6GW-103',
    'L3.1',
    whole((view, id) => {
      const network = view.enclosing(id, 'network');
      if (network === undefined || (view.as('network', network)?.blocks(view, network, 'ipv6') ?? []).length > 0) return undefined;
      return { resource: ref(id), network: ref(network) };
    }),
  ),
];
