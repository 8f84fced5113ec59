import type { View } from '../../kinds/view.ts';
import { assertNever } from '../../model/assert.ts';
import type { Station, StationId } from '../../network/stations.ts';
import { resourceOf, stationOf } from '../compile.ts';
import { alike } from './alike.ts';
import { inCircles } from './circles.ts';
import { balance, choose, inspect, unwrap } from './balance.ts';
import { collect, deliver, deny, disown, filter, internet, leave, owner, recall, remember, route } from './forward.ts';
import { type Arrival, type Journey, mark, NOWHERE, reasonOf, refuse, setOut, type Start, type Taken } from './journey.ts';
import { findSegment } from './local.ts';
import { matches } from './match.ts';
import { USUAL_NAT_PORT } from './ports.ts';
import type { Trail } from './trail.ts';
import { ENDED, map, masquerade, PAST, redirect, restore } from './translate.ts';
import { replyTo, type Wire } from './wire.ts';

export interface Run extends Trail {
  /** Ports that a translator might choose as well and for which a rule decides otherwise. */
  readonly otherPorts: readonly number[];
  /** Where it had several ways. */
  readonly taken: readonly Taken[];
}

/** A packet that meets more stations than this goes round in circles, whatever it looks like. */
const MOST_STATIONS = 96;

/** Follows a packet and its answer. What stops it is noted, and it goes on as if it had passed, as long as anybody knows where. */
export function run(view: View, given: Start, natPort: number, choices: readonly number[] = []): Run {
  const start = given.anyPort && natPort !== USUAL_NAT_PORT ? { ...given, wire: { ...given.wire, sourcePort: natPort } } : given;
  const j = setOut(view, start, natPort, choices);
  if (start.caught) j.memory.translate(start.station, start.wire, start.wire, { back: start.caught });
  const arrival = there(j);
  const arrived = arrival !== undefined && back(j, arrival);
  const { marks, blockers, unknown, otherPorts, taken } = j;
  return { marks, blockers, unknown, arrived: arrived && blockers.length === 0, otherPorts, taken };
}

/** The request: where it arrives, or would. */
function there(j: Journey): Arrival | undefined {
  const { blocked, place } = j.start;
  if (blocked) {
    j.blockers.push(mark(j, 'source', 'drop', blocked.reason.code, reasonOf(blocked.reason)));
    j.beyond = true;
    if (!blocked.goesOn) return undefined;
  } else mark(j, 'source', 'pass', 'SENDS', place ? { place } : {});
  return walk(j, j.start.station);
}

/** The reply. True: it comes home, or would. */
function back(j: Journey, arrival: Arrival): boolean {
  j.half = 'reply';
  j.wire = replyTo(arrival.wire);
  j.via = undefined;
  mark(j, 'source', 'pass', 'REPLIES', { resource: arrival.resource });
  return walk(j, arrival.station) !== undefined;
}

function walk(j: Journey, from: StationId): Arrival | undefined {
  const seen: { readonly id: StationId; readonly wire: Wire; readonly via: StationId | undefined }[] = [];
  let next: StationId | undefined = from;
  while (next !== undefined) {
    const id: StationId = next;
    j.at = stationOf(j.view, id);
    if (!j.at) {
      refuse(j, 'forward', NOWHERE, { resource: resourceOf(id) });
      return undefined;
    }
    if (seen.length >= MOST_STATIONS || seen.some((s) => s.id === id && s.wire === j.wire && s.via === j.via)) {
      const passed = seen.map((s) => resourceOf(s.id));
      refuse(j, 'forward', inCircles(j.view, j.at.resource, passed));
      return undefined;
    }
    seen.push({ id, wire: j.wire, via: j.via });
    const result: StationId | Arrival | undefined = pass(j, j.at);
    if (typeof result !== 'string') return result;
    next = result;
  }
  return undefined;
}

/** Runs the program of a station: where the packet goes on, who takes it, or undefined where it ends. */
function pass(j: Journey, station: Station): StationId | Arrival | undefined {
  for (const i of station.program) {
    switch (i.op) {
      case 'filter':
        if (!filter(j, i)) return undefined;
        break;
      case 'require':
        if ((!i.when || matches(i.when, j.wire)) && !matches(i.match, j.wire) && !refuse(j, 'forward', i.otherwise)) return undefined;
        break;
      case 'alike':
        if (!alike(j, i)) return undefined;
        break;
      case 'refuse':
        if (!refuse(j, 'forward', i.refusal)) return undefined;
        break;
      case 'deny':
        if (!deny(j, i)) return undefined;
        break;
      case 'branch':
        if (matches(i.match, j.wire)) return i.to;
        break;
      case 'note':
        if (!i.when || matches(i.when, j.wire)) {
          mark(j, 'forward', 'pass', i.code, { ...(i.place ? { place: i.place } : {}), ...(i.rule ? { rule: i.rule } : {}) });
        }
        break;
      case 'map':
        if (!map(j, i)) return undefined;
        break;
      case 'masquerade':
        if (!masquerade(j, i)) return undefined;
        break;
      case 'restore': {
        const home = restore(j, i);
        if (home === ENDED) return undefined;
        if (home !== PAST) return home;
        break;
      }
      case 'redirect': {
        const next = redirect(j, i);
        if (next !== undefined) return next;
        break;
      }
      case 'choose':
        return choose(j, i);
      case 'balance':
        return balance(j, station.id, i);
      case 'hand-back': {
        const caller = j.memory.caller(j.wire);
        if (caller === undefined) refuse(j, 'forward', i.otherwise);
        return caller;
      }
      case 'inspect':
      case 'unwrap': {
        const next = i.op === 'inspect' ? inspect(j, i) : unwrap(j, i);
        if (next !== undefined) return next;
        break;
      }
      case 'disown':
        disown(j);
        break;
      case 'collect': {
        const arrival = collect(j);
        if (arrival) return arrival;
        break;
      }
      case 'remember':
        if (!remember(j, i)) return undefined;
        break;
      case 'recall':
        if (!recall(j, i)) return undefined;
        break;
      case 'leave':
        return leave(j, i);
      case 'route':
        return route(j, i.table, undefined);
      case 'hand': {
        const next = j.via ?? owner(j, i.owners, i.special, i.otherwise);
        j.via = undefined;
        return next;
      }
      case 'local': {
        const found = findSegment(i.segments[j.wire.family], j.wire.destination);
        if (!found) refuse(j, 'forward', i.otherwise);
        return found?.station;
      }
      case 'jump':
        return i.to;
      case 'deliver':
        return deliver(j, i);
      case 'internet':
        return internet(j, i);
      default:
        return assertNever(i);
    }
  }
  refuse(j, 'forward', NOWHERE);
  return undefined;
}
