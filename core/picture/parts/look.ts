import type { PlaceRef, ReasonValue } from '../../model/reason.ts';
import { CHIP_TEXT } from '../layout/sizes.ts';
import type { Level } from '../shapes.ts';

/**
 * The words of a code of the catalogue, filled. The host of the picture knows the language. Of what a place decided, its kind may have words
 * of its own.
 */
export type Say = (code: string, values: Readonly<Record<string, ReasonValue>>, place?: PlaceRef) => string;

/** How a resource stands out: by nothing, under the pointer, selected, or as the container that would take what is dragged. */
export type Emphasis = 'plain' | 'hover' | 'selected' | 'target';

/** What of the zoom the looks of one resource depend on. */
export interface Look {
  readonly level: Level;
  /** The zoom in coarse steps, so that a small change of zoom makes nothing anew; 1 from 100 % on. */
  readonly step: number;
  readonly emphasis: Emphasis;
}

/** Text is never smaller on the screen than this, in px. */
export const LEAST_TEXT = 10;

/** A text size in px at 100 % that stays readable at this step of zoom. */
export const readable = (size: number, step: number): number => Math.max(size, LEAST_TEXT / step);

export function levelAt(zoom: number): Level {
  if (zoom >= 0.75) return 'full';
  if (zoom >= 0.5) return 'names';
  if (zoom >= 0.3) return 'tiles';
  return zoom >= 0.15 ? 'cells' : 'networks';
}

/** Rounded down to 32nds, so that text made for the step is at least as large as it must be. */
export const stepAt = (zoom: number): number => (zoom >= 1 ? 1 : Math.max(1 / 32, Math.floor(zoom * 32) / 32));

/** Size of the names of chips at a zoom, in px at 100 %; 0: glyphs without names. */
export function chipText(zoom: number): number {
  const level = levelAt(zoom);
  if (level === 'names') return 0;
  return level === 'full' ? readable(CHIP_TEXT.size, stepAt(zoom)) : CHIP_TEXT.size;
}
