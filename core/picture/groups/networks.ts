import { nameOf, type ResourceId } from '../../model/design.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Rect } from '../rect.ts';
import type { Group, Shape } from '../shapes.ts';
import { fitText, textWidth } from '../text.ts';
import { RADII } from '../tokens.ts';
import { faceOf } from '../layout/geometry.ts';
import { hasRole, networkOf, shapeOf, treeOf } from '../layout/tree.ts';
import { border, glyph, rect, STYLE, text } from '../parts/make.ts';
import type { ResourceInput } from './input.ts';

/** Screen px: a subnet that is smaller than this cannot be named, and is not drawn. */
const LEAST_SEGMENT = { width: 56, height: 13 } as const;
const SEGMENT_NAME = { ...STYLE.tile, size: 10 } as const;

/** Below 15 %: every network as a tile of its own size with its name and what it holds, in screen px; with its subnets, where their names can be read. */
export function networkGroups(input: ResourceInput): readonly Group[] {
  const { design, geometry, zoom } = input;
  const chosen: Group[] = [];
  const tiles = treeOf(design).order.flatMap((id): readonly Group[] => {
    const box = geometry.boxes.get(id);
    if (!box || !input.seen(box)) return [];
    if (!hasRole(design, id, 'network')) {
      const within = shapeOf(design.resources[id]) === 'frame' && networkOf(design, id) !== undefined;
      if (within && input.emphasis(id) === 'selected') chosen.push(outline(id, box, zoom));
      return [];
    }
    const [width, height] = [box.width * zoom, box.height * zoom];
    const inside = insideOf(design, id);
    const segments = segmentShapes(input, inside.segments, box);
    const stroke = border(input.emphasis(id), { colour: 'line-3', width: 1.25 });
    const tile = rect(0, 0, width, height, Math.min(RADII.card, height / 3), 'raised', stroke);
    const words = segments.length > 0 ? tagOf(input, id, inside, width) : wordsOf(input, id, inside, width, height);
    // A tag sits astride the border.
    const bounds = { x: -1, y: -10, width: width + 2, height: height + 11 };
    return [{ key: `frame ${id}`, role: 'frame', resource: id, x: box.x, y: box.y, scale: 1 / zoom, bounds, shapes: [tile, ...segments, ...words] }];
  });
  return [...tiles, ...chosen];
}

/** A zone or a subnet that is selected. */
function outline(id: ResourceId, box: Rect, zoom: number): Group {
  const [width, height] = [box.width * zoom, box.height * zoom];
  const bounds = { x: -1, y: -1, width: width + 2, height: height + 2 };
  const shapes = [rect(0, 0, width, height, 3, undefined, border('selected', { colour: 'line-2', width: 1 }))];
  return { key: `frame ${id}`, role: 'frame', resource: id, x: box.x, y: box.y, scale: 1 / zoom, bounds, shapes };
}

interface Inside {
  readonly segments: readonly ResourceId[];
  readonly hosts: number;
}

/** Subnets, and resources that send and receive, at any depth. */
function insideOf(design: ResourceInput['design'], id: ResourceId): Inside {
  const { children } = treeOf(design);
  const segments: ResourceId[] = [];
  let hosts = 0;
  const queue = [...(children.get(id) ?? [])];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (hasRole(design, at, 'segment')) segments.push(at);
    if (hasRole(design, at, 'host') && shapeOf(design.resources[at]) === 'card') hosts++;
    queue.push(...(children.get(at) ?? []));
  }
  return { segments, hosts };
}

/** The subnets of a tile with their names, when every one of them is large enough to be named. */
function segmentShapes({ design, faces, geometry, zoom }: ResourceInput, ids: readonly ResourceId[], network: Rect): readonly Shape[] {
  const shapes: Shape[] = [];
  for (const id of ids) {
    const box = geometry.boxes.get(id);
    if (!box) continue;
    const [width, height] = [box.width * zoom, box.height * zoom];
    if (width < LEAST_SEGMENT.width || height < LEAST_SEGMENT.height) return [];
    const [x, y] = [(box.x - network.x) * zoom, (box.y - network.y) * zoom];
    shapes.push(
      rect(x, y, width, height, 3, faceOf(faces, id).ground === 'open' ? 'panel' : 'sunken', { colour: 'line-2', width: 1 }),
      text(fitText(nameOf(id, design.resources[id]), SEGMENT_NAME, width - 10), x + 5, y + Math.min(height / 2, 12) + 3.5, SEGMENT_NAME, 'ink-2'),
    );
  }
  return shapes;
}

function countsOf({ say }: ResourceInput, { segments, hosts }: Inside): string {
  return [say('PICTURE_SEGMENTS', { count: segments.length }), say('PICTURE_HOSTS', { count: hosts })].join(', ');
}

/** Name and counts in the upper left of a tile without subnets. */
function wordsOf(input: ResourceInput, id: ResourceId, inside: Inside, width: number, height: number): readonly Shape[] {
  const { design } = input;
  const kind = kindOf(design.resources[id]?.kind);
  const roomy = kind !== undefined && width >= 60 && height >= 26;
  const whole = nameOf(id, design.resources[id]);
  // A name is worth more than the glyph beside it.
  const beside = roomy && textWidth(whole, STYLE.region) <= width - 42 ? 32 : 10;
  const left = roomy ? beside : 6;
  const name = fitText(whole, STYLE.region, width - left - (roomy ? 10 : 6));
  const below = height >= 46 ? fitText(countsOf(input, inside), STYLE.kind, width - 18) : '';
  return [
    ...(roomy && beside > 10 ? [glyph(kind.glyph, 10, 10, 16, 'ink-2')] : []),
    ...(name ? [text(name, left, roomy ? 23 : Math.min(height - 3, 14), STYLE.region, 'ink-1')] : []),
    ...(below ? [text(below, 10, 42, STYLE.kind, 'ink-3')] : []),
  ];
}

/** Name and counts as a tag on the upper border, as from 15 % on: the subnets need the room below it. */
function tagOf(input: ResourceInput, id: ResourceId, inside: Inside, width: number): readonly Shape[] {
  const name = fitText(nameOf(id, input.design.resources[id]), STYLE.region, width - 32);
  const wide = textWidth(name, STYLE.region);
  const counts = fitText(countsOf(input, inside), STYLE.kind, width - wide - 44);
  return [
    rect(8, -9, wide + 12 + (counts ? 8 + textWidth(counts, STYLE.kind) : 0), 18, RADII.chip, 'raised', { colour: 'line-3', width: 1.25 }),
    text(name, 14, 4.3, STYLE.region, 'ink-1'),
    ...(counts ? [text(counts, 22 + wide, 4.1, STYLE.kind, 'ink-3')] : []),
  ];
}
