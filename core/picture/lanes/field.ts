import type { Face } from '../../kinds/face.ts';
import { nameOf, type Design, type ResourceId } from '../../model/design.ts';
import { contains, grown, overlap, type Rect } from '../rect.ts';
import { textWidth } from '../text.ts';
import type { Chips } from '../layout/chips.ts';
import { faceOf, type Faces, type Geometry } from '../layout/geometry.ts';
import { LABEL_COLUMN } from '../layout/sizes.ts';
import { hasRole, shapeOf } from '../layout/tree.ts';
import { STYLE } from '../parts/make.ts';
import { memo } from '../parts/memo.ts';

/** What lanes go around. */
export interface Field {
  /** Cards, docks and chips: no lane ever crosses one. By resource, so that a lane may begin at one. */
  readonly solids: readonly Solid[];
  /** Borders of networks: packets cross them only through gateways. */
  readonly walls: readonly Rect[];
  /** Borders along which a lane should not creep, and the insides of subnets that it should not pass through. */
  readonly frames: readonly Frame[];
}
export interface Solid {
  readonly box: Rect;
  /** The card or dock; undefined for chips and words. */
  readonly node: ResourceId | undefined;
  /** What a lane keeps from it, in px. */
  readonly keep: number;
  /** Further px at its left and right that lanes avoid where they can: the number of a hop stands there. */
  readonly shy?: number;
  /** Words: lanes go around them but do not run along them. */
  readonly words?: true;
}
export interface Frame {
  readonly id: ResourceId;
  readonly box: Rect;
  readonly segment: boolean;
  /** Along which of its borders a gutter runs: zones stand side by side, subnets in a zone above each other. */
  readonly gutters: 'x' | 'y' | 'both';
}

/** Lanes keep this from cards, chips and words, in px, measured from the middle of the outermost lane. */
const KEEP = 8;
const KEEP_WORDS = 6;
const BESIDE_CHIP = 20;

export function fieldOf(design: Design, faces: Faces, geometry: Geometry, chips: Chips): Field {
  const solids: Solid[] = chips.chips.map(({ box }) => ({ box, node: undefined, keep: KEEP_WORDS, shy: BESIDE_CHIP }));
  solids.push(...chips.rests.map(({ box }) => ({ box, node: undefined, keep: KEEP_WORDS })));
  const walls: Rect[] = [];
  const frames: Frame[] = [];
  for (const [id, box] of geometry.boxes) {
    const shape = shapeOf(design.resources[id]);
    if (shape !== 'frame') {
      solids.push({ box, node: id, keep: KEEP });
      continue;
    }
    const segment = hasRole(design, id, 'segment');
    const zone = hasRole(design, id, 'zone');
    const inZone = segment && hasRole(design, design.resources[id]?.in, 'zone');
    frames.push({ id, box, segment, gutters: zone ? 'x' : inZone ? 'y' : 'both' });
    if (hasRole(design, id, 'network')) walls.push(...bordersOf(box));
    solids.push({ box: wordsOf(design, faces, id, box), node: undefined, keep: KEEP_WORDS, words: true });
  }
  return { solids, walls, frames };
}

/** The four sides of a rectangle as rectangles without breadth. */
const bordersOf = ({ x, y, width, height }: Rect): readonly Rect[] => [
  { x, y, width, height: 0 },
  { x, y: y + height, width, height: 0 },
  { x, y, width: 0, height },
  { x: x + width, y, width: 0, height },
];

const measured = memo<Face, Rect>();

/** Where the words of a frame stand; measured once, because measuring costs more than all the rest. */
function wordsOf(design: Design, faces: Faces, id: ResourceId, box: Rect): Rect {
  const face = faceOf(faces, id);
  const name = nameOf(id, design.resources[id]);
  const key = `${design.resources[id]?.kind} ${box.width} ${box.height} ${name}`;
  const words = measured(face, key, () => measure(design, id, face, name, { x: 0, y: 0, width: box.width, height: box.height }));
  return { x: box.x + words.x, y: box.y + words.y, width: words.width, height: words.height };
}

function measure(design: Design, id: ResourceId, face: Face, name: string, box: Rect): Rect {
  const wide = (px: number): number => Math.min(px, Math.max(0, box.width - 16));
  const lines = face.lines.map((line) => textWidth(line.text, STYLE.address) + 14);
  if (hasRole(design, id, 'segment')) {
    const width = Math.max(21 + textWidth(name, STYLE.segment), face.pills.length * 70, ...lines) + 4;
    const height = 20 + (face.pills.length > 0 ? 24 : 0) + face.lines.length * 15;
    return { x: box.x + 12, y: box.y + 12, width: Math.min(LABEL_COLUMN - 16, width), height: Math.min(box.height - 16, height) };
  }
  if (hasRole(design, id, 'network')) {
    const width = Math.max(
      28 + textWidth(name, STYLE.network),
      lines.reduce((a, b) => a + b, 0),
    );
    return { x: box.x + 12, y: box.y + 12, width: wide(width), height: face.lines.length > 0 ? 34 : 18 };
  }
  const zone = hasRole(design, id, 'zone');
  const width =
    (zone ? 22 : 26) + textWidth(name, zone ? STYLE.zone : STYLE.region) + (face.lines[0] ? 8 + textWidth(face.lines[0].text, STYLE.zone) : 0);
  return { x: box.x + 8, y: box.y + 5, width: wide(width), height: 18 };
}

/**
 * The part of the field that can matter inside `area`. A lane that stays inside the walls of a network never comes near what stands beyond
 * them, and knows no other walls: a neighbour that it is dragged past changes none of its lanes, and one that it is dragged over only pushes
 * them aside where there are cards.
 */
export const fieldWithin = (field: Field, area: Rect, network?: Rect): Field => {
  const wide = grown(area, 20);
  const near = (box: Rect): boolean => {
    const touching = grown(box, 0.1);
    return overlap(touching, wide) && (!network || overlap(touching, network));
  };
  return {
    solids: field.solids.filter((s) => near(s.box)),
    walls: (network ? bordersOf(network) : field.walls).filter(near),
    // A frame around everything has no border here.
    frames: field.frames.filter((f) => near(f.box) && (f.segment || !contains(f.box, wide))),
  };
};
