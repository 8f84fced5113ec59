import type { View } from '../../kinds/view.ts';
import { assertNever } from '../../model/assert.ts';
import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef, Reason } from '../../model/reason.ts';
import { isPublic, NAT64 } from '../../net/ranges.ts';
import { INTERNET, type Instruction, type Owners, type Refusal, type RouteTable, type SpecialAddresses, type Station, type StationId } from '../../network/stations.ts';
import { resourceOf, stationOf } from '../compile.ts';
import { type Assumed, createAssumed } from './assumed.ts';
import { findSegment } from './local.ts';
import { decidingRule, matches, select } from './match.ts';
import { createMemory } from './memory.ts';
import { otherPort } from './ports.ts';
import { delivers } from './services.ts';
import type { Half, Mark, Trail } from './trail.ts';
import { isIcmp, isReplyTo, replyTo, type Wire } from './wire.ts';

export interface Start {
  readonly wire: Wire;
  readonly station: StationId;
  /** Who sends: shown as the first hop. */
  readonly resource: ResourceId;
  readonly place?: PlaceRef;
  /** Why it cannot be sent at all; the rest is then what would have been. */
  readonly blocked?: { readonly reason: Reason; readonly goesOn: boolean };
  readonly assumed?: Assumed;
}
export interface Run extends Trail {
  /** Ports that a NAT gateway might choose as well and for which a rule decides otherwise. */
  readonly otherPorts: readonly number[];
}

/** A packet that meets more stations than this goes round in circles, whatever it looks like. */
const MOST_STATIONS = 96;

interface Arrival {
  readonly station: StationId;
  readonly resource: ResourceId;
  readonly wire: Wire;
}

/** Follows a packet and its answer. What stops it is noted, and it goes on as if it had passed, as long as anybody knows where. */
export function run(view: View, start: Start, natPort: number): Run {
  const memory = createMemory();
  const assumed = start.assumed ?? createAssumed();
  const marks: Mark[] = [];
  const blockers: Mark[] = [];
  const otherPorts: number[] = [];
  let half: Half = 'request';
  let wire = start.wire;
  let beyond = false;
  let unknown: Mark | undefined;
  let at: Station | undefined;
  let via: StationId | undefined;
  let chosenPort = -1;

  function mark(type: Mark['type'], result: Mark['result'], code: string, more?: Partial<Mark>, resource = at?.resource ?? start.resource): Mark {
    const made: Mark = { half, resource, type, result, code, wire, beyond, ...more };
    marks.push(made);
    return made;
  }

  /** Notes why the packet is stopped. True: it goes on as if it had passed. */
  function refuse(type: Mark['type'], { reason, then }: Refusal, more?: Partial<Mark>): boolean {
    const made = mark(type, 'drop', reason.code, { reason, ...(reason.place ? { place: reason.place } : {}), ...(reason.rule ? { rule: reason.rule } : {}), ...more });
    if (then === 'unknown') {
      if (!beyond) unknown = made;
      return false;
    }
    blockers.push(made);
    beyond = true;
    return then === 'on';
  }

  function filter(i: Instruction & { readonly op: 'filter' }): boolean {
    if (i.stateful && memory.knows(i.at, wire)) {
      mark('filter', 'pass', i.codes.reply, { filter: { filters: i.filters, direction: i.direction, order: i.order } });
      return true;
    }
    const found = decidingRule(i.filters, i.direction, wire);
    const detail = { filters: i.filters, direction: i.direction, order: i.order, ...(found ? { rule: found.rule } : {}) };
    if (!i.stateful && wire.destinationPort === chosenPort && i.filters[0]) {
      const other = otherPort(i.filters[0], i.direction, wire);
      if (other !== undefined) otherPorts.push(other);
    }
    if (i.stateful) memory.pass(i.at, wire);
    if (found?.rule.allow) {
      mark('filter', 'pass', i.codes.pass, { filter: detail, place: found.rule.place });
      return true;
    }
    return refuse('filter', i.otherwise, { filter: detail, ...(found ? { place: found.rule.place } : {}) });
  }

  /** The station behind a route, or undefined where the packet ends. */
  function route(table: RouteTable, from: ResourceId | undefined): StationId | undefined {
    const entry = select(table, wire);
    if (!entry) {
      refuse('route', table.otherwise, { route: { table } });
      return undefined;
    }
    if (typeof entry.next !== 'string') {
      refuse('route', entry.next, { route: { table, entry }, place: entry.next.reason.place ?? entry.place });
      return undefined;
    }
    mark('route', 'pass', entry.origin === 'local' ? 'ROUTE_LOCAL' : 'ROUTE', { route: { table, entry }, place: entry.place });
    if (entry.segment === undefined || entry.segment === from) return entry.next;
    via = entry.next;
    return `${entry.segment}/enter`;
  }

  function owner(owners: Owners, special: SpecialAddresses, nobody: Refusal): StationId | undefined {
    const found = owners[wire.family].get(wire.destination) ?? assumed.owner(wire.family, wire.destination);
    if (found !== undefined) return found;
    const reason = wire.family === 'ipv4' ? special.get(wire.destination) : undefined;
    refuse('forward', reason ? { reason, then: 'unknown' } : nobody);
    return undefined;
  }

  function internet(i: Instruction & { readonly op: 'internet' }): StationId | Arrival | undefined {
    const block = i.table.blocks.find((b) => b.prefix.family === wire.family && b.prefix.first <= wire.destination && wire.destination <= b.prefix.last);
    const remembered = block?.known.find((k) => memory.knows(k.at, wire))?.station;
    const known = i.table.addresses[wire.family].get(wire.destination) ?? assumed.publicEntry(wire) ?? remembered ?? block?.next;
    if (typeof known === 'string') return known;
    if (known) {
      refuse('forward', known);
      return undefined;
    }
    if (!isPublic({ family: wire.family, value: wire.destination })) {
      refuse('forward', i.table.notThere);
      return undefined;
    }
    if (half === 'reply' && !isReplyTo(start.wire, wire)) {
      refuse('forward', astray(i.table.resource));
      return undefined;
    }
    mark('exit', 'pass', half === 'request' ? 'INTERNET_DELIVERS' : 'REPLY_ARRIVES');
    return { station: INTERNET, resource: i.table.resource, wire };
  }

  /** The other addresses of a packet that leaves a translator. */
  function translate(i: Instruction & { readonly op: 'masquerade' }): boolean {
    if (half === 'reply') return refuse('translate', i.unknownReply);
    const inside = wire;
    const sourcePort = inside.sourcePort === 0 ? 0 : natPort;
    if (sourcePort !== 0) chosenPort = sourcePort;
    const nat64 = inside.family === 'ipv6';
    wire = nat64
      ? { ...inside, family: 'ipv4', source: i.to, sourcePort, destination: inside.destination - NAT64.first, ...toIpv4(inside) }
      : { ...inside, source: i.to, sourcePort };
    memory.translate(i.at, inside, wire);
    mark('translate', 'translate', nat64 ? i.nat64Code : i.code, { place: i.place });
    return true;
  }

  function map(i: Instruction & { readonly op: 'map' }): boolean {
    if (wire.family !== i.table.family) return true;
    const address = i.end === 'source' ? wire.source : wire.destination;
    const known = i.table.entries.get(address);
    let to = known?.to ?? (i.end === 'destination' ? assumed.inside(address) : assumed.published(address));
    if (to === undefined) {
      const reason = i.table.absent.get(address);
      const filled = reason ? { ...reason, values: { ...i.otherwise.reason.values, ...reason.values } } : i.otherwise.reason;
      if (!refuse('translate', { reason: filled, then: i.otherwise.then })) return false;
      to = i.end === 'source' ? assumed.publish(view, address, i.back) : address;
    }
    wire = i.end === 'source' ? { ...wire, source: to } : { ...wire, destination: to };
    mark('translate', 'translate', i.code, known ? { place: known.place } : {});
    return true;
  }

  /** Where the packet goes from this station; undefined: nowhere. */
  function pass(station: Station): StationId | Arrival | undefined {
    for (const i of station.program) {
      switch (i.op) {
        case 'filter':
          if (!filter(i)) return undefined;
          break;
        case 'require':
          if ((!i.when || matches(i.when, wire)) && !matches(i.match, wire) && !refuse('forward', i.otherwise)) return undefined;
          break;
        case 'refuse':
          if (!refuse('forward', i.refusal)) return undefined;
          break;
        case 'branch':
          if (matches(i.match, wire)) return i.to;
          break;
        case 'note':
          if (!i.when || matches(i.when, wire)) mark('forward', 'pass', i.code, { ...(i.place ? { place: i.place } : {}), ...(i.rule ? { rule: i.rule } : {}) });
          break;
        case 'map':
          if (!map(i)) return undefined;
          break;
        case 'masquerade':
          if (!translate(i)) return undefined;
          break;
        case 'restore': {
          const session = memory.translated(i.at, wire);
          if (session) {
            wire = backInside(session.inside, wire);
            mark('translate', 'translate', i.code);
            return i.to;
          }
          if (i.otherwise && !refuse('translate', i.otherwise)) return undefined;
          break;
        }
        case 'remember':
          if (half === 'reply' && !memory.knows(i.at, wire)) {
            if (!refuse('filter', i.unknownReply)) return undefined;
            break;
          }
          memory.pass(i.at, wire);
          if (i.code !== '') mark('filter', 'pass', i.code);
          break;
        case 'recall':
          if (memory.knows(i.at, wire)) {
            if (i.code !== '') mark('filter', 'pass', i.code);
            break;
          }
          memory.pass(i.at, wire);
          if (!refuse('filter', i.otherwise)) return undefined;
          break;
        case 'leave': {
          const inside = i.prefixes.some((p) => p.family === wire.family && p.first <= wire.destination && wire.destination <= p.last);
          if (inside) {
            const next = owner(i.owners, i.special, i.nobody);
            if (next !== undefined) mark('forward', 'pass', 'SAME_SEGMENT', { rule: 'A11.6' });
            return next;
          }
          const entry = select(i.table, wire);
          if (i.filter && entry?.segment !== i.segment && !filter(i.filter)) return undefined;
          return route(i.table, i.segment);
        }
        case 'route':
          return route(i.table, undefined);
        case 'hand': {
          const next = via ?? owner(i.owners, i.special, i.otherwise);
          via = undefined;
          return next;
        }
        case 'local': {
          const found = findSegment(i.segments[wire.family], wire.destination);
          if (found) return found.station;
          refuse('forward', i.otherwise);
          return undefined;
        }
        case 'jump':
          return i.to;
        case 'deliver':
          return deliver(i);
        case 'internet':
          return internet(i);
        default:
          return assertNever(i);
      }
    }
    refuse('forward', NOWHERE);
    return undefined;
  }

  function deliver(i: Instruction & { readonly op: 'deliver' }): Arrival | undefined {
    if (half === 'reply') {
      if (!isReplyTo(start.wire, wire)) {
        refuse('deliver', astray(i.host));
        return undefined;
      }
      mark('deliver', 'pass', 'REPLY_ARRIVES');
    } else if (delivers(i.services, wire)) mark('deliver', 'pass', 'DELIVERED');
    else if (!refuse('deliver', i.otherwise)) return undefined;
    return { station: i.reply, resource: i.host, wire };
  }

  function walk(from: StationId): Arrival | undefined {
    const seen: { readonly id: StationId; readonly wire: Wire; readonly via: StationId | undefined }[] = [];
    let next: StationId | undefined = from;
    while (next !== undefined) {
      const id: StationId = next;
      at = stationOf(view, id);
      if (!at) {
        refuse('forward', NOWHERE, { resource: resourceOf(id) });
        return undefined;
      }
      if (seen.length >= MOST_STATIONS || seen.some((s) => s.id === id && s.wire === wire && s.via === via)) {
        refuse('forward', { reason: { code: 'LOOP', values: { at: { resource: at.resource } }, place: { resource: at.resource } }, then: 'stop' });
        return undefined;
      }
      seen.push({ id, wire, via });
      const result: StationId | Arrival | undefined = pass(at);
      if (typeof result !== 'string') return result;
      next = result;
    }
    return undefined;
  }

  function trace(): boolean {
    mark('source', start.blocked ? 'drop' : 'pass', start.blocked?.reason.code ?? 'SENDS', sourceDetail(start), start.resource);
    if (start.blocked) {
      blockers.push(marks[0] as Mark);
      beyond = true;
      if (!start.blocked.goesOn) return false;
    }
    const arrival = walk(start.station);
    if (!arrival) return false;
    half = 'reply';
    wire = replyTo(arrival.wire);
    via = undefined;
    at = undefined;
    mark('source', 'pass', 'REPLIES', {}, arrival.resource);
    return walk(arrival.station) !== undefined && blockers.length === 0;
  }

  const arrived = trace();
  return { marks, blockers, unknown, arrived, otherPorts };
}

function sourceDetail(start: Start): Partial<Mark> {
  const { blocked } = start;
  if (!blocked) return start.place ? { place: start.place } : {};
  const { place, rule } = blocked.reason;
  return { reason: blocked.reason, ...(place ? { place } : {}), ...(rule ? { rule } : {}) };
}

/** ICMP of the other family, as NAT64 translates it. */
const toIpv4 = (w: Wire): Partial<Wire> => (w.protocol === 58 ? { protocol: 1, icmpType: w.icmpType === 128 ? 8 : w.icmpType } : {});

/** The reply as the sender inside knows it. */
const backInside = (inside: Wire, reply: Wire): Wire => ({
  ...replyTo(inside), icmpType: isIcmp(inside.protocol) ? replyTo(inside).icmpType : 0, icmpCode: reply.icmpCode,
});

const NOWHERE: Refusal = { reason: { code: 'NOWHERE', values: {} }, then: 'unknown' };

const astray = (resource: ResourceId): Refusal => ({
  reason: { code: 'REPLY_ASTRAY', values: { host: { resource } }, place: { resource }, rule: '4.1' }, then: 'stop',
});
