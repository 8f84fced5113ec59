import type { ResourceId } from '../../model/design.ts';
import type { Prefix } from '../../net/prefix.ts';
import { isPublic } from '../../net/ranges.ts';
import {
  type Exit,
  INTERNET,
  type Instruction,
  type Owners,
  type Refusal,
  type RouteTable,
  type SpecialAddresses,
  type StationId,
} from '../../network/stations.ts';
import { pick } from './balance.ts';
import { type Arrival, astray, type Journey, mark, refuse } from './journey.ts';
import { decidingRule, matches, mayBeIn, openList, select } from './match.ts';
import { otherPort } from './ports.ts';
import { delivers } from './services.ts';
import { ENDED } from './translate.ts';
import { isReplyTo, type Wire } from './wire.ts';

type Op<O extends Instruction['op']> = Instruction & { readonly op: O };

/** Rules, or the memory that lets the other half of a flow pass. False: the packet ends here. */
export function filter(j: Journey, i: Op<'filter'>): boolean {
  const { filters, direction, order } = i;
  if (i.stateful && j.memory.knows(i.at, j.wire)) {
    mark(j, 'filter', 'pass', i.codes.reply, { filter: { filters, direction, order } });
    return true;
  }
  const rule = decidingRule(filters, direction, j.wire)?.rule;
  const detail = { filters, direction, order, ...(rule ? { rule } : {}) };
  if (!i.stateful && filters[0] && j.chosen.includes(j.wire.destinationPort)) {
    const other = otherPort(filters[0], direction, j.wire);
    if (other !== undefined) j.otherPorts.push(other);
  }
  if (i.stateful) j.memory.pass(i.at, j.wire);
  const open = rule ? undefined : openList(filters, direction, j.wire);
  if (open) return refuse(j, 'filter', open.unknown, { filter: detail });
  if (!rule?.allow) return refuse(j, 'filter', i.otherwise, { filter: detail, ...(rule ? { place: rule.place } : {}) });
  mark(j, 'filter', 'pass', i.codes.pass, { filter: detail, place: rule.place });
  return true;
}

/** A flow is remembered from inside; a reply must be known. False: the packet ends here. */
export function remember(j: Journey, i: Op<'remember'>): boolean {
  if (j.half === 'reply' && !j.memory.knows(i.at, j.wire)) return refuse(j, 'filter', i.unknownReply);
  j.memory.pass(i.at, j.wire);
  if (i.code !== '') mark(j, 'filter', 'pass', i.code);
  return true;
}

/** Stops a packet whose address stands in the list, unless its flow is remembered. False: it ends here. */
export function deny(j: Journey, i: Op<'deny'>): boolean {
  const { wire } = j;
  const refusal = wire.family === i.family ? i.refusals.get(i.end === 'source' ? wire.source : wire.destination) : undefined;
  if (!refusal) return true;
  if (i.known && j.memory.knows(i.known.at, wire)) {
    mark(j, 'filter', 'pass', i.known.code, refusal.reason.place ? { place: refusal.reason.place } : {});
    return true;
  }
  // As if it had passed: its answer is known then.
  if (i.known) j.memory.pass(i.known.at, wire);
  return refuse(j, 'filter', refusal);
}

/** Only what is remembered comes in. False: the packet ends here. */
export function recall(j: Journey, i: Op<'recall'>): boolean {
  if (!j.memory.knows(i.at, j.wire)) {
    // As if it had passed: its answer is known then.
    j.memory.pass(i.at, j.wire);
    return refuse(j, 'filter', i.otherwise);
  }
  if (i.code !== '') mark(j, 'filter', 'pass', i.code);
  return true;
}

/** From here on nobody knows the packet by the groups that its source address carries. The same packet stays the same object, so that circles show. */
export function disown(j: Journey): void {
  if (!j.wire.vouched) j.wire = { ...j.wire, vouched: [] };
}

/** The station behind a route, or undefined where the packet ends. `from`: the segment in which it stands. */
export function route(j: Journey, table: RouteTable, from: ResourceId | undefined): StationId | undefined {
  const early = exit(j, table, from, 'before-routes');
  if (early !== undefined) return early === ENDED ? undefined : early;
  const selected = select(table, j.wire);
  const entry = selected?.equal ? pick(j, [selected, ...selected.equal]) : selected;
  const open = entry?.origin === 'local' ? undefined : table.open?.find((o) => o.next !== entry?.next && mayBeIn(o.list, j.wire, j.wire.destination));
  if (open) {
    refuse(j, 'route', open.list.unknown, { route: { table, from } });
    return undefined;
  }
  if (!entry) {
    const late = exit(j, table, from, 'behind-routes');
    if (late !== undefined) return late === ENDED ? undefined : late;
    const cutOff = table.cutOff?.[j.wire.family];
    const isCut = cutOff && isPublic({ family: j.wire.family, value: j.wire.destination }) && !isWithin(cutOff.except, j.wire);
    if (!isCut || !cutOff.bringsRoute) refuse(j, 'route', table.otherwise, { route: { table, from } });
    if (isCut) refuse(j, 'route', cutOff.refusal, { resource: cutOff.refusal.reason.place?.resource ?? table.resource });
    return undefined;
  }
  if (typeof entry.next !== 'string') {
    refuse(j, 'route', entry.next, { route: { table, entry, from }, place: entry.next.reason.place ?? entry.place });
    return undefined;
  }
  mark(j, 'route', 'pass', entry.origin === 'local' ? 'ROUTE_LOCAL' : 'ROUTE', { route: { table, entry, from }, place: entry.place });
  if (entry.segment === undefined || entry.segment === from) return entry.next;
  j.via = entry.next;
  return `${entry.segment}/enter`;
}

const isWithin = (blocks: readonly Prefix[], { family, destination }: Wire): boolean =>
  blocks.some((p) => p.family === family && p.first <= destination && destination <= p.last);

/** A way out that is no route, where one is for the packet. */
function exit(j: Journey, table: RouteTable, from: ResourceId | undefined, when: Exit['when']): StationId | typeof ENDED | undefined {
  const found = table.exits?.find((e) => e.when === when && matches(e.match, j.wire) && !(e.except && matches(e.except, j.wire)));
  if (!found) return undefined;
  if (!found.refusal) mark(j, 'route', 'pass', found.code, { place: found.place, rule: found.rule });
  else if (!refuse(j, 'route', found.refusal, { route: { table, from } })) return ENDED;
  return found.next;
}

/** Out of a segment: inside it straight to the owner, else past the filter (not to a next hop inside) and by the table. */
export function leave(j: Journey, i: Op<'leave'>): StationId | undefined {
  const { wire } = j;
  const caught = j.memory.caught(wire);
  if (caught) {
    if (i.filter && caught.segment !== i.segment && !filter(j, i.filter)) return undefined;
    mark(j, 'forward', 'pass', 'BALANCER_CATCHES_REPLY', { rule: '4.6' });
    return caught.segment === i.segment ? caught.station : (caught.enter ?? caught.station);
  }
  if (i.prefixes.some((p) => p.family === wire.family && p.first <= wire.destination && wire.destination <= p.last)) {
    const next = owner(j, i.owners, i.special, i.nobody);
    if (next !== undefined) mark(j, 'forward', 'pass', 'SAME_SEGMENT', { rule: i.insideRule });
    return next;
  }
  const inside = select(i.table, wire)?.segment === i.segment;
  return i.filter && !inside && !filter(j, i.filter) ? undefined : route(j, i.table, i.segment);
}

/** Who takes the packet in a segment. */
export function owner(j: Journey, owners: Owners, special: SpecialAddresses, nobody: Refusal): StationId | undefined {
  const { family, destination } = j.wire;
  const found = owners[family].get(destination) ?? j.assumed.owner(family, destination);
  if (found !== undefined) return found;
  const reason = family === 'ipv4' ? special.get(destination) : undefined;
  refuse(j, 'forward', reason ? { reason, then: 'unknown' } : nobody);
  return undefined;
}

/** The Internet: on to whoever has the address, or to some host there. */
export function internet(j: Journey, { table }: Op<'internet'>): StationId | Arrival | undefined {
  const { wire } = j;
  const block = table.blocks.find((b) => b.prefix.family === wire.family && b.prefix.first <= wire.destination && wire.destination <= b.prefix.last);
  const remembered = block?.known.find((k) => j.memory.knows(k.at, wire))?.station;
  // The answer to what could not leave under a private address: with a public one it would come back.
  const answersBlocked = j.half === 'reply' && j.beyond;
  const hidden = answersBlocked ? undefined : block?.hidden;
  const next = table.addresses[wire.family].get(wire.destination) ?? j.assumed.publicEntry(wire) ?? hidden ?? remembered ?? block?.next;
  if (typeof next === 'string') return next;
  if (next === undefined && isLost(j)) return undefined;
  const refusal = next ?? (isPublic({ family: wire.family, value: wire.destination }) ? strayed(j, table.resource) : table.notThere);
  if (refusal) {
    refuse(j, 'forward', refusal);
    return undefined;
  }
  mark(j, 'exit', 'pass', j.half === 'request' ? 'INTERNET_DELIVERS' : 'REPLY_ARRIVES');
  return { station: INTERNET, resource: table.resource, wire };
}

/** Why a reply is not the one that was waited for; undefined: it is, or this is no reply. */
const strayed = (j: Journey, resource: ResourceId): Refusal | undefined =>
  j.half === 'reply' && !isReplyTo(j.start.wire, j.wire) ? astray(resource) : undefined;

/** A reply that something stopped before has left its way there: where it would end says nothing more. */
const isLost = (j: Journey): boolean => j.half === 'reply' && j.blockers.some((one) => one.half === 'reply') && !isReplyTo(j.start.wire, j.wire);

/** Whoever sent something takes the answer to it. Undefined: this is none. */
export function collect(j: Journey): Arrival | undefined {
  if (j.half !== 'reply' || !j.at || !isReplyTo(j.start.wire, j.wire)) return undefined;
  mark(j, 'deliver', 'pass', 'REPLY_ARRIVES');
  return { station: j.at.id, resource: j.at.resource, wire: j.wire };
}

/** At a host: a service takes the request, whoever began takes the reply. */
export function deliver(j: Journey, i: Op<'deliver'>): Arrival | undefined {
  if (j.wire.carried) {
    refuse(j, 'deliver', {
      reason: { code: 'NO_APPLIANCE', values: { host: { resource: i.host } }, place: { resource: i.host, field: 'forwards' }, rule: 'A3.14' },
      then: 'stop',
    });
    return undefined;
  }
  if (j.half === 'reply') {
    if (isLost(j)) return undefined;
    const refusal = strayed(j, i.host);
    if (refusal) {
      refuse(j, 'deliver', refusal);
      return undefined;
    }
    mark(j, 'deliver', 'pass', 'REPLY_ARRIVES');
  } else if (delivers(i.services, j.wire)) mark(j, 'deliver', 'pass', 'DELIVERED');
  else if (!refuse(j, 'deliver', i.otherwise)) return undefined;
  return { station: i.reply, resource: i.host, wire: j.wire };
}
