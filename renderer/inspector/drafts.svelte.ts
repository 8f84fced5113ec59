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
  /** Rows have moved: what was typed in a table goes with its row. `to` gives the new index; undefined: the row is gone. */
  follow: (resource: string, field: string, to: (index: number) => number | undefined): void => {
    const moved: [string, string][] = [];
    for (const [key, text] of [...typed]) {
      const [of, name, index, column] = JSON.parse(key) as [string, string, number | null, string | null];
      if (of !== resource || name !== field || index === null || column === null) continue;
      typed.delete(key);
      const next = to(index);
      if (next !== undefined) moved.push([keyOf({ resource, field, index: next, column }), text]);
    }
    for (const [key, text] of moved) typed.set(key, text);
  },
};
doc.onLoad(() => typed.clear());
