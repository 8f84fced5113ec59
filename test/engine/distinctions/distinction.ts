import type { FamilyAnswer } from '../../../core/engine/answer.ts';
import type { Family } from '../../../core/net/address.ts';
import { type Resources, verdict, way } from '../support/ask.ts';

/**
 * Designs that differ in one thing, and the answers that it decides. Each is here because nothing else noticed when that thing was left out.
 * A file of this folder exports lists of these; it need not be named anywhere else.
 */
export interface Distinction {
  readonly rule: string;
  readonly what: string;
  readonly on: Resources;
  /** "web > internet tcp/443". */
  readonly flow: string;
  readonly family?: Family;
  /** "works", or the outcome with the codes of its blockers: "request-blocked NO_ROUTE SG_INGRESS". */
  readonly verdict: string;
  /** The place of the first blocker. */
  readonly at?: string;
  /** A resource that the request passes. */
  readonly by?: string;
  /** One that it does not pass. */
  readonly past?: string;
  /** The source address with which it arrives. */
  readonly leavesAs?: string;
  /** The client's address in X-Forwarded-For with which it arrives; 'none': there is no such header. */
  readonly forwardedFor?: string;
  /** The code of what is told of another target of the balancer. */
  readonly other?: string;
}

const files = import.meta.glob<Readonly<Record<string, unknown>>>(['./*.ts', '!./distinction.ts'], { eager: true });

export const DISTINCTIONS: readonly Distinction[] = Object.values(files)
  .flatMap((exported) => Object.values(exported))
  .flatMap((value) => (Array.isArray(value) ? (value as readonly Distinction[]) : []));

type Outcome = Omit<Distinction, 'rule' | 'what' | 'on' | 'flow' | 'family'>;

/** What comes out, in the words of the row: equal to `wanted` when it holds. */
export function observed(row: Distinction, answer: FamilyAnswer): Outcome {
  const passed = way(answer);
  const balanced = answer.paths[0]?.request.flatMap((hop) => hop.steps).find((step) => step.type === 'balance');
  const arrived = answer.paths[0]?.request.at(-1)?.steps.at(-1)?.packet;
  return {
    verdict: verdict(answer),
    ...(row.at === undefined ? {} : { at: answer.blockers[0]?.place?.resource ?? 'nowhere' }),
    ...(row.by === undefined ? {} : { by: passed.includes(row.by) ? row.by : `not by ${row.by}` }),
    ...(row.past === undefined ? {} : { past: passed.includes(row.past) ? `by ${row.past}` : row.past }),
    ...(row.leavesAs === undefined ? {} : { leavesAs: arrived?.source ?? 'nothing arrives' }),
    ...(row.forwardedFor === undefined ? {} : { forwardedFor: arrived?.forwardedFor ?? 'none' }),
    ...(row.other === undefined ? {} : { other: balanced?.near?.[0]?.code ?? 'no other' }),
  };
}

export function wanted({ verdict: said, at, by, past, leavesAs, forwardedFor, other }: Distinction): Outcome {
  const all: Record<string, unknown> = { verdict: said, at, by, past, leavesAs, forwardedFor, other };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Outcome;
}
