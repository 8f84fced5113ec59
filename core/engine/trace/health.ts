import type { Query, View } from '../../kinds/view.ts';
import type { Reason } from '../../model/reason.ts';
import { hasPorts } from '../../net/protocol.ts';
import type { Balance, StationId, Target } from '../../network/stations.ts';
import { same } from '../../kinds/derived/same.ts';
import { stationOf } from '../compile.ts';
import type { Start } from './journey.ts';
import { USUAL_NAT_PORT } from './ports.ts';
import { run } from './run.ts';
import { firstWay } from './ways.ts';

export interface Health {
  readonly healthy: boolean;
  /** It answers some probes and not others, by the port from which they are sent. */
  readonly byLuck?: true;
  /** What stops the probe first. */
  readonly reason?: Reason;
}

const HEALTHY: Health = { healthy: true };
const BY_LUCK: Health = { healthy: true, byLuck: true };

const balanceOf = (view: View, station: StationId): Balance | undefined =>
  stationOf(view, station)?.program.find((one): one is Balance => one.op === 'balance');

/** Whether a target answers its health check: the probe is followed as any other packet. Asked by `STATION#INDEX` of the target. */
const HEALTH: Query<Health> = {
  name: 'engine/health',
  equal: same,
  compute(view, key) {
    const cut = key.lastIndexOf('#');
    const station = stationOf(view, key.slice(0, cut));
    const i = balanceOf(view, key.slice(0, cut));
    const target = i?.targets[Number(key.slice(cut + 1))];
    if (!station || !target?.probe) return HEALTHY;
    const { probe } = target;
    const start: Start = {
      wire: {
        family: target.family,
        source: probe.source,
        sourcePort: hasPorts(probe.protocol) ? USUAL_NAT_PORT : 0,
        destination: target.address,
        destinationPort: probe.port,
        protocol: probe.protocol,
        icmpType: 0,
        icmpCode: 0,
      },
      station: probe.from,
      resource: station.resource,
      probing: true,
      // Any port of the range that load balancers use (A11.7).
      ...(hasPorts(probe.protocol) ? { anyPort: true } : {}),
      ...(i?.catches?.always ? { caught: i.catches } : {}),
    };
    // A target that balances itself answers as long as one of its own does.
    const from = (port: number) => firstWay((choices) => run(view, start, port, choices));
    const usual = from(USUAL_NAT_PORT);
    if ([...new Set(usual.otherPorts)].some((port) => from(port).arrived !== usual.arrived)) return BY_LUCK;
    const reason = (usual.blockers[0] ?? usual.unknown)?.reason;
    return { healthy: usual.arrived, ...(reason ? { reason } : {}) };
  },
};

/** The targets of a balancer's station, by index. */
const ALL: Query<readonly Health[]> = {
  name: 'engine/health-of-all',
  equal: same,
  compute: (view, station) =>
    (balanceOf(view, station)?.targets ?? []).map((target, index) => (target.probe ? view.ask(HEALTH, `${station}#${index}`) : HEALTHY)),
};

/** Whether each target of a balancer's station answers its health check, in their order. */
export const healthOf = (view: View, station: StationId): readonly Health[] => view.ask(ALL, station);

/** Targets that take new connections, and those of them that answer, at least by luck. */
export interface Takers {
  readonly open: readonly Target[];
  readonly healthy: readonly Target[];
  /** Those of the healthy that answer by luck only. */
  readonly byLuck: readonly Target[];
}
const takers = new WeakMap<readonly Health[], WeakMap<Balance, Takers>>();

/** Remembered for as long as neither the targets nor their health change. */
export function healthyOf(view: View, station: StationId, i: Balance): Takers {
  const health = healthOf(view, station);
  let known = takers.get(health);
  if (!known) {
    known = new WeakMap();
    takers.set(health, known);
  }
  let found = known.get(i);
  if (!found) {
    const those = (is: (one: Health) => boolean) => i.targets.filter((t, index) => t.weight > 0 && is(health[index] ?? HEALTHY));
    found = { open: those(() => true), healthy: those((one) => one.healthy), byLuck: those((one) => one.byLuck === true) };
    known.set(i, found);
  }
  return found;
}
