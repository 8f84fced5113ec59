import { COLOURS, type ThemeName } from '../../../core/picture/tokens.ts';
import { GRID } from '../constants.ts';
import type { Viewport } from './types.ts';

/** Dots stand at least so far apart on the screen, in px. */
const LEAST_STEP = 14;
const RADIUS = 0.9;

/** Px of the screen from dot to dot: fewer of them the farther away one is. */
export const gridStep = (zoom: number): number => GRID * zoom * 2 ** Math.max(0, Math.ceil(Math.log2(LEAST_STEP / (GRID * zoom))));

/**
 * Fills a canvas with the ground of the drawing and its dots. A row of dots is drawn once and copied: as a background of the page the same dots
 * cost a processor 17 ms a frame, here less than one. Dots stand on whole px, so that all of them look alike.
 */
export function createGround() {
  const row = document.createElement('canvas');
  const dots = row.getContext('2d', { willReadFrequently: true });
  if (!dots) throw new Error('the browser gives no 2d context');

  return (context: CanvasRenderingContext2D, view: Viewport, theme: ThemeName): void => {
    const ratio = view.pixelRatio;
    const [width, height] = [Math.ceil(view.width * ratio), Math.ceil(view.height * ratio)];
    context.fillStyle = COLOURS[theme].canvas;
    context.fillRect(0, 0, width, height);
    const step = gridStep(view.zoom) * ratio;
    const radius = RADIUS * ratio;
    const middle = Math.ceil(radius);
    row.width = width;
    row.height = 2 * middle;
    dots.fillStyle = COLOURS[theme].grid;
    dots.beginPath();
    for (let x = first(view.x * view.zoom * ratio, step); x < width + step; x += step) {
      dots.moveTo(Math.round(x) + radius, middle);
      dots.arc(Math.round(x), middle, radius, 0, 2 * Math.PI);
    }
    dots.fill();
    for (let y = first(view.y * view.zoom * ratio, step); y < height + step; y += step) context.drawImage(row, 0, Math.round(y) - middle);
  };
}

/** Px of the screen at which the first dot stands that may be seen, when so much of the drawing is scrolled away. */
const first = (scrolled: number, step: number): number => -(((scrolled % step) + step) % step);
