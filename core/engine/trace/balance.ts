import type { View } from '../../kinds/view.ts';
import type { Balance, Instruction, StationId, Target, Way } from '../../network/stations.ts';
import { healthOf } from './health.ts';
import { type Journey, mark, reasonOf, refuse } from './journey.ts';
import type { Wire } from './wire.ts';

/** Which of several equal ways this run takes: the one that was asked for, else the first. The others are runs of their own. */
function pick<T>(j: Journey, options: readonly T[]): T | undefined {
  const wanted = j.choices[j.taken.length] ?? 0;
  j.taken.push({ of: options.length, at: wanted });
  return options[wanted];
}

/** The way of a request: the first that asks for what it asks, or any where nothing is known of it. */
export function choose(j: Journey, i: Instruction & { readonly op: 'choose' }): StationId | undefined {
  const { domain, path } = j.start;
  const known = domain !== undefined || path !== undefined;
  const way = known ? i.ways.find((w) => asks(w, domain, path)) : pick(j, i.ways);
  if (!way) {
    refuse(j, 'balance', i.otherwise);
    return undefined;
  }
  mark(j, 'balance', 'pass', way.code, { place: way.place });
  return way.to;
}

/** A part of the request that is not known stands in no rule's way. */
const asks = (w: Way, domain: string | undefined, path: string | undefined): boolean =>
  (w.domain === undefined || domain === undefined || sameDomain(w.domain, domain)) &&
  (w.path === undefined || path === undefined || path.startsWith(w.path));

function sameDomain(pattern: string, domain: string): boolean {
  const [wanted, asked] = [pattern.toLowerCase(), domain.toLowerCase()];
  return wanted.startsWith('*.') ? asked.endsWith(wanted.slice(1)) : asked === wanted;
}

/** Hands the packet to one of the targets that take it. Undefined: it ends here. */
export function balance(j: Journey, station: StationId, i: Balance): StationId | undefined {
  const open = i.targets.filter((t) => t.weight > 0);
  if (open.length === 0) {
    refuse(j, 'balance', i.otherwise, { balance: { targets: i.targets, healthy: [] } });
    return undefined;
  }
  const healthy = j.probing ? open : open.filter((t) => isHealthy(j.view, station, i.targets.indexOf(t), t));
  const everybody = healthy.length === 0;
  const target = pick(j, everybody ? open : healthy);
  if (!target) return undefined;
  const inside = j.wire;
  j.wire = towards(inside, target);
  j.memory.translate(i.at, inside, j.wire, i.catches);
  const detail = { place: target.place, rule: i.rule, balance: { targets: i.targets, healthy, chosen: target } };
  if (everybody && i.allUnhealthy !== 'everybody') {
    const made = mark(j, 'balance', 'translate', i.allUnhealthy.code, { ...detail, ...reasonOf(i.allUnhealthy) });
    // What stops the packet behind the balancer is known all the same: it goes on to be found.
    if (!j.beyond) j.unknown ??= made;
  } else mark(j, 'balance', 'translate', everybody ? 'LB_FAILS_OPEN' : i.code, detail);
  return target.next;
}

function towards(w: Wire, t: Target): Wire {
  const client = t.forwardedFor ? { client: w.client ?? { family: w.family, value: w.source } } : {};
  return {
    ...w,
    family: t.family,
    destination: t.address,
    destinationPort: t.port ?? w.destinationPort,
    source: t.source ?? w.source,
    ...client,
  };
}

const isHealthy = (view: View, station: StationId, index: number, target: Target): boolean =>
  target.probe === undefined || healthOf(view, station, index).healthy;
