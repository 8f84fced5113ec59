import type { Family } from '../net/address.ts';
import type { Value } from './fields.ts';
import type { Edit } from './reason.ts';

/** The format that this version reads and writes. */
export const FORMAT = 'netdraft/1';

export type ResourceId = string;

/**
 * A resource as it stands in the document: only what was set. What is left out takes the default of its kind.
 * `in` is the container; `name` is what people read, the id when left out. Every other key is a field of the kind.
 */
export interface Resource {
  readonly kind: string;
  readonly name?: string;
  readonly in?: ResourceId;
  /** What of it nobody knows yet, in the words of where it came from (an argument of Terraform): answers that depend on it are not modelled. */
  readonly notKnown?: readonly string[];
  readonly [field: string]: Value | undefined;
}

/** How much a resource says of what is not known: so many texts, each of so many characters. */
export const NOT_KNOWN_MOST = 32;
export const NOT_KNOWN_LONGEST = 200;

/** Where a resource stands, in CSS px at 100 %, relative to the top left corner of its container (so that moving a VPC is one change). */
export interface Box {
  readonly x: number;
  readonly y: number;
  /** Containers only. */
  readonly width?: number;
  readonly height?: number;
}
export type Edge = 'top' | 'right' | 'bottom' | 'left';
/** A gateway sits on its container's border: `at` px from the left or top end of that edge to the gateway's centre. */
export interface Dock {
  readonly edge: Edge;
  readonly at: number;
}
export type Place = Box | Dock;
export const isDock = (place: Place): place is Dock => 'edge' in place;

/** What a person asks: from where, to where, which protocol and port. Ends are written as in `design file` ("web", "internet:203.0.113.9", "web@10.0.0.5", "web/eni-2"). */
export interface Flow {
  readonly from: string;
  readonly to: string;
  /** "tcp", "udp", "icmp", "icmpv6" or a number 0 to 255. */
  readonly protocol: string;
  /** Destination port 0 to 65535; TCP and UDP only. */
  readonly port?: number;
  readonly sourcePort?: number;
  readonly icmpType?: number;
  readonly icmpCode?: number;
  /** What an HTTP request asks for: the rules of a layer-7 listener go by it. Left out: any of them may be meant. */
  readonly domain?: string;
  /** Begins with a slash. */
  readonly path?: string;
}

export type Outcome = 'works' | 'request-blocked' | 'reply-blocked' | 'intermittent' | 'not-modelled';
export const OUTCOMES: readonly Outcome[] = ['works', 'request-blocked', 'reply-blocked', 'intermittent', 'not-modelled'];

/** What is expected, for each family that matters. `blocked` stands for both blocked outcomes. */
export type Expectation = { readonly [F in Family]?: Outcome | 'blocked' };

/** A named flow with what is expected of it, and what happens then. */
export interface Scenario {
  readonly name: string;
  readonly suite?: string;
  readonly flow: Flow;
  readonly expect: Expectation;
  /** In order. Absent, never empty, when there is nothing but the one question. */
  readonly steps?: readonly ScenarioStep[];
}

/**
 * A step of a scenario: the design is changed, for the scenario only, or something else is asked. `then`: what is expected of the flow
 * that was asked last, on the design as it is by then; without it a change asks nothing.
 */
export type ScenarioStep = { readonly change: ScenarioChange; readonly then?: Expectation } | { readonly flow: Flow; readonly then: Expectation };
/** Where things stand is no matter of a scenario. */
export type ScenarioChange = Exclude<Edit, { readonly type: 'place' }>;

export interface Design {
  readonly format: typeof FORMAT;
  readonly name: string;
  readonly resources: Readonly<Record<ResourceId, Resource>>;
  readonly layout: Readonly<Record<ResourceId, Place>>;
  readonly scenarios: readonly Scenario[];
}

export const emptyDesign = (name: string): Design => ({ format: FORMAT, name, resources: {}, layout: {}, scenarios: [] });

/** The name that people read. */
export const nameOf = (id: ResourceId, resource: Resource | undefined): string => resource?.name ?? id;
