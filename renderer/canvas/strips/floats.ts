import type { Rect } from '../geometry.ts';

/** What floats over the drawing, in px of the canvas: strips, and signs beside them; not the minimap, which goes when all is in view. */
export function floatsOver(surface: HTMLElement): readonly Rect[] {
  const panel = surface.closest('[data-panel="canvas"]') ?? surface.parentElement;
  const { left, top } = surface.getBoundingClientRect();
  return [...(panel?.querySelectorAll('.float:not(.minimap)') ?? [])].map((float) => {
    const { x, y, width, height } = float.getBoundingClientRect();
    return { x: x - left, y: y - top, width, height };
  });
}
