import { SvelteMap } from 'svelte/reactivity';
import type { PlaceRef } from '../../core/model/reason.ts';
import { doc } from '../state/document.svelte.ts';

/** What was typed and is no value yet, by place: it stays when something else is selected, and comes back with the field. */
const typed = new SvelteMap<string, string>();
const keyOf = ({ resource, field, index, column }: PlaceRef): string => JSON.stringify([resource, field, index, column]);

export const drafts = {
  get: (place: PlaceRef): string | undefined => typed.get(keyOf(place)),
  set: (place: PlaceRef, text: string): void => void typed.set(keyOf(place), text),
  drop: (place: PlaceRef): void => void typed.delete(keyOf(place)),
  /** Rows have moved: what was typed in a table belongs to other rows now. */
  dropField: (resource: string, field: string): void => {
    for (const key of [...typed.keys()]) if (key.startsWith(JSON.stringify([resource, field]).slice(0, -1))) typed.delete(key);
  },
};
doc.onLoad(() => typed.clear());
