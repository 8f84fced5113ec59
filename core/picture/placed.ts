import { FACE } from '../engine/findings.ts';
import { createView, type LiveView } from '../engine/view.ts';
import type { Design } from '../model/design.ts';
import { layoutOf } from './layout/arrange.ts';
import { completeLayout } from './layout/complete.ts';
import type { Faces, Layout } from './layout/geometry.ts';

/** What the kinds show of every resource. */
export const facesIn = (view: LiveView): Faces => Object.fromEntries(Object.keys(view.design().resources).map((id) => [id, view.ask(FACE, id)]));

/** A design in which everything has a place of its own: what has one keeps it. For what is read in: a later edit then moves nothing. */
export function placed(design: Design, view: LiveView = createView(design)): Design {
  const layout = completeLayout(design, facesIn(view));
  return layout === design.layout ? design : { ...design, layout };
}

/** A new place for everything. */
export const tidied = (view: LiveView): Layout => layoutOf(view.design(), facesIn(view));
