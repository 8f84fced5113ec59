import type { ResourceId } from '../../core/model/design.ts';
import type { PlaceRef } from '../../core/model/reason.ts';
import { doc } from './document.svelte.ts';

const NOTHING: ReadonlySet<ResourceId> = new Set();

/** What is selected, and which field of it a link asked for. Not in the document, never in undo. */
function createSelection() {
  let ids = $state.raw<ReadonlySet<ResourceId>>(NOTHING);
  let place = $state.raw<PlaceRef>();
  let hovered = $state.raw<PlaceRef>();

  return {
    get ids() {
      return ids;
    },
    /** The one that is selected, when it is exactly one. */
    get only(): ResourceId | undefined {
      return ids.size === 1 ? ids.values().next().value : undefined;
    },
    /** The field that the inspector should bring into view. A new object each time that a link is followed. */
    get place() {
      return place;
    },
    /** What the pointer is over in a list or on the canvas: shown on both. */
    get hovered() {
      return hovered;
    },
    select(next: Iterable<ResourceId>): void {
      ids = new Set(next);
      place = undefined;
    },
    toggle(id: ResourceId): void {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      ids = next;
      place = undefined;
    },
    clear(): void {
      ids = NOTHING;
      place = undefined;
    },
    /** Follows a link: selects the resource and brings the field into view. */
    goTo(to: PlaceRef): void {
      if (doc.design.resources[to.resource]) {
        ids = new Set([to.resource]);
        place = { ...to };
      }
    },
    hover(what: PlaceRef | undefined): void {
      hovered = what;
    },
    /** Lets go of what is no longer there. */
    prune(): void {
      if ([...ids].some((id) => !doc.design.resources[id])) ids = new Set([...ids].filter((id) => doc.design.resources[id]));
    },
  };
}

export const selection = createSelection();
doc.onLoad(() => selection.clear());
doc.onPatches(() => selection.prune());
