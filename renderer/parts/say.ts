import { lacksAddress } from '../../core/engine/answer.ts';
import type { Outcome } from '../../core/model/design.ts';
import { nameOf } from '../../core/model/design.ts';
import type { ReasonValue } from '../../core/model/reason.ts';
import type { Family } from '../../core/net/address.ts';
import { OUTCOME_COLOUR } from '../../core/picture/glyphs.ts';
import { fill } from '../../core/words/catalogue.ts';
import { UI_WORDS, type UiWord } from '../../core/words/en/ui.ts';
import { flow } from '../state/flow.svelte.ts';

/** The name that people read of a resource of the open design. */
export function nameNow(id: string): string {
  const resource = flow.design.resources[id];
  // The Internet is there without being drawn.
  return resource === undefined && id === 'internet' ? UI_WORDS.INTERNET : nameOf(id, resource);
}

/** A sentence of the window. */
export const say = (word: UiWord, values: Readonly<Record<string, ReasonValue>> = {}): string => fill(UI_WORDS[word], values, nameNow);

const VERDICT_WORD: { readonly [O in Outcome]: UiWord } = {
  works: 'VERDICT_WORKS',
  'request-blocked': 'VERDICT_REQUEST_BLOCKED',
  'reply-blocked': 'VERDICT_REPLY_BLOCKED',
  intermittent: 'VERDICT_INTERMITTENT',
  'not-modelled': 'VERDICT_NOT_MODELLED',
};
export const verdictWord = (outcome: Outcome | 'blocked'): string => say(outcome === 'blocked' ? 'VERDICT_BLOCKED' : VERDICT_WORD[outcome]);

/** The stem of the colour tokens: `--nd-request`. */
export const verdictToken = (outcome: Outcome | 'blocked'): (typeof OUTCOME_COLOUR)[Outcome] =>
  OUTCOME_COLOUR[outcome === 'blocked' ? 'request-blocked' : outcome];

export const familyWord = (family: Family): string => say(family === 'ipv4' ? 'FAMILY_IPV4' : 'FAMILY_IPV6');
export const familyShort = (family: Family): 'v4' | 'v6' => (family === 'ipv4' ? 'v4' : 'v6');

/** An end has no address of the family, and nothing particular is the reason: there is no verdict to show. */
export const hasNoAddress = lacksAddress;
