import type { Point } from './geometry.ts';
import type { Mods } from './gestures/types.ts';

/** Modifier keys as the gestures know them. */
export const modsOf = (event: {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): Mods => ({
  shift: event.shiftKey,
  alt: event.altKey,
  command: event.ctrlKey || event.metaKey,
});

/** A point of the window in px of the canvas. */
export const pointIn = (element: Element, at: { readonly clientX: number; readonly clientY: number }): Point => {
  const box = element.getBoundingClientRect();
  return { x: at.clientX - box.left, y: at.clientY - box.top };
};

export const buttonOf = (event: PointerEvent): 0 | 1 | 2 => (event.button === 1 ? 1 : event.button === 2 ? 2 : 0);

/** What a wheel event asks for. */
export type Wheel = { readonly type: 'zoom'; readonly factor: number } | { readonly type: 'pan'; readonly by: Point };

/**
 * A mouse wheel zooms; two fingers on a trackpad pan, and their pinch (which arrives with Ctrl) zooms. A wheel is told by its large,
 * whole, one-axis steps. Shift turns a wheel sideways.
 */
export function wheelOf(
  event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'shiftKey'>,
  rates: { readonly wheel: number; readonly pinch: number },
): Wheel {
  const unit = event.deltaMode === 1 ? 33 : event.deltaMode === 2 ? 400 : 1;
  const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
  const notched = event.deltaMode !== 0 || (dx === 0 && Math.abs(dy) >= 50 && Number.isInteger(dy));
  if (event.ctrlKey) return { type: 'zoom', factor: Math.exp(-dy * (notched ? rates.wheel : rates.pinch)) };
  if (notched && !event.shiftKey) return { type: 'zoom', factor: Math.exp(-dy * rates.wheel) };
  return { type: 'pan', by: event.shiftKey && dx === 0 ? { x: -dy, y: 0 } : { x: -dx, y: -dy } };
}
