import type { Plan, Reason } from '../model/reason.ts';
import type { View } from './view.ts';

/** The packet as it was when it was stopped, for a fix that opens exactly as much as is needed. */
export interface Stopped {
  readonly reason: Reason;
  readonly family: 'ipv4' | 'ipv6';
  readonly protocol: number;
  readonly source: string;
  readonly destination: string;
  readonly destinationPort: number;
}

/** Ways out of a blocker, by reason code: each is a plan that removes this blocker (it may leave others). */
export type Fixes = Readonly<Record<string, (view: View, stopped: Stopped) => readonly Plan[]>>;
