import { changedResources } from '../../core/engine/changes.ts';
import type { Design, ResourceId } from '../../core/model/design.ts';
import { dimming } from '../filter/dimming.svelte.ts';
import { say } from '../parts/say.ts';
import { doc } from '../state/document.svelte.ts';
import { notices } from '../state/notices.svelte.ts';
import { session } from '../state/session.svelte.ts';
import { view } from '../state/view.svelte.ts';
import { type Comparison, reaching } from './reaching.svelte.ts';

function begin(next: Comparison): void {
  reaching.compare(next);
  dimUnchanged(true);
  view.showDock('reach');
}

/** With the design as it stands in its file, or as it was opened. */
export function compareWithSaved(): void {
  if (doc.saved) begin({ name: say(doc.file ? 'COMPARE_SAVED_NAME' : 'COMPARE_OPENED_NAME'), design: doc.saved });
  else notices.tell(say('COMPARE_NOTHING_SAVED'));
}

/** With a design that a person chooses. */
export async function compareWithFile(): Promise<void> {
  const open = doc.design;
  const other = await session.readOther();
  // Meanwhile another design may have been opened; an edit does not matter.
  if (other && doc.isOpen && doc.design.format === open.format) begin({ name: other.name, design: other.design });
}

export function endComparison(): void {
  reaching.compare(undefined);
  dimming.others = undefined;
}

/** Dims on the canvas what is the same in both versions; what stands around a change stays. */
export function dimUnchanged(on: boolean): void {
  const { comparison } = reaching;
  if (!on || !comparison) dimming.others = undefined;
  else dimming.others = { words: say('COMPARE_DIM_ON', { name: comparison.name }), dimmed: unchanged(comparison.design, doc.design) };
}

function unchanged(was: Design, is: Design): ReadonlySet<ResourceId> {
  const dimmed = new Set(Object.keys(is.resources));
  for (const { id } of changedResources(was, is)) {
    for (let at: ResourceId | undefined = id; at !== undefined && dimmed.delete(at); at = is.resources[at]?.in);
  }
  return dimmed;
}
