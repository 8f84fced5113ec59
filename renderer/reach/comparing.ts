import { changedResources } from '../../core/engine/changes.ts';
import { referencesOf } from '../../core/engine/references.ts';
import { shapeOf } from '../../core/picture/layout/tree.ts';
import type { Design, ResourceId } from '../../core/model/design.ts';
import { dimming } from '../filter/dimming.svelte.ts';
import { say } from '../parts/say.ts';
import { doc } from '../state/document.svelte.ts';
import { notices } from '../state/notices.svelte.ts';
import { session } from '../state/session.svelte.ts';
import { view } from '../state/view.svelte.ts';
import { type Comparison, reaching } from './reaching.svelte.ts';

const savedVersion = (design: Design): Comparison => ({ name: say(doc.file ? 'COMPARE_SAVED_NAME' : 'COMPARE_OPENED_NAME'), design, saved: true });

/** Shows the matrix, and gives it the keyboard. */
export function showMatrix(): void {
  view.showDock('reach');
  reaching.wanted = true;
}

function begin(next: Comparison): void {
  reaching.compare(next);
  dimUnchanged(true);
  view.showDock('reach');
}

/** With the design as it stands in its file, or as it was opened. */
export function compareWithSaved(): void {
  if (doc.saved) begin(savedVersion(doc.saved));
  else notices.tell(say('COMPARE_NOTHING_SAVED'));
}

/** The design was saved: what a comparison with the saved version is about. */
export function followSaved(): void {
  const { comparison } = reaching;
  if (!comparison?.saved || !doc.saved || comparison.design === doc.saved) return;
  reaching.compare(savedVersion(doc.saved));
  dimUnchanged(dimming.others !== undefined);
}

/** With a design that a person chooses. */
export async function compareWithFile(): Promise<void> {
  const other = await session.readOther();
  if (other && doc.isOpen) begin(other);
}

export function endComparison(): void {
  reaching.compare(undefined);
  dimming.others = undefined;
}

/** Dims on the canvas what is the same in both versions; what a change stands in stays, and who wears a chip that changed. */
export function dimUnchanged(on: boolean): void {
  const { comparison } = reaching;
  if (!on || !comparison) dimming.others = undefined;
  else dimming.others = { words: say('COMPARE_DIM_ON', { name: comparison.name }), dimmed: (design) => unchanged(comparison.design, design) };
}

function unchanged(was: Design, is: Design): ReadonlySet<ResourceId> {
  const changed = new Set(changedResources(was, is).map(({ id }) => id));
  const chips = [...changed].filter((id) => shapeOf(is.resources[id]) === 'chip');
  // A chip has no place of its own: it is seen where it is worn, at those that name it and that it names.
  const worn = new Set(chips.flatMap((id) => referencesOf(is.resources[id])));
  for (const [id, resource] of chips.length > 0 ? Object.entries(is.resources) : []) {
    if (referencesOf(resource).some((one) => chips.includes(one))) worn.add(id);
  }
  const dimmed = new Set(Object.keys(is.resources));
  for (const id of [...changed, ...worn]) {
    for (let at: ResourceId | undefined = id; at !== undefined && dimmed.delete(at); at = is.resources[at]?.in);
  }
  return dimmed;
}
