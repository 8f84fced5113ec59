import type { Sentences } from '../catalogue.ts';

/** What the window and the terminal both say of what can be reached. */
export const REACH_WORDS = {
  REACH_PAIR: '{from} to {to}',
  REACH_ALL: 'everything',
  REACH_OTHERS: 'other protocols',
  REACH_NOTHING: 'nothing',
  REACH_works: 'works',
  REACH_blocked: 'blocked',
  REACH_intermittent: 'intermittent',
  'REACH_not-modelled': 'not modelled',
} as const satisfies Sentences;
