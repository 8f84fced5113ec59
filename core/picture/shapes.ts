import type { Outcome, ResourceId } from '../model/design.ts';
import type { PlaceRef } from '../model/reason.ts';
import type { Family } from '../net/address.ts';
import type { Point, Rect } from './rect.ts';
import type { Colour, Weight } from './tokens.ts';

/** What is drawn, in px at 100 %. Colours are names of tokens: the painter knows the theme. */
export type Shape = RectShape | PathShape | CircleShape | TextShape | GlyphShape;

export interface Stroke {
  readonly colour: Colour;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly cap?: 'round';
  /** Never thinner than this on the screen, in px. */
  readonly least?: number;
}
export interface RectShape extends Rect {
  readonly type: 'rect';
  readonly radius?: number;
  readonly fill?: Colour;
  readonly stroke?: Stroke;
}
export interface PathShape {
  readonly type: 'path';
  /** SVG path data. */
  readonly d: string;
  readonly fill?: Colour;
  readonly stroke?: Stroke;
}
export interface CircleShape {
  readonly type: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fill?: Colour;
  readonly stroke?: Stroke;
}
export interface TextShape {
  readonly type: 'text';
  readonly text: string;
  /** The baseline. */
  readonly x: number;
  readonly y: number;
  readonly font: 'ui' | 'mono';
  readonly size: number;
  readonly weight: Weight;
  readonly fill: Colour;
  readonly anchor?: 'middle' | 'end';
  readonly underline?: true;
}
/** A glyph on a 24 grid (or a mark on a 16 grid), its top left corner at x, y. */
export interface GlyphShape {
  readonly type: 'glyph';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly grid: 16 | 24;
  readonly parts: readonly GlyphPart[];
  /** `currentColor`. */
  readonly colour: Colour;
  /** Width of the strokes in units of the grid. */
  readonly stroke: number;
}
export interface GlyphPart {
  readonly d: string;
  /** Filled instead of stroked. */
  readonly fill?: true;
  readonly dash?: readonly number[];
  /** Instead of the glyph's own colour and stroke width. */
  readonly colour?: Colour;
  readonly stroke?: number;
}

/** What a group stands for: what a click on it means. */
export type Role =
  | 'ground'
  | 'frame'
  | 'label'
  | 'edge'
  | 'halo'
  | 'lane'
  | 'card'
  | 'dock'
  | 'chip'
  | 'gate'
  | 'hop'
  | 'mark'
  | 'callout'
  | 'legend'
  | 'title';

/**
 * Shapes that belong together. Their own coordinates start at `x`, `y` and are multiplied by `scale` (so that what counter-scales
 * is made once for all zooms). A group whose `shapes` are the same array as before looks the same as before.
 */
export interface Group extends Point {
  /** Unique in its scene, and the same from scene to scene. */
  readonly key: string;
  readonly role: Role;
  readonly resource?: ResourceId;
  /** The frame on whose border a chip sits. */
  readonly on?: ResourceId;
  readonly scale: number;
  /** In the group's own coordinates, strokes included. */
  readonly bounds: Rect;
  readonly shapes: readonly Shape[];
  /** It does not match what somebody looks at: painted faintly. */
  readonly dim?: true;
  /** Parts that can be clicked on their own, in the group's own coordinates. */
  readonly parts?: readonly Part[];
}
export interface Part {
  readonly bounds: Rect;
  readonly place: PlaceRef;
}

export const LAYERS = ['ground', 'frames', 'edges', 'lanes', 'cards', 'docks', 'chips', 'marks', 'print'] as const;
export type LayerName = (typeof LAYERS)[number];
/** Painted in the order of LAYERS; groups of a layer in their order. */
export interface Layer {
  readonly name: LayerName;
  readonly groups: readonly Group[];
}

/** What is shown at which zoom: all from 75 %, names from 50 %, tiles from 30 %, cells and dots from 15 %, networks below. */
export type Level = 'full' | 'names' | 'tiles' | 'cells' | 'networks';

export interface Scene {
  readonly zoom: number;
  readonly level: Level;
  /** Made again, it will have more connections. */
  readonly unfinished?: true;
  readonly layers: readonly Layer[];
  /** The ways of the packets, for the animation. */
  readonly tracks: readonly Track[];
  /** Marks of the verdicts, for the callout. */
  readonly ends: readonly EndMark[];
}

/** One half of one path as a line. */
export interface Track {
  readonly family: Family;
  readonly half: 'request' | 'reply';
  /** Index of the path in the family's answer. */
  readonly path: number;
  readonly points: readonly Point[];
  /** How far along the line each hop of the half stands, in px; never falling. */
  readonly stops: readonly number[];
  /** How many hops the packet reached: 1 when it was stopped where it begins. */
  readonly reached: number;
}
export interface EndMark {
  readonly family: Family;
  readonly path: number;
  readonly outcome: Outcome;
  /** Index of the blocker in the family's answer; undefined for a path that works. */
  readonly blocker?: number;
  readonly resource: ResourceId;
  readonly at: Point;
}
