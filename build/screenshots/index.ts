import { takeCompany } from './company.ts';
import { takeCards, takeInspectors } from './kinds.ts';
import { takeReach } from './reach.ts';
import { takeScreenshots } from './take.ts';
import { takeStates } from './states.ts';
import { takeTemplates } from './templates.ts';

/** What there are pictures of, by the word that `npm run screenshots -- WORD` takes. The README's are kept; the others are in `out`, to be looked at. */
export const PICTURES = {
  readme: takeScreenshots,
  company: takeCompany,
  inspectors: takeInspectors,
  cards: takeCards,
  templates: takeTemplates,
  states: takeStates,
  reach: takeReach,
} as const;
