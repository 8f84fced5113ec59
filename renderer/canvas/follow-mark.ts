import { flow } from '../state/flow.svelte.ts';
import { markOf } from './marks.ts';

/** A click on a disc goes there in the replay; a click on a verdict opens its reason. */
export function followMark(key: string): void {
  const mark = markOf(key);
  if (!mark) return;
  flow.playing = false;
  if (flow.family !== mark.family) flow.family = mark.family;
  if (mark.type === 'hop') {
    flow.playhead = mark.hop;
    return;
  }
  flow.choosePath(mark.family, mark.path);
  if (mark.blocker !== undefined) flow.blocker = mark.blocker;
  flow.calloutOpen = true;
}
