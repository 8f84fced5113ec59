import type { Face } from '../../kinds/face.ts';
import type { Design, ResourceId } from '../../model/design.ts';
import type { Chips } from '../layout/chips.ts';
import type { Faces, Geometry } from '../layout/geometry.ts';
import type { Drawn } from '../parts/card.ts';
import type { Emphasis, Look, Say } from '../parts/look.ts';
import { memo } from '../parts/memo.ts';
import type { Rect } from '../rect.ts';
import type { Group } from '../shapes.ts';
import type { Colour } from '../tokens.ts';

/** What the groups of the resources are made from. */
export interface ResourceInput {
  readonly design: Design;
  readonly faces: Faces;
  readonly geometry: Geometry;
  readonly chips: Chips;
  readonly zoom: number;
  readonly look: Omit<Look, 'emphasis'>;
  readonly emphasis: (id: ResourceId) => Emphasis;
  /** False for boxes that are out of sight: nothing is made for them. */
  readonly seen: (box: Rect) => boolean;
  /** Hue of the chips that decide for a traced packet, by `frame chip`. */
  readonly traced: ReadonlyMap<string, Colour>;
  /** What lies on a traced path. */
  readonly nodes: ReadonlySet<ResourceId>;
  /** Where lines, lanes and marks are while cards are tiles: names do not run into them. */
  readonly lines: readonly Rect[];
  readonly say: Say;
}

/** Shapes by face and everything else that they depend on. */
export const drawn = memo<Face, Drawn>();
const sayIds = new WeakMap<Say, number>();
let says = 0;
/** A language is part of the key of what is remembered. */
export function languageOf(say: Say): number {
  let id = sayIds.get(say);
  if (id === undefined) {
    id = says++;
    sayIds.set(say, id);
  }
  return id;
}

/** A group with the shapes and parts of what was drawn. */
export const group = (
  part: Pick<Group, 'key' | 'role' | 'x' | 'y' | 'scale' | 'bounds'> & { readonly resource?: ResourceId; readonly on?: ResourceId },
  made: Drawn,
): Group => ({
  ...part,
  shapes: made.shapes,
  ...(made.parts && { parts: made.parts }),
});
