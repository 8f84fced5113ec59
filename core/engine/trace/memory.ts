import type { ResourceId } from '../../model/design.ts';
import type { StationId } from '../../network/stations.ts';
import { isReplyTo, isSame, type Wire } from './wire.ts';

/** What stateful steps remember of the one flow that is traced: little enough for a list. */
interface Passed {
  readonly at: string;
  readonly wire: Wire;
}
interface Translated {
  readonly at: string;
  readonly inside: Wire;
  readonly outside: Wire;
  /** Where its replies are caught although they are not addressed to the translator. */
  readonly back?: Caught;
  /** Where the answer of a function goes, which travels by no network. */
  readonly caller?: StationId;
}
/** Where a balancer takes back the reply to a client whose address it left alone, and the segment from which it does so. */
export interface Caught {
  readonly station: StationId;
  readonly segment?: ResourceId;
  /** Where it comes in from another segment. */
  readonly enter?: StationId;
}

export interface Memory {
  /** A flow was let through at this place. */
  pass(at: string, wire: Wire): void;
  /** True when the packet is the other half of a flow that was let through here. */
  knows(at: string, wire: Wire): boolean;
  translate(at: string, inside: Wire, outside: Wire, way?: Pick<Translated, 'back' | 'caller'>): void;
  /** Where this reply is caught. */
  caught(wire: Wire): Caught | undefined;
  /** Who called the function that gives this answer. */
  caller(wire: Wire): StationId | undefined;
  /** What was translated here and is answered by this packet. */
  translated(at: string, wire: Wire): Translated | undefined;
  /** What was handed to a target before and is of the same flow, in either direction: here, or at any place. */
  bound(wire: Wire, at?: string): Translated | undefined;
  /** What was translated here and is the very same flow from inside. */
  again(at: string, wire: Wire): Translated | undefined;
}

export function createMemory(): Memory {
  const passed: Passed[] = [];
  const translations: Translated[] = [];
  return {
    pass(at, wire) {
      passed.push({ at, wire });
    },
    knows: (at, wire) => passed.some((p) => p.at === at && isReplyTo(p.wire, wire)),
    translate(at, inside, outside, way) {
      translations.push({ at, inside, outside, ...way });
    },
    caught: (wire) => translations.find((t) => t.back && isReplyTo(t.outside, wire))?.back,
    caller: (wire) => translations.find((t) => t.caller !== undefined && isReplyTo(t.outside, wire))?.caller,
    translated: (at, wire) => translations.find((t) => t.at === at && isReplyTo(t.outside, wire)),
    bound: (wire, at) =>
      translations.find((t) => (at === undefined || t.at === at) && t.outside.carried && (isReplyTo(t.inside, wire) || isSame(t.inside, wire))),
    again: (at, wire) => translations.find((t) => t.at === at && t.inside === wire),
  };
}
