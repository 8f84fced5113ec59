import type { Balance, Instruction, StationId, Target, Way } from '../../network/stations.ts';
import { healthyOf, type Takers } from './health.ts';
import { type Journey, mark, reasonOf, refuse } from './journey.ts';
import { replyTo, type Wire } from './wire.ts';

/** Which of several equal ways this run takes: the one that was asked for, else the first. The others are runs of their own. */
export function pick<T>(j: Journey, options: readonly T[]): T | undefined {
  const wanted = j.choices[j.taken.length] ?? 0;
  j.taken.push({ of: options.length, at: wanted });
  return options[wanted];
}

/** The way of a request: the first that is for what it asks, or any before it that may be, where part of the request is not known. */
export function choose(j: Journey, i: Instruction & { readonly op: 'choose' }): StationId | undefined {
  const { domain, path } = j.start;
  const possible: Way[] = [];
  for (const way of i.ways) {
    const answers = [fits(way.domain?.toLowerCase(), domain?.toLowerCase()), fits(way.path, path)];
    if (answers.includes('no')) continue;
    possible.push(way);
    if (!answers.includes('maybe') && !i.equal) break;
  }
  const kept = i.sticky === undefined ? undefined : possible.find((one) => one.to === j.kept.get(i.sticky ?? ''));
  const way = kept ?? (possible.length > 0 ? pick(j, possible) : undefined);
  if (i.sticky !== undefined && way) j.kept.set(i.sticky, way.to);
  if (!way) {
    refuse(j, 'balance', i.otherwise);
    return undefined;
  }
  mark(j, 'balance', 'pass', possible.length > 1 && !i.equal ? 'LB_MAY_BE_RULE' : way.code, { place: way.place });
  return way.to;
}

const patterns = new Map<string, RegExp>();

/** Whether a pattern holds for a part of the request that may not be known. */
function fits(pattern: string | undefined, asked: string | undefined): 'yes' | 'no' | 'maybe' {
  if (pattern === undefined || /^\*+$/.test(pattern)) return 'yes';
  if (asked === undefined) return 'maybe';
  let known = patterns.get(pattern);
  if (!known) {
    const source = pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\*+/g, '.*')
      .replaceAll('?', '.');
    known = new RegExp(`^${source}$`, 's');
    // A drawing has a handful of them; whoever makes thousands gets them anew.
    if (patterns.size > 1000) patterns.clear();
    patterns.set(pattern, known);
  }
  return known.test(asked) ? 'yes' : 'no';
}

/** Hands the packet to one of the targets that take it. Undefined: it ends here. */
export function balance(j: Journey, station: StationId, i: Balance): StationId | undefined {
  // Both directions of a flow, and every appliance on its way, pass such a balancer: only stations tell a circle.
  if (!i.wraps && j.balances.includes(i)) {
    const at = { resource: i.place.resource };
    refuse(j, 'balance', { reason: { code: 'LOOP', values: { at }, place: i.place, rule: i.rule }, then: 'stop' });
    return undefined;
  }
  j.balances.push(i);
  // A health check takes every target of balancers on its way for healthy, so that none waits for itself.
  const { open, healthy: answering, byLuck } = j.probing ? everybodyOf(i) : healthyOf(j.view, station, i);
  if (open.length === 0) {
    refuse(j, 'balance', i.otherwise, { balance: { targets: i.targets, healthy: [] } });
    return undefined;
  }
  const failsOpen = i.allUnhealthy === 'everybody';
  // Where all that answer do so by luck, there are times when none does: then everybody gets it, or nobody.
  const chancy = answering.length > 0 && answering.length === byLuck.length;
  const nobody = answering.length === 0 || (chancy && !failsOpen && pick(j, [false, true]) === true);
  const healthy = nobody ? [] : answering;
  const shut = nobody && i.allUnhealthy !== 'everybody' ? i.allUnhealthy : undefined;
  const inside = j.wire;
  if (i.wraps && j.half === 'reply' && !j.memory.bound(inside, i.at) && j.memory.bound(inside)) {
    refuse(j, 'balance', i.wraps.elsewhere);
    return undefined;
  }
  const before = i.wraps && j.memory.bound(inside, i.at);
  const target =
    (before && i.targets.find((one) => one.address === before.outside.destination)) ?? pick(j, nobody || (chancy && failsOpen) ? open : healthy);
  if (!target) return undefined;
  if (i.wraps) return wrapped(j, i, i.wraps, target, healthy);
  const sameFamily = target.invoked === true || inside.family === target.family;
  const source = sameFamily ? target.source : (target.converts ?? target.source);
  if (!sameFamily && source === undefined) {
    const values = { family: familyName(inside.family), target: { resource: target.resource } };
    refuse(j, 'balance', { reason: { code: 'LB_OTHER_FAMILY', values, place: target.place, rule: i.rule }, then: 'stop' });
    return undefined;
  }
  if (shut && shut.then !== 'unknown' && !refuse(j, 'balance', shut, { balance: { targets: i.targets, healthy } })) return undefined;
  // A function is called by the cloud itself: whatever it answers comes back to the balancer.
  const preserved = source === undefined && !target.invoked;
  // Who asks in a name of its own takes a port of its own (A11.7).
  const sourcePort = source === undefined || inside.sourcePort === 0 ? inside.sourcePort : j.natPort;
  if (sourcePort !== inside.sourcePort) j.chosen.push(sourcePort);
  j.wire = { ...towards(inside, target, source), sourcePort };
  const { catches } = i;
  if (catches && target.invoked) j.memory.translate(i.at, inside, j.wire, { caller: catches.station });
  else j.memory.translate(i.at, inside, j.wire, catches && (preserved || catches.always) ? { back: catches } : {});
  const detail = { place: target.place, rule: i.rule, balance: { targets: i.targets, healthy, byLuck, chosen: target } };
  if (shut?.then === 'unknown') {
    const made = mark(j, 'balance', 'translate', shut.reason.code, { ...detail, ...reasonOf(shut.reason) });
    // What stops the packet behind the balancer is known all the same: it goes on to be found.
    if (!j.beyond) j.unknown ??= made;
  } else mark(j, 'balance', 'translate', failsOpen && !healthy.includes(target) ? 'LB_FAILS_OPEN' : i.code, detail);
  if (i.hairpin && preserved && j.wire.source === j.wire.destination && !refuse(j, 'balance', i.hairpin)) return undefined;
  return target.next;
}

/** Puts the packet into one for an appliance. */
function wrapped(j: Journey, i: Balance, { port, back }: NonNullable<Balance['wraps']>, target: Target, healthy: readonly Target[]): StationId {
  const inside = j.wire;
  j.wire = {
    family: target.family,
    source: target.source ?? 0n,
    sourcePort: WRAPPED_FROM,
    destination: target.address,
    destinationPort: port,
    protocol: 17,
    icmpType: 0,
    icmpCode: 0,
    carried: { wire: inside, to: back },
  };
  j.memory.translate(i.at, inside, j.wire);
  mark(j, 'balance', 'translate', i.code, { place: target.place, rule: i.rule, balance: { targets: i.targets, healthy, chosen: target } });
  return target.next;
}
/** Any port of the range that load balancers use. */
const WRAPPED_FROM = 49_152;

/** An appliance looks at what a packet carries and sends it back. Undefined: this one carries nothing. */
export function inspect(j: Journey, i: Instruction & { readonly op: 'inspect' }): StationId | undefined {
  const { carried } = j.wire;
  if (!carried) return undefined;
  j.wire = { ...replyTo(j.wire), carried };
  mark(j, 'forward', 'pass', i.code);
  return i.to;
}

/** Takes out what a packet carries: where that goes on. Undefined: this one carries nothing. */
export function unwrap(j: Journey, i: Instruction & { readonly op: 'unwrap' }): StationId | undefined {
  const { carried } = j.wire;
  if (!carried) return undefined;
  // As it comes back it is another packet: it may meet stations that it met before, and is of no group.
  j.wire = { ...carried.wire, vouched: [] };
  mark(j, 'forward', 'pass', i.code);
  return carried.to;
}

const familyName = (family: Wire['family']): string => (family === 'ipv4' ? 'IPv4' : 'IPv6');

function towards(w: Wire, t: Target, source: bigint | undefined): Wire {
  const client = t.forwardedFor ? { client: w.client ?? { family: w.family, value: w.source } } : {};
  const { vouched: _before, ...wire } = w;
  if (t.invoked) return { ...wire, ...client };
  return {
    ...wire,
    family: t.family,
    destination: t.address,
    destinationPort: t.port ?? w.destinationPort,
    source: source ?? w.source,
    ...client,
    ...(source === undefined && t.vouched ? { vouched: t.vouched } : {}),
  };
}

const opened = new WeakMap<Balance, Takers>();

function everybodyOf(i: Balance): Takers {
  let known = opened.get(i);
  if (!known) {
    const open = i.targets.filter((t) => t.weight > 0);
    known = { open, healthy: open, byLuck: [] };
    opened.set(i, known);
  }
  return known;
}
