import { SvelteSet } from 'svelte/reactivity';
import type { ResourceId } from '../../core/model/design.ts';
import { doc } from '../state/document.svelte.ts';

/** Small designs are seen whole; of large ones, what stands on the canvas and one step below. */
const WHOLE = 60;

/** The containers that are open in the outline: of the window, not of the design, and kept while the palette is shown. */
function createOpened() {
  const ids = new SvelteSet<ResourceId>();
  return {
    has: (id: ResourceId): boolean => ids.has(id),
    open(which: Iterable<ResourceId>): void {
      for (const id of which) ids.add(id);
    },
    close(id: ResourceId): void {
      ids.delete(id);
    },
    /** As a design is first seen. */
    begin(): void {
      ids.clear();
      const all = Object.entries(doc.design.resources);
      for (const [id, resource] of all) if (all.length <= WHOLE || resource.in === undefined) ids.add(id);
    },
  };
}

export const opened = createOpened();
doc.onLoad(() => opened.begin());
