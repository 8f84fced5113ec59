import type { Family } from '../net/address.ts';
import type { Flow, Outcome, ResourceId } from '../model/design.ts';
import type { PlaceRef, Plan, Reason, ReasonValue } from '../model/reason.ts';

/** The answer to a flow, in the shape of `netdraft.trace/1` but with reasons instead of sentences: words are put in at the edge. */
export interface Answer {
  readonly flow: Flow;
  /** Why the question cannot be answered (an end that nobody has, a name that two have); then there are no families. */
  readonly problem?: Reason;
  readonly families: readonly FamilyAnswer[];
}
export interface FamilyAnswer {
  readonly family: Family;
  readonly outcome: Outcome;
  /** Canonical spellings; undefined when the end has no address of the family. */
  readonly source: string | undefined;
  readonly sourcePort: number;
  readonly destination: string | undefined;
  readonly paths: readonly Path[];
  readonly blockers: readonly Blocker[];
  readonly notModelled: readonly Reason[];
}
export interface Path {
  readonly outcome: Outcome;
  readonly request: readonly Hop[];
  /** Empty when the request never arrives. */
  readonly reply: readonly Hop[];
  /** Where the packet would go on if nothing had stopped it: drawn as dots. Empty when nobody can say. */
  readonly unreached: readonly Hop[];
}
/** All that happens to the packet at one resource. */
export interface Hop {
  readonly resource: ResourceId;
  readonly kind: string;
  readonly steps: readonly Step[];
}
export interface Step {
  readonly type: 'source' | 'filter' | 'route' | 'translate' | 'forward' | 'balance' | 'deliver' | 'exit';
  readonly result: 'pass' | 'drop' | 'translate';
  readonly code: string;
  readonly values: Readonly<Record<string, ReasonValue>>;
  readonly place?: PlaceRef;
  readonly rule?: string;
  /** After the step. */
  readonly packet: Packet;
  /** Filters: rules that nearly matched, and what failed. Routes: the entries that this one beat. */
  readonly near?: readonly Near[];
}
export interface Near {
  readonly code: string;
  readonly values: Readonly<Record<string, ReasonValue>>;
  readonly place: PlaceRef;
}
export interface Packet {
  readonly family: Family;
  readonly source: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationPort: number;
  /** IP protocol number. */
  readonly protocol: number;
  /** The client's address in the header X-Forwarded-For, behind a layer-7 load balancer. */
  readonly forwardedFor?: string;
}
export interface Blocker extends Reason {
  readonly half: 'request' | 'reply';
  readonly resource: ResourceId;
  /** Index of the path and of the hop where it stands. */
  readonly path: number;
  /** For `RETURN_ROUTE`: what exactly happened to the reply there. */
  readonly detail?: Reason;
  readonly fixes: readonly Plan[];
}

/** True when an end has no address of the family and nothing particular is the reason: there is little to answer over it. */
export const lacksAddress = (answer: FamilyAnswer): boolean => {
  const code = answer.blockers[0]?.code;
  return code === 'NO_SOURCE_ADDRESS' || code === 'NO_DESTINATION_ADDRESS';
};

/** What of an answer is drawn: a family that an end has no address for has no path to show. The same object when that is all of it. */
export function drawable(answer: Answer | undefined): Answer | undefined {
  if (!answer?.families.some(lacksAddress)) return answer;
  return { ...answer, families: answer.families.filter((family) => !lacksAddress(family)) };
}
