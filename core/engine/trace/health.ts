import type { Query, View } from '../../kinds/view.ts';
import type { Reason } from '../../model/reason.ts';
import type { Balance, StationId } from '../../network/stations.ts';
import { same } from '../../kinds/derived/same.ts';
import { stationOf } from '../compile.ts';
import { USUAL_NAT_PORT } from './ports.ts';
import { run } from './run.ts';

export interface Health {
  readonly healthy: boolean;
  /** What stops the probe first. */
  readonly reason?: Reason;
}

/** The port from which probes are sent: any of the range that load balancers use (A11.7). */
const PROBE_PORT = 32_768;

/** Whether a target answers its health check: the probe is followed as any other packet. Asked by `STATION#INDEX` of the target. */
const HEALTH: Query<Health> = {
  name: 'engine/health',
  equal: same,
  compute(view, key) {
    const cut = key.lastIndexOf('#');
    const station = stationOf(view, key.slice(0, cut));
    const i = station?.program.find((one): one is Balance => one.op === 'balance');
    const target = i?.targets[Number(key.slice(cut + 1))];
    if (!station || !target?.probe) return { healthy: true };
    const { probe } = target;
    const wire = {
      family: target.family,
      source: probe.source,
      sourcePort: PROBE_PORT,
      destination: target.address,
      destinationPort: probe.port,
      protocol: probe.protocol,
      icmpType: 0,
      icmpCode: 0,
    };
    const result = run(view, { wire, station: probe.from, resource: station.resource, probing: true }, USUAL_NAT_PORT);
    const reason = (result.blockers[0] ?? result.unknown)?.reason;
    return { healthy: result.arrived, ...(reason ? { reason } : {}) };
  },
};

export const healthOf = (view: View, station: StationId, index: number): Health => view.ask(HEALTH, `${station}#${index}`);
