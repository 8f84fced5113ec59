import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef, Reason } from '../../model/reason.ts';
import type { Balance, Instruction, Refusal, Station, StationId, Target } from '../../network/stations.ts';

/**
 * A load balancer, in whichever cloud: entrances with listeners, listeners with rules, rules with targets. What differs between clouds is
 * data: who may be a target, how it sees the client, what filters, what happens while every health check fails.
 */
export interface Listener {
  readonly place: PlaceRef;
  /** IP protocol numbers that it takes. */
  readonly protocols: readonly number[];
  readonly port: number;
  /** Layer 4: one without domain and path. Layer 7: in the order in which they are tried, the default one last. */
  readonly rules: readonly ListenerRule[];
  /** Why a listener without rules carries nothing. */
  readonly noRule: Refusal;
}
export interface ListenerRule {
  readonly place: PlaceRef;
  readonly domain?: string;
  readonly path?: string;
  readonly targets: readonly Target[];
  /** Why there is nobody to hand a packet to. */
  readonly noTarget: Refusal;
}

/** One door of a balancer: its virtual address, or its node in a zone. */
export interface Entrance {
  /** Unique in the balancer: the stations are `ID/in-KEY` and so on; the empty key gives `ID/in`. */
  readonly key: string;
  /** Who may come in: security groups, refusals of clients. */
  readonly front: readonly Instruction[];
  readonly listeners: readonly Listener[];
  readonly noListener: Refusal;
  /** The way out of replies: past the door's filters and on. */
  readonly out: readonly Instruction[];
  readonly allUnhealthy: Balance['allUnhealthy'];
  /** Catches replies that are addressed to the client itself, where a target sees the client's address; `always`: its own too. */
  readonly catches: boolean | 'always';
  readonly segment?: ResourceId;
  /** What such a reply passes when it comes from another segment: the filter at the border of this one. */
  readonly border?: readonly Instruction[];
  /** Why a target cannot be its own client where it sees the client's address. */
  readonly hairpin?: Refusal;
  /** The cloud's rule about the choice of a target (4.6). */
  readonly rule: string;
}

const named = (entry: string, key: string): string => (key === '' ? entry : `${entry}-${key}`);
export const entranceStation = (id: ResourceId, key = ''): StationId => `${id}/${named('in', key)}`;

/** Where probes and packets for targets set out: `ID/out`, past the door's filters. */
export const exitStation = (id: ResourceId, key = ''): StationId => `${id}/${named('out', key)}`;

/** The stations of an entrance: replies to the balancer's own address first, then the filter, then the listener of the packet. */
export function entranceStations(id: ResourceId, e: Entrance): readonly Station[] {
  const out = exitStation(id, e.key);
  const at = `${id} ${e.key}`;
  const station = (entry: string, program: readonly Instruction[]): Station => ({ id: `${id}/${named(entry, e.key)}`, resource: id, program });
  const home: Instruction = { op: 'restore', at, to: out, code: 'LB_RESTORES' };
  const back = `${id}/${named('back', e.key)}`;
  const enter = `${id}/${named('enter', e.key)}`;
  const balanceTo = (rule: ListenerRule): Balance => ({
    op: 'balance',
    at,
    place: rule.place,
    code: 'LB_BALANCES',
    rule: e.rule,
    targets: rule.targets,
    otherwise: rule.noTarget,
    allUnhealthy: e.allUnhealthy,
    catches: e.catches
      ? {
          station: back,
          enter,
          ...(e.segment === undefined ? {} : { segment: e.segment }),
          ...(e.catches === 'always' ? { always: true } : {}),
        }
      : undefined,
    ...(e.hairpin ? { hairpin: e.hairpin } : {}),
  });
  const listeners = e.listeners.flatMap((listener, l): readonly Station[] => {
    const [only, ...more] = listener.rules;
    if (!only) return [station(`listener-${l}`, [{ op: 'refuse', refusal: listener.noRule }])];
    if (more.length === 0 && only.domain === undefined && only.path === undefined) return [station(`listener-${l}`, [balanceTo(only)])];
    const ways = listener.rules.map((rule, r) => ({
      to: `${id}/${named(`rule-${l}-${r}`, e.key)}`,
      place: rule.place,
      code: 'LB_RULE',
      ...(rule.domain === undefined ? {} : { domain: rule.domain }),
      ...(rule.path === undefined ? {} : { path: rule.path }),
    }));
    const otherwise: Refusal = { reason: { code: 'NO_RULE', values: {}, place: listener.place, rule: '4.6' }, then: 'stop' };
    return [
      station(`listener-${l}`, [{ op: 'choose', ways, otherwise }]),
      ...listener.rules.map((rule, r) => station(`rule-${l}-${r}`, [balanceTo(rule)])),
    ];
  });
  const doors = e.listeners.map(
    (listener, l): Instruction => ({
      op: 'branch',
      match: { protocols: listener.protocols, ports: { from: listener.port, to: listener.port } },
      to: `${id}/${named(`listener-${l}`, e.key)}`,
    }),
  );
  return [
    station('in', [home, { op: 'collect' }, ...e.front, ...doors, { op: 'refuse', refusal: e.noListener }]),
    station('enter', [...(e.border ?? []), { op: 'jump', to: back }]),
    station('back', [home, { op: 'collect' }, { op: 'refuse', refusal: { reason: astray(id), then: 'stop' } }]),
    station('out', e.out),
    ...listeners,
  ];
}

const astray = (id: ResourceId): Reason => ({ code: 'REPLY_ASTRAY', values: { host: { resource: id } }, place: { resource: id }, rule: '4.1' });

/** Nothing listens at the door on the packet's protocol and port. */
export const noListener = (id: ResourceId, field = 'listeners'): Refusal => ({
  reason: { code: 'NO_LISTENER', values: { host: { resource: id } }, place: { resource: id, field }, rule: '4.6' },
  then: 'stop',
});

/** No target is registered, or none takes new connections. */
export const noTargets = (place: PlaceRef, rule: string): Refusal => ({
  reason: { code: 'LB_NO_HEALTHY', values: {}, place, rule },
  then: 'stop',
});
