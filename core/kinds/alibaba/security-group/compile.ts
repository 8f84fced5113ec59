import type { ResourceId } from '../../../model/design.ts';
import { ALL_PORTS } from '../../../net/ports.ts';
import type { Prefix } from '../../../net/prefix.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import type { AddressSet, Direction, FilterRule } from '../../../network/stations.ts';
import type { Capabilities, RankedRule } from '../../capabilities.ts';
import { GROUP_MEMBERS } from '../../derived/group-members.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { readRule } from '../../mechanisms/filters.ts';
import type { Query, View } from '../../view.ts';
import { LAST } from '../groups.ts';
import { fields } from './fields.ts';
import { rulesInForce } from './rules-in-force.ts';

const FIELD = { in: 'inbound', out: 'outbound' } as const;

const RANKED: Query<Readonly<Record<Direction, readonly RankedRule[]>>> = {
  name: 'alibaba.security-group/ranked',
  compute: (view, id) => ({ in: ranked(view, id, 'in'), out: ranked(view, id, 'out') }),
};

function ranked(view: View, id: ResourceId, direction: Direction): readonly RankedRule[] {
  const field = FIELD[direction];
  const written = rulesInForce(view, id, field).flatMap((row, index): readonly RankedRule[] => {
    const rule = readRule(row, peerOf(view, id, row.peer), { resource: id, field, index }, String(index + 1), row.action === 'allow');
    return rule ? [{ priority: row.priority, rule }] : [];
  });
  return [...written, ...byItself(view, id, direction).map((rule) => ({ priority: LAST, rule }))];
}

/**
 * What no rule is about: a basic group lets everything out, and its members reach each other unless it is told not to (L8.2);
 * an enterprise group lets nothing pass (L8.3).
 */
function byItself(view: View, id: ResourceId, direction: Direction): readonly FilterRule[] {
  const { type, innerAccess } = view.values(id, fields);
  if (type === 'enterprise') return [];
  const allow = (peer: FilterRule['peer'], field: string): FilterRule => ({
    allow: true,
    protocol: 'all',
    ports: ALL_PORTS,
    peer,
    place: { resource: id, field },
    label: 'default',
  });
  if (direction === 'out') return [allow(EVERYWHERE.ipv4, 'type'), allow(EVERYWHERE.ipv6, 'type')];
  return innerAccess === 'accept' ? [allow(view.ask(GROUP_MEMBERS, id), 'innerAccess')] : [];
}

/** A group stands for the private addresses of its members; an enterprise group cannot name any (L8.7). */
function peerOf(view: View, id: ResourceId, peer: string | undefined): Prefix | AddressSet | undefined {
  if (peer === undefined) return undefined;
  const prefix = readPrefix(peer);
  if (prefix || view.values(id, fields).type === 'enterprise') return prefix;
  return view.as('interface-filter', peer) ? view.ask(GROUP_MEMBERS, peer) : undefined;
}

const inOrder = (rules: readonly RankedRule[]): readonly FilterRule[] =>
  rules.toSorted((a, b) => a.priority - b.priority || Number(a.rule.allow) - Number(b.rule.allow)).map((one) => one.rule);

export const capabilities: Capabilities = {
  'interface-filter': {
    filter: (view, id) => ({ resource: id, in: inOrder(view.ask(RANKED, id).in), out: inOrder(view.ask(RANKED, id).out) }),
    ranked: (view, id, direction) => view.ask(RANKED, id)[direction],
    type: (view, id) => view.values(id, fields).type,
    isDefault: (view, id) => view.values(id, fields).isDefault,
  },
};
