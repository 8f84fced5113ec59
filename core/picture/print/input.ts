import type { Answer } from '../../engine/answer.ts';
import type { Design } from '../../model/design.ts';
import type { Say } from '../parts/look.ts';
import type { Scene } from '../shapes.ts';
import type { Outcome } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';

/** What is written around a drawing. */
export interface PrintInput {
  readonly design: Design;
  readonly scene: Scene;
  readonly answer?: Answer;
  readonly say: Say;
  readonly title?: TitleBlock;
  readonly legend: boolean;
}
export interface TitleBlock {
  /** As people read it: "20 November 2026". */
  readonly date?: string;
  /** Of the file: a number, or what a version control system calls it. */
  readonly revision?: string;
}

export const OUTCOME_WORD: Readonly<Record<Outcome, string>> = {
  works: 'VERDICT_WORKS',
  'request-blocked': 'VERDICT_REQUEST_BLOCKED',
  'reply-blocked': 'VERDICT_REPLY_BLOCKED',
  intermittent: 'VERDICT_INTERMITTENT',
  'not-modelled': 'VERDICT_NOT_MODELLED',
};
export const FAMILY_WORD: Readonly<Record<Family, string>> = { ipv4: 'FAMILY_IPV4', ipv6: 'FAMILY_IPV6' };
export const FAMILY_SHORT: Readonly<Record<Family, string>> = { ipv4: 'FAMILY_SHORT_IPV4', ipv6: 'FAMILY_SHORT_IPV6' };
