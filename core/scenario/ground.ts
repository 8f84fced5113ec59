import { createView, type LiveView } from '../engine/view.ts';
import type { Design } from '../model/design.ts';

/**
 * Views of a design and of what scenarios make of it. One second view follows all changed states: they share most of their resources, so
 * going from one to the next costs what differs, and the view of the design itself is never disturbed. It is made when first needed.
 */
export interface Ground {
  viewAt(design: Design): LiveView;
}

/** @param view of the design as it stands; it is asked anew each time, because it is replaced when another design is opened */
export function createGround(view: () => LiveView): Ground {
  let fork: LiveView | undefined;
  return {
    viewAt(design) {
      const own = view();
      if (own.design() === design) return own;
      if (!fork) fork = createView(design);
      else if (fork.design() !== design) fork.update(design);
      return fork;
    },
  };
}
