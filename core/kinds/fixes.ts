import type { ResourceId } from '../model/design.ts';
import type { Plan, Reason } from '../model/reason.ts';
import type { View } from './view.ts';

/** A packet as it was when it was stopped. */
export interface StoppedPacket {
  readonly half: 'request' | 'reply';
  readonly family: 'ipv4' | 'ipv6';
  readonly protocol: number;
  readonly source: string;
  readonly destination: string;
  readonly destinationPort: number;
  /** The groups by which rules know its sender, where they do not know it by those of its source address. */
  readonly vouched?: readonly ResourceId[];
}

/** Why and where a packet was stopped, for a fix that opens exactly as much as is needed. */
export interface Stopped extends StoppedPacket {
  /** Its value `at` is the resource at which the packet stood. */
  readonly reason: Reason;
  /** All packets that are stopped there for this reason, on any path; this one is among them. */
  readonly packets: readonly StoppedPacket[];
  /** Where the last route was looked up: the segment that it had left, or could not leave. */
  readonly left?: ResourceId;
}

/** The resource that a value of the reason names. */
export function named({ reason }: Stopped, value: string): ResourceId | undefined {
  const found = reason.values[value];
  return typeof found === 'object' ? found.resource : undefined;
}

/**
 * Ways out of a blocker, by reason code: each is a plan that removes this blocker (it may leave others) for the packet that was stopped, or,
 * where it names several, for all of `packets` that it names.
 */
export type Fix = (view: View, stopped: Stopped) => readonly Plan[];
export type Fixes = Readonly<Record<string, Fix>>;
