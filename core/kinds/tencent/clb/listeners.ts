import type { ResourceId } from '../../../model/design.ts';
import { parseAddress } from '../../../net/address.ts';
import type { Target } from '../../../network/stations.ts';
import { type Listener as Door, type ListenerRule, noTargets } from '../../mechanisms/balancer.ts';
import { protocolsOf } from '../../mechanisms/listeners.ts';
import type { View } from '../../view.ts';
import { addressOf, type Backend, familyOf, layerOf, type Listener, listenerOf, type Rule, rulesOf, type Values } from './settings.ts';
import { obstacle, wayTo } from './targets.ts';

/** From where the CLB itself talks to a backend of the other family, and probes that do not come from the VIP (T7.9). */
const INNER = parseAddress('100.64.0.1')?.value ?? 0n;

export function listenersOf(view: View, id: ResourceId, v: Values, vip: bigint): readonly Door[] {
  return v.listeners.flatMap((row, index): Door[] => {
    if (row.port === undefined) return [];
    const place = { resource: id, field: 'listeners', index };
    const noRule = { reason: { code: 'NO_RULE', values: {}, place, rule: 'T7.4' }, then: 'stop' } as const;
    return [{ place, protocols: protocolsOf(row.protocol), port: row.port, rules: waysOf(view, id, v, row, index, vip), noRule }];
  });
}

/** Layer 4 hands everything to its backends; layer 7 goes by domain and URL, the most particular first (T7.4). */
function waysOf(view: View, id: ResourceId, v: Values, listener: Listener, index: number, vip: bigint): readonly ListenerRule[] {
  if (layerOf(listener.protocol) === 4) {
    const place = { resource: id, field: 'listeners', index };
    return [{ place, targets: targetsOf(view, id, v, { listener, check: listener, vip }), noTarget: noTargets(place, 'T7.6') }];
  }
  const rules = [...rulesOf(v, listener)].sort((a, b) => b.rule.url.length - a.rule.url.length);
  return rules.map(({ rule, index: at }): ListenerRule => {
    const place = { resource: id, field: 'rules', index: at };
    return {
      place,
      ...(rule.domain === undefined ? {} : { domain: rule.domain }),
      ...(rule.url === '/' ? {} : { path: `${rule.url}*` }),
      targets: targetsOf(view, id, v, { listener, rule, check: rule, vip }),
      noTarget: noTargets(place, 'T7.6'),
    };
  });
}

interface Serving {
  readonly listener: Listener;
  readonly rule?: Rule;
  readonly check: Listener | Rule;
  readonly vip: bigint;
}

const serves = (v: Values, row: Backend, { listener, rule }: Serving): boolean =>
  listenerOf(v, row.listener) === listener && (rule === undefined || row.rule === undefined || row.rule === rule.name);

/** Backends to which nothing can go are none, as long as there is another; where there is no other, the packet meets what is in its way. */
function targetsOf(view: View, id: ResourceId, v: Values, s: Serving): readonly Target[] {
  const written = writtenTargets(view, id, v, s);
  const served = written.filter(({ index }) => obstacle(view, id, v, v.backends[index] as Backend, index) === undefined);
  return served.length > 0 ? served.map((one) => one.target) : written.map((one) => ({ ...one.target, probe: undefined }));
}

const writtenTargets = (view: View, id: ResourceId, v: Values, s: Serving): readonly { readonly index: number; readonly target: Target }[] =>
  v.backends.flatMap((row, index) => {
    const { target, port } = row;
    const segment = view.enclosing(target, 'segment');
    if (!serves(v, row, s) || target === undefined || port === undefined || segment === undefined || !view.as('backend', target)) return [];
    const bound = familyOf(view, v, row);
    const family = addressOf(view, target, bound) === undefined && bound === 'ipv6' ? 'ipv4' : bound;
    const address = addressOf(view, target, family);
    if (address === undefined) return [];
    const ipv4Vip = v.ipVersion === 'ipv4';
    const own = (family === 'ipv4') === ipv4Vip ? s.vip : INNER;
    // At layer 4 the client itself is seen, unless the families differ (NAT64).
    const seen = layerOf(s.listener.protocol) === 4 && (family === 'ipv4') === ipv4Vip;
    const source = v.probeSource === 'vip' || family === 'ipv6' ? own : INNER;
    const probed = s.check.healthCheck && protocolsOf(s.listener.protocol)[0] === 6;
    const made: Target = {
      resource: target,
      family,
      address,
      port,
      weight: row.weight,
      source: seen ? undefined : own,
      forwardedFor: layerOf(s.listener.protocol) === 7,
      next: wayTo(id, index),
      place: { resource: id, field: 'backends', index },
      probe: probed ? { protocol: 6, port, source, from: wayTo(id, index) } : undefined,
    };
    return [{ index, target: made }];
  });
