import type { Scene, Track } from '../../../core/picture/shapes.ts';
import type { ThemeName } from '../../../core/picture/tokens.ts';

/** The part of the drawing that the canvas shows: `x`, `y` of its top left corner in px at 100 %, its size in CSS px. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** `devicePixelRatio`: the canvas's own size is width and height times this. */
  readonly pixelRatio: number;
}

/** Paints what lies under the drawing, over everything that was there. */
export type Ground = (context: CanvasRenderingContext2D, viewport: Viewport, theme: ThemeName) => void;

export interface Painter {
  /** Clears the canvas, or lays its ground, and paints what of the scene the viewport shows. */
  paint(scene: Scene, viewport: Viewport): void;
  setTheme(theme: ThemeName): void;
}

/** Where in its replay a trace stands: between hop `hop` (from 0) and the next by `progress` (0 to 1). */
export interface Moment {
  readonly half: 'request' | 'reply';
  readonly hop: number;
  readonly progress: number;
}

export interface PacketPainter {
  /** Clears the overlay and draws the packets of all tracks at the moment. */
  paint(tracks: readonly Track[], moment: Moment | undefined, viewport: Viewport): void;
  setTheme(theme: ThemeName): void;
  /** Packets jump from hop to hop instead of moving between them. */
  setReducedMotion(reduced: boolean): void;
}
