import type { Outcome, ResourceId } from '../../model/design.ts';
import type { PlaceRef } from '../../model/reason.ts';
import { samePrefix } from '../../net/prefix.ts';
import { EVERYWHERE } from '../../net/ranges.ts';
import type { EgressRule, MeteredAddress } from '../facts.ts';
import { same } from '../derived/same.ts';
import type { Query, View } from '../view.ts';
import { ipv6GatewayOf } from './internet.ts';

/** The egress-only rules of a VPC by the address that they are for (L3.5, L3.8). */
export const EGRESS_RULES: Query<ReadonlyMap<bigint, PlaceRef>> = {
  name: 'alibaba/egress-rules',
  equal: same,
  compute(view, network) {
    const gateway = ipv6GatewayOf(view, network);
    const rules: readonly EgressRule[] = gateway === undefined ? [] : (view.as('egress-rules', gateway)?.rules(view, gateway) ?? []);
    const found = new Map<bigint, PlaceRef>();
    for (const { address, place } of rules) if (address !== undefined && !found.has(address)) found.set(address, place);
    return found;
  },
};

/** What an IPv6 address can do: the capability table of the cloud (L3.9), and what must be there for it. */
export interface Ability {
  readonly metered: MeteredAddress;
  readonly type: 'internal' | 'public' | 'egress-only';
  readonly rule: PlaceRef | undefined;
  readonly out: Outcome;
  readonly in: Outcome;
  /** What keeps a public address from the Internet all the same. */
  readonly lacks: 'gateway' | 'route' | undefined;
}

/** True when the vSwitch sends ::/0 to the gateway. */
export function leadsToGateway(view: View, segment: ResourceId, gateway: ResourceId): boolean {
  const entries = view.as('segment', segment)?.table(view, segment).entries ?? [];
  return entries.find((entry) => samePrefix(entry.prefix, EVERYWHERE.ipv6))?.target === gateway;
}

/** By address of a resource, in the order of its rows. */
export const ABILITIES: Query<readonly Ability[]> = {
  name: 'alibaba/ipv6-abilities',
  equal: same,
  compute(view, id) {
    const segment = view.enclosing(id, 'segment');
    const network = view.enclosing(id, 'network');
    const gateway = ipv6GatewayOf(view, network);
    const rules = network === undefined ? undefined : view.ask(EGRESS_RULES, network);
    const led = segment !== undefined && gateway !== undefined && leadsToGateway(view, segment, gateway);
    const lacks = gateway === undefined ? 'gateway' : led ? undefined : 'route';
    return (view.as('metered-ipv6', id)?.addresses(view, id) ?? []).map((metered): Ability => {
      const rule = rules?.get(metered.address);
      const type = metered.bandwidth === 0 ? 'internal' : rule ? 'egress-only' : 'public';
      const open = type !== 'internal' && lacks === undefined;
      return { metered, type, rule, lacks, out: open ? 'works' : 'request-blocked', in: open && type === 'public' ? 'works' : 'request-blocked' };
    });
  },
};
