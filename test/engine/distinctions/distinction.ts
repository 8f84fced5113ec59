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
  /** A resource that the request passes. */
  readonly by?: string;
}

const files = import.meta.glob<Readonly<Record<string, unknown>>>(['./*.ts', '!./distinction.ts'], { eager: true });

export const DISTINCTIONS: readonly Distinction[] = Object.values(files)
  .flatMap((exported) => Object.values(exported))
  .flatMap((value) => (Array.isArray(value) ? (value as readonly Distinction[]) : []));

/** What comes out, in the words of the row: equal to `verdict` and `by` when it holds. */
export const observed = (row: Distinction, answer: FamilyAnswer): Pick<Distinction, 'verdict' | 'by'> => ({
  verdict: verdict(answer),
  ...(row.by === undefined ? {} : { by: way(answer).find((id) => id === row.by) ?? way(answer).join(' ') }),
});
