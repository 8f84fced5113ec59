import type { Kind } from '../../../core/kinds/kind.ts';
import type { Dock, ResourceId } from '../../../core/model/design.ts';
import type { Edit, PlaceRef } from '../../../core/model/reason.ts';
import type { Point, Rect, Size } from '../geometry.ts';
import type { Sites } from '../site.ts';
import type { Camera } from '../viewport.ts';
import type { Landing } from './drop.ts';
import type { Handle } from './resize.ts';
import type { Guide } from './snap.ts';

export interface Mods {
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Command on a Mac: no snapping while it is held. */
  readonly command: boolean;
}
export const NO_MODS: Mods = { shift: false, alt: false, command: false };

/** What the hand does. Points in screen px of the canvas. */
export type Input =
  | { readonly type: 'down'; readonly at: Point; readonly button: 0 | 1 | 2; readonly mods: Mods; readonly touch: boolean }
  | { readonly type: 'move'; readonly at: Point; readonly mods: Mods }
  | { readonly type: 'up'; readonly at: Point; readonly mods: Mods }
  | { readonly type: 'double'; readonly at: Point }
  /** A kind is carried from the palette over the canvas. */
  | { readonly type: 'carry'; readonly kind: Kind; readonly at: Point; readonly mods: Mods }
  | { readonly type: 'drop' }
  /** `[` and `]` while a kind is carried: a smaller (1) or larger (-1) block. */
  | { readonly type: 'block'; readonly by: 1 | -1 }
  | { readonly type: 'escape' };

/** What is under the pointer. */
export type Target =
  | { readonly type: 'ground' }
  | { readonly type: 'handle'; readonly id: ResourceId; readonly handle: Handle }
  | { readonly type: 'connect'; readonly id: ResourceId }
  /** A hop's disc or a verdict's mark, by the key of its group in the scene. */
  | { readonly type: 'mark'; readonly id: ResourceId | undefined; readonly key: string }
  /** A badge or another part that leads to a place. */
  | { readonly type: 'part'; readonly id: ResourceId; readonly place: PlaceRef }
  | { readonly type: 'chip'; readonly id: ResourceId }
  | { readonly type: 'node'; readonly id: ResourceId }
  | { readonly type: 'frame'; readonly id: ResourceId; readonly part: 'title' | 'border' | 'body' };

export type Tool = 'select' | 'pan' | 'connect';

/** What a gesture may know of the canvas. Nothing here changes while an input is answered. */
export interface Surroundings {
  readonly sites: Sites;
  readonly camera: Camera;
  readonly selected: ReadonlySet<ResourceId>;
  readonly tool: Tool;
  /** Space is held: every drag pans. */
  readonly space: boolean;
  /** A click gives an end of the flow instead of selecting. */
  readonly picking: boolean;
  hit(at: Point): Target;
  /** Size of a new one. */
  sizeOf(kind: Kind): Size;
  /** True when a line from one to the other can mean something, as far as roles tell. */
  joins(from: ResourceId, to: ResourceId): boolean;
}

/** What is going on. Everything that is shown of it is in here. World px unless said otherwise. */
export type Gesture =
  | { readonly type: 'idle' }
  | { readonly type: 'press'; readonly at: Point; readonly target: Target; readonly mods: Mods; readonly button: 0 | 1 | 2; readonly touch: boolean }
  /** `last` in screen px. */
  | { readonly type: 'pan'; readonly last: Point }
  | {
      readonly type: 'marquee';
      readonly from: Point;
      readonly rect: Rect;
      /** Drawn to the right it takes what it contains, to the left what it touches. */
      readonly contained: boolean;
      readonly base: ReadonlySet<ResourceId>;
      readonly chosen: ReadonlySet<ResourceId>;
    }
  | MoveGesture
  | {
      readonly type: 'slide';
      readonly id: ResourceId;
      readonly home: ResourceId;
      readonly at: Point;
      readonly landing: Landing;
      readonly dock: Dock | undefined;
    }
  | {
      readonly type: 'resize';
      readonly id: ResourceId;
      readonly handle: Handle;
      readonly from: Point;
      readonly start: Rect;
      readonly rect: Rect;
      readonly guides: readonly Guide[];
    }
  | {
      readonly type: 'connect';
      readonly from: ResourceId;
      readonly at: Point;
      readonly over: ResourceId | undefined;
      readonly candidates: ReadonlySet<ResourceId>;
    }
  | PlaceGesture;

export interface MoveGesture {
  readonly type: 'move';
  /** What is moved; what is inside goes along. */
  readonly ids: readonly ResourceId[];
  readonly from: Point;
  readonly at: Point;
  readonly starts: ReadonlyMap<ResourceId, Rect>;
  /** The containers before the gesture: the design may have them elsewhere in the middle of it. */
  readonly homes: ReadonlyMap<ResourceId, ResourceId | undefined>;
  readonly by: Point;
  readonly guides: readonly Guide[];
  readonly landing: Landing;
  readonly copy: boolean;
}
export interface PlaceGesture {
  readonly type: 'place';
  readonly kind: Kind;
  readonly at: Point;
  readonly rect: Rect;
  readonly dock: Dock | undefined;
  readonly landing: Landing;
  readonly guides: readonly Guide[];
  /** How many sizes smaller (or, below 0, larger) than proposed the block shall be. */
  readonly block: number;
}

/** What comes of it: the canvas carries these out in order. */
export type Effect =
  | { readonly type: 'select'; readonly ids: readonly ResourceId[]; readonly how: 'replace' | 'toggle' | 'add' }
  /** Screen px. */
  | { readonly type: 'pan'; readonly by: Point }
  /** A change that Escape takes back; it is part of the undo step that `commit` ends. */
  | { readonly type: 'provide'; readonly edits: readonly Edit[] }
  | { readonly type: 'commit'; readonly code: ChangeCode; readonly edits: readonly Edit[] }
  | { readonly type: 'restore' }
  | {
      readonly type: 'add';
      readonly kind: Kind;
      readonly container: ResourceId | undefined;
      readonly rect: Rect;
      readonly dock: Dock | undefined;
      readonly block: number;
    }
  | { readonly type: 'copy'; readonly ids: readonly ResourceId[]; readonly by: Point; readonly container: ResourceId | undefined }
  | { readonly type: 'fly-back'; readonly rect: Rect }
  | { readonly type: 'offer'; readonly from: ResourceId; readonly to: ResourceId; readonly at: Point }
  | { readonly type: 'pick'; readonly id: ResourceId }
  | { readonly type: 'follow'; readonly place: PlaceRef }
  | { readonly type: 'mark'; readonly key: string }
  | { readonly type: 'rename'; readonly id: ResourceId }
  /** The list of what stands at one place. */
  | { readonly type: 'open-stack'; readonly id: ResourceId };

/** Labels of undo steps; the words are in `core/words/canvas.ts`. */
export type ChangeCode = 'MOVED' | 'RESIZED' | 'NUDGED';

export interface Turn {
  readonly gesture: Gesture;
  readonly effects: readonly Effect[];
}
export const IDLE: Gesture = { type: 'idle' };
export const turn = (gesture: Gesture, ...effects: readonly Effect[]): Turn => ({ gesture, effects });
