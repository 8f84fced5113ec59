import type { ResourceId } from '../../model/design.ts';
import type { PlaceRef, Reason } from '../../model/reason.ts';
import type { Direction, Filter, FilterRule, RouteEntry, RouteTable, Target } from '../../network/stations.ts';
import type { Step } from '../answer.ts';
import type { Wire } from './wire.ts';

/** One thing that happened to a packet, as small as it can be: what a person reads of it is made when somebody looks. */
export interface Mark {
  readonly half: Half;
  readonly resource: ResourceId;
  readonly type: Step['type'];
  readonly result: Step['result'];
  readonly code: string;
  /** After the step. */
  readonly wire: Wire;
  /** Behind the first blocker: where the packet would have gone. */
  readonly beyond: boolean;
  readonly reason?: Reason;
  readonly place?: PlaceRef;
  readonly rule?: string;
  readonly filter?: {
    readonly filters: readonly Filter[];
    readonly direction: Direction;
    readonly order: 'any' | 'first';
    readonly rule?: FilterRule;
  };
  /** The targets of a load balancer: which of them take packets, at least at times, and which this one went to. */
  readonly balance?: {
    readonly targets: readonly Target[];
    readonly healthy: readonly Target[];
    readonly byLuck?: readonly Target[];
    readonly chosen?: Target;
  };
  /** `from`: the segment in which it was looked up, also for what only passes it. */
  readonly route?: { readonly table: RouteTable; readonly entry?: RouteEntry; readonly from: ResourceId | undefined };
}
export type Half = 'request' | 'reply';

/** A packet's way on one of its possible paths. */
export interface Trail {
  readonly marks: readonly Mark[];
  /** Marks that stop the packet, in the order in which it meets them. */
  readonly blockers: readonly Mark[];
  /** What was met that is not modelled, before any blocker. */
  readonly unknown: Mark | undefined;
  readonly arrived: boolean;
}
