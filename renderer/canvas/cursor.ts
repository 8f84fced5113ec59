import { flow } from '../state/flow.svelte.ts';
import { view } from '../state/view.svelte.ts';
import { CURSORS } from './gestures/resize.ts';
import type { Stage } from './stage.svelte.ts';

/** The pointer says what a press would do. */
export function cursorOf(stage: Stage): string {
  const { gesture } = stage;
  if (gesture.type === 'pan') return 'grabbing';
  if (stage.space || view.tool === 'pan') return 'grab';
  if (gesture.type === 'resize') return CURSORS[gesture.handle];
  if (gesture.type === 'move' || gesture.type === 'slide') return gesture.landing.type === 'refused' ? 'not-allowed' : 'grabbing';
  if (flow.picking) return 'crosshair';
  if (view.tool === 'connect' || gesture.type === 'connect') return 'crosshair';
  return stage.overHandle ? CURSORS[stage.overHandle] : 'default';
}
