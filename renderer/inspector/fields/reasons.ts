import { refusal } from '../../../core/kinds/form.ts';
import type { Option } from '../../parts/option.ts';
import { type Entry, sayWhy } from './edit.svelte.ts';

/** The options, those that the form refuses with why. */
export const withReasons = (options: readonly Option[], { state, place }: Pick<Entry, 'state' | 'place'>): readonly Option[] =>
  options.map((option) => {
    const why = refusal(state, option.id);
    return why ? { ...option, why: sayWhy(why, place.resource) } : option;
  });
