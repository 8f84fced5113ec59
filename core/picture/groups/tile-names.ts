import { type Design, nameOf, type ResourceId } from '../../model/design.ts';
import { type Far, farGraph, isDrawnFar, isFar } from '../far.ts';
import { faceOf, type Faces, isUnder } from '../layout/geometry.ts';
import { GUTTER } from '../layout/sizes.ts';
import { hasRole, kindIn, networkOf, shapeOf, treeOf } from '../layout/tree.ts';
import { drawTileName, TILE, tileBox, tileStyle } from '../parts/card.ts';
import { frameStyle, SMALL_LABEL_ABOVE } from '../parts/frame.ts';
import { shortened } from '../parts/names.ts';
import { overlap, type Rect, right } from '../rect.ts';
import type { Group } from '../shapes.ts';
import type { Colour } from '../tokens.ts';
import { drawn, group, type ResourceInput } from './input.ts';

/** Screen px for the name of a hub that is seen from far away. */
const FAR_NAME = 150;
/** Screen px: less of it would say nothing of what joins two networks. */
const LEAST_FAR = 60;
/** Screen px: a name is no longer, even where nothing stands beside it. */
const MOST = 190;
/** Screen px between a tile, its name and what comes next. */
const AIR = 8;
/** Screen px above and below the middle of a tile that its name takes. */
const HALF = 9;

/** The name right of a tile, or below it. */
export function tileName(input: ResourceInput, id: ResourceId, box: Rect, name: string): Group | undefined {
  const { design, faces, look, zoom } = input;
  const far = look.level === 'networks' || look.level === 'cells';
  const face = faceOf(faces, id);
  const network = networkOf(design, id);
  const within = network === undefined ? '' : nameOf(network, design.resources[network]);
  const ground = groundUnder(design, faces, design.resources[id]?.in);
  // A private network stands at the right end of everything.
  const below = far && hasRole(design, id, 'private-network');
  const beside = below ? FAR_NAME : Math.floor((roomBeside(input, id, box) * zoom - AIR) / 2) * 2;
  const must = far && (farGraph(design, 'networks').hubs.has(id) || hasRole(design, id, 'outside'));
  if (far && !must && beside < LEAST_FAR) return undefined;
  const room = must ? Math.max(beside, LEAST_FAR) : beside;
  const made = drawn(face, `tn ${name} ${within} ${room} ${ground} ${below}`, () =>
    drawTileName(shortened(name, tileStyle(name, room), room, { short: face.short, within }), room, ground, below),
  );
  if (made.shapes.length === 0) return undefined;
  const bounds = below ? { x: -room / 2 - 5, y: TILE / 2, width: room + 10, height: 20 } : { x: TILE / 2, y: -9, width: room + 10, height: 18 };
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return group({ key: `name ${id}`, role: 'label', resource: id, x, y, scale: 1 / zoom, bounds }, made);
}

/** How far a name may reach from the right side of its tile, in px of the drawing: to the next thing in the same container, or to its border. */
function roomBeside(input: ResourceInput, id: ResourceId, box: Rect): number {
  const { design, geometry, zoom, lines, look } = input;
  const px = 1 / zoom;
  const tile = tileBox(box, zoom);
  const { parent, children, roots } = treeOf(design);
  const container = parent.get(id);
  const frame = container === undefined ? undefined : geometry.boxes.get(container);
  const middle = box.y + box.height / 2;
  const band: Rect = { x: right(tile), y: middle - HALF * px, width: MOST * px, height: 2 * HALF * px };
  const most = isFar(look.level) ? FAR_NAME * px + right(tile) : right(band);
  let end = Math.min(most, frame && !isFar(look.level) ? right(frame) : Number.POSITIVE_INFINITY);
  for (const other of container === undefined ? roots : (children.get(container) ?? [])) {
    const its = other === id ? undefined : geometry.boxes.get(other);
    // Most stand left of it.
    if (!its || right(its) <= band.x || isUnder(geometry, other)) continue;
    const isFrame = shapeOf(design.resources[other]) === 'frame';
    if (isFar(look.level) && !isFrame && !givesWay(input, look.level, id, other)) continue;
    const solid = isFrame ? withLabel(design, other, its, px) : tileBox(its, zoom);
    if (solid.x >= band.x && overlap(solid, band)) end = Math.min(end, solid.x);
  }
  // Lines that come to the tile itself pass under its name, as far as the next tile of a row would be.
  const own = Math.min(end, right(box) + GUTTER + box.width / 2 - (TILE / 2) * px);
  for (const line of lines) if (right(line) >= own && overlap(line, band)) end = Math.min(end, Math.max(line.x, own));
  return end - right(tile);
}

/** From far away most are dots, or nothing. The name of a hub is worth more than those; other names end before them. */
function givesWay({ design, emphasis }: ResourceInput, far: Far, id: ResourceId, other: ResourceId): boolean {
  const isHub = (one: ResourceId): boolean => farGraph(design, far).hubs.has(one) || hasRole(design, one, 'outside') || emphasis(one) === 'selected';
  return isHub(other) || (!farGraph(design, 'networks').hubs.has(id) && isDrawnFar(design, far, other, false));
}

/** A frame with its name, which stands on its border or above it. */
function withLabel(design: Design, id: ResourceId, box: Rect, px: number): Rect {
  const kind = kindIn(design, id);
  const above = kind ? SMALL_LABEL_ABOVE[frameStyle(kind)] * px : 0;
  return { ...box, y: box.y - above, height: box.height + above };
}

function groundUnder(design: Design, faces: Faces, container: ResourceId | undefined): Colour {
  if (container === undefined || hasRole(design, container, 'region')) return 'canvas';
  return hasRole(design, container, 'segment') && faceOf(faces, container).ground === 'sunken' ? 'sunken' : 'panel';
}
