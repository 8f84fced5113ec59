import type { ResourceId } from '../../model/design.ts';
import { ALL_PORTS } from '../../net/ports.ts';
import { EVERYWHERE } from '../../net/ranges.ts';
import type { AddressSet, Direction, Filter, FilterRule } from '../../network/stations.ts';
import type { RankedRule } from '../capabilities.ts';
import { IMPLICIT_MEMBERS } from '../derived/group-members.ts';
import { DEFAULT_GROUP } from '../derived/network-parts.ts';
import { same } from '../derived/same.ts';
import type { Query, View } from '../view.ts';

/** Behind every written rule: what a group does with what none of them is about. */
export const LAST = 1000;

interface Owned extends RankedRule {
  readonly group: ResourceId;
  readonly implicit?: true;
}

/** What the cloud lets into the group that it makes with the first ECS of a VPC: ping, SSH and remote desktop (L8.9). */
export const DEFAULT_INBOUND = [
  { protocol: 'icmp', ports: 'all' },
  { protocol: 'tcp', ports: '22' },
  { protocol: 'tcp', ports: '3389' },
].map((one) => ({ priority: 100, action: 'allow', ...one, peer: '0.0.0.0/0' }));

/** The rules of that group where nobody drew it. */
function implicitRules(network: ResourceId, members: AddressSet, direction: Direction): readonly RankedRule[] {
  const rule = (protocol: number | 'all', ports: FilterRule['ports'], peer: FilterRule['peer'], label: string): FilterRule => ({
    allow: true,
    protocol,
    ports,
    peer,
    place: { resource: network },
    label,
  });
  if (direction === 'out') {
    return [EVERYWHERE.ipv4, EVERYWHERE.ipv6].map((peer) => ({ priority: LAST, rule: rule('all', ALL_PORTS, peer, 'default') }));
  }
  return [
    { priority: 100, rule: { ...rule(1, ALL_PORTS, EVERYWHERE.ipv4, '1'), icmp: { type: 'all', code: 'all' } } },
    ...[22, 3389].map((port, i) => ({ priority: 100, rule: rule(6, { from: port, to: port }, EVERYWHERE.ipv4, String(i + 2)) })),
    { priority: LAST, rule: rule('all', ALL_PORTS, members, 'default') },
  ];
}

function rulesOf(view: View, network: ResourceId | undefined, named: readonly ResourceId[], direction: Direction): readonly Owned[] {
  const own = (group: ResourceId): readonly Owned[] =>
    (view.as('interface-filter', group)?.ranked?.(view, group, direction) ?? []).map((one) => ({ ...one, group }));
  const worn = named.filter((group) => view.as('interface-filter', group)?.ranked);
  if (worn.length > 0) return worn.flatMap(own);
  if (network === undefined) return [];
  const drawn = view.ask(DEFAULT_GROUP, network);
  if (drawn !== undefined) return own(drawn);
  return implicitRules(network, view.ask(IMPLICIT_MEMBERS, network), direction).map((one) => ({ ...one, group: network, implicit: true }));
}

/** What the same groups in the same network come to, worked out once for all who wear them: asked by network, direction and groups. */
const IN_FORCE: Query<readonly Filter[]> = {
  name: 'alibaba/groups-in-force',
  equal: same,
  compute(view, worn) {
    const [network = '', direction, ...named] = worn.split(' ');
    return inForce(view, network === '' ? undefined : network, named, direction === 'in' ? 'in' : 'out');
  },
};

/**
 * The rules of all groups of an interface as one list: the lower priority first, and at the same one what denies before what allows
 * (L8.4, L8.5). Each filter holds a run of rules of one group.
 */
export const groupsInForce = (view: View, segment: ResourceId | undefined, named: readonly ResourceId[], direction: Direction): readonly Filter[] =>
  view.ask(IN_FORCE, [view.enclosing(segment, 'network') ?? '', direction, ...named].join(' '));

function inForce(view: View, network: ResourceId | undefined, named: readonly ResourceId[], direction: Direction): readonly Filter[] {
  const rules = rulesOf(view, network, named, direction).toSorted((a, b) => a.priority - b.priority || Number(a.rule.allow) - Number(b.rule.allow));
  const runs: { readonly group: ResourceId; readonly implicit: boolean; readonly rules: FilterRule[] }[] = [];
  for (const { group, implicit, rule } of rules) {
    const run = runs.at(-1);
    if (run?.group === group) run.rules.push(rule);
    else runs.push({ group, implicit: implicit ?? false, rules: [rule] });
  }
  const filters = runs.map(
    (run): Filter => ({
      resource: run.group,
      ...(run.implicit ? { implicit: true } : {}),
      out: direction === 'out' ? run.rules : [],
      in: direction === 'in' ? run.rules : [],
    }),
  );
  if (filters.length > 0) return filters;
  // A group without a single rule, not even a default one (L8.3), is still what stops the packet.
  const single = named.filter((group) => view.as('interface-filter', group));
  return single.map((resource) => ({ resource, in: [], out: [] }));
}
