import type { ResourceId } from '../../../model/design.ts';
import type { Family } from '../../../net/address.ts';
import type { Target } from '../../../network/stations.ts';
import { type Listener as Door, type ListenerRule, noTargets } from '../../mechanisms/balancer.ts';
import { addressOf, type BackendRow, listenerOf, rulesOf, type RuleRow } from '../../mechanisms/balancing/tables.ts';
import { protocolsOf } from '../../mechanisms/listeners.ts';
import type { View } from '../../view.ts';
import { type BalancerTables, layerOf, type Listener } from './columns.ts';
import { PROBER, probeTo, wayTo } from './ways.ts';

/** One entrance of a balancer: the family by which clients come there, and the key of its stations. */
export interface Entrance {
  readonly id: ResourceId;
  readonly v: BalancerTables;
  readonly family: Family;
  readonly key?: string;
  /** From where it probes is documented. */
  readonly probes: boolean;
}

/** The listeners of an entrance. Layer 7 goes by domain and URL, the most particular rule first; what none is about is the listener's own (L10.5). */
export const doorsOf = (view: View, e: Entrance): readonly Door[] =>
  e.v.listeners.flatMap((row, index): Door[] => {
    if (row.port === undefined) return [];
    const place = { resource: e.id, field: 'listeners', index };
    const rules = layerOf(row.protocol) === 7 ? particular(rulesOf(e.v, row)) : [];
    const ways = rules.map(
      ({ rule, index: at }): ListenerRule => ({
        place: { resource: e.id, field: 'rules', index: at },
        ...(rule.domain === undefined ? {} : { domain: rule.domain }),
        ...(rule.url === '/' ? {} : { path: `${rule.url}*` }),
        targets: targetsOf(view, e, row, rule),
        noTarget: noTargets(place, 'L10.6'),
      }),
    );
    const own: ListenerRule = { place, targets: targetsOf(view, e, row, undefined), noTarget: noTargets(place, 'L10.6') };
    const noRule = { reason: { code: 'NO_RULE', values: {}, place, rule: '4.6' }, then: 'stop' } as const;
    return [{ place, protocols: protocolsOf(row.protocol), port: row.port, rules: [...ways, own], noRule }];
  });

type Numbered = { readonly rule: RuleRow; readonly index: number };
const particular = (rules: readonly Numbered[]): readonly Numbered[] =>
  rules.toSorted(
    (a, b) =>
      Number(b.rule.domain !== undefined) - Number(a.rule.domain !== undefined) ||
      Number(a.rule.domain?.startsWith('*')) - Number(b.rule.domain?.startsWith('*')) ||
      b.rule.url.length - a.rule.url.length,
  );

const serves = (e: Entrance, row: BackendRow, listener: Listener, rule: RuleRow | undefined): boolean =>
  listenerOf(e.v, row.listener) === listener && (rule === undefined ? row.rule === undefined : rule.name !== undefined && row.rule === rule.name);

const targetsOf = (view: View, e: Entrance, listener: Listener, rule: RuleRow | undefined): readonly Target[] =>
  e.v.backends.flatMap((row, index): Target[] => {
    const { target, port } = row;
    const address = addressOf(view, target, 'ipv4');
    const placed = target !== undefined && view.as('backend', target) && view.enclosing(target, 'segment') !== undefined;
    if (!serves(e, row, listener, rule) || target === undefined || !placed || port === undefined || address === undefined) return [];
    // UDP gives no answer that says whether anybody listens: such backends count as healthy.
    const probed = e.probes && listener.healthCheck && protocolsOf(listener.protocol)[0] === 6;
    return [
      {
        resource: target,
        // IPv4 backends serve IPv6 clients too (L10.2).
        family: 'ipv4',
        address,
        port,
        weight: row.weight,
        source: e.family === 'ipv4' ? undefined : PROBER,
        forwardedFor: false,
        next: wayTo(e.id, index, e.key),
        place: { resource: e.id, field: 'backends', index },
        probe: probed ? { protocol: 6, port: listener.checkPort ?? port, source: PROBER, from: probeTo(e.id, index) } : undefined,
      },
    ];
  });
