import type { View } from '../../kinds/view.ts';
import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef, Reason } from '../../model/reason.ts';
import type { Balance, Refusal, Station, StationId } from '../../network/stations.ts';
import { type Assumed, createAssumed } from './assumed.ts';
import { type Caught, createMemory, type Memory } from './memory.ts';
import type { Half, Mark } from './trail.ts';
import type { Wire } from './wire.ts';

/** What sets a packet on its way. */
export interface Start {
  readonly wire: Wire;
  readonly station: StationId;
  /** Who sends: shown as the first hop. */
  readonly resource: ResourceId;
  readonly place?: PlaceRef;
  /** Why it cannot be sent at all; the rest is then what would have been. */
  readonly blocked?: { readonly reason: Reason; readonly goesOn: boolean };
  readonly assumed?: Assumed;
  /** Nobody asked for the source port, and the sender may take any of the range of translators. */
  readonly anyPort?: true;
  /** What an HTTP request asks for, where it is known. */
  readonly domain?: string | undefined;
  readonly path?: string | undefined;
  /** A health check: balancers that it meets take every target for healthy, so that none waits for itself. */
  readonly probing?: true;
  /** Where the answer is caught on its way. */
  readonly caught?: Caught;
}

/** A place where a packet had several ways, how many, and which it took. */
export interface Taken {
  readonly of: number;
  readonly at: number;
}

/** A packet under way: where it is, what it looks like by now, and what was noted so far. Lives as long as one run. */
export interface Journey {
  readonly view: View;
  readonly start: Start;
  readonly memory: Memory;
  readonly assumed: Assumed;
  /** The source port that translators choose. */
  readonly natPort: number;
  /** Which way to take where there are several, in the order in which they come; the first one beyond the list. */
  readonly choices: readonly number[];
  readonly taken: Taken[];
  /** Where a choice was made that the other half of the flow keeps, by its memory. */
  readonly kept: Map<string, StationId>;
  /** Balancers that it met: one that comes again hands the packet round in circles. */
  readonly balances: Balance[];
  readonly probing: boolean;
  readonly marks: Mark[];
  readonly blockers: Mark[];
  /** Ports that a translator might choose as well and for which a rule decides otherwise. */
  readonly otherPorts: number[];
  half: Half;
  wire: Wire;
  /** Behind the first blocker. */
  beyond: boolean;
  unknown: Mark | undefined;
  at: Station | undefined;
  /** The next hop that the last route named, until its segment hands the packet over. */
  via: StationId | undefined;
  /** Ports that translators, balancers and functions have chosen: any other of their range might have been it. */
  readonly chosen: number[];
}

export const setOut = (view: View, start: Start, natPort: number, choices: readonly number[] = []): Journey => ({
  view,
  start,
  natPort,
  choices,
  taken: [],
  kept: new Map(),
  balances: [],
  probing: start.probing ?? false,
  memory: createMemory(),
  assumed: start.assumed ?? createAssumed(),
  marks: [],
  blockers: [],
  otherPorts: [],
  half: 'request',
  wire: start.wire,
  beyond: false,
  unknown: undefined,
  at: undefined,
  via: undefined,
  chosen: start.anyPort ? [start.wire.sourcePort] : [],
});

/** Somebody who takes the packet, and from where the answer is sent. */
export interface Arrival {
  readonly station: StationId;
  readonly resource: ResourceId;
  readonly wire: Wire;
}

/** Notes what happens to the packet where it is. */
export function mark(j: Journey, type: Mark['type'], result: Mark['result'], code: string, more?: Partial<Mark>): Mark {
  const made: Mark = { half: j.half, resource: j.at?.resource ?? j.start.resource, type, result, code, wire: j.wire, beyond: j.beyond, ...more };
  j.marks.push(made);
  return made;
}

/** Notes why the packet is stopped. True: it goes on as if it had passed. */
export function refuse(j: Journey, type: Mark['type'], { reason, then }: Refusal, more?: Partial<Mark>): boolean {
  const made = mark(j, type, 'drop', reason.code, { ...reasonOf(reason), ...more });
  if (then === 'unknown') {
    if (!j.beyond) j.unknown = made;
    return false;
  }
  j.blockers.push(made);
  j.beyond = true;
  return then === 'on';
}

/** A reason as the part of a mark. */
export const reasonOf = (reason: Reason): Partial<Mark> => ({
  reason,
  ...(reason.place ? { place: reason.place } : {}),
  ...(reason.rule ? { rule: reason.rule } : {}),
});

export const NOWHERE: Refusal = { reason: { code: 'NOWHERE', values: {} }, then: 'unknown' };

/** A reply that belongs to nothing where it comes to. */
export const astray = (resource: ResourceId): Refusal => ({
  reason: { code: 'REPLY_ASTRAY', values: { host: { resource } }, place: { resource }, rule: '4.1' },
  then: 'stop',
});
