import type { ResourceId } from '../../core/model/design.ts';
import { NUDGE, NUDGE_SHIFT } from './constants.ts';
import type { Point } from './geometry.ts';
import type { Direction } from './graph.ts';

/** What a key means while the canvas has the focus. The app's own shortcuts (copy, undo, fit) are in `core/protocol/commands.ts`. */
export type KeyPlan =
  | { readonly type: 'nudge'; readonly by: Point }
  | { readonly type: 'walk'; readonly direction: Direction }
  | { readonly type: 'enter' }
  | { readonly type: 'leave' }
  | { readonly type: 'rename' }
  | { readonly type: 'tool'; readonly tool: 'select' | 'pan' | 'connect' }
  | { readonly type: 'zoom'; readonly in: boolean }
  | { readonly type: 'block'; readonly by: 1 | -1 }
  | { readonly type: 'space' };

interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly command: boolean;
  readonly alt: boolean;
}
const ARROWS: Readonly<Record<string, { readonly direction: Direction; readonly by: Point }>> = {
  ArrowLeft: { direction: 'left', by: { x: -1, y: 0 } },
  ArrowRight: { direction: 'right', by: { x: 1, y: 0 } },
  ArrowUp: { direction: 'up', by: { x: 0, y: -1 } },
  ArrowDown: { direction: 'down', by: { x: 0, y: 1 } },
};
const PLAIN: Readonly<Record<string, KeyPlan>> = {
  v: { type: 'tool', tool: 'select' },
  h: { type: 'tool', tool: 'pan' },
  c: { type: 'tool', tool: 'connect' },
  '+': { type: 'zoom', in: true },
  '=': { type: 'zoom', in: true },
  '-': { type: 'zoom', in: false },
  '[': { type: 'block', by: 1 },
  ']': { type: 'block', by: -1 },
  Enter: { type: 'enter' },
  Escape: { type: 'leave' },
  F2: { type: 'rename' },
  ' ': { type: 'space' },
};

/** Arrows move what is selected; with nothing selected they walk from neighbour to neighbour. Undefined: not ours. */
export function keyPlan(key: Key, selected: ReadonlySet<ResourceId>): KeyPlan | undefined {
  if (key.command || key.alt) return undefined;
  const arrow = ARROWS[key.key];
  if (arrow) {
    if (selected.size === 0) return { type: 'walk', direction: arrow.direction };
    const far = key.shift ? NUDGE_SHIFT : NUDGE;
    return { type: 'nudge', by: { x: arrow.by.x * far, y: arrow.by.y * far } };
  }
  return PLAIN[key.key.length === 1 ? key.key.toLowerCase() : key.key];
}
