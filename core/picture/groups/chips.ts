import { kindOf } from '../../kinds/index.ts';
import { nameOf, type ResourceId } from '../../model/design.ts';
import { NARROW } from '../layout/chips.ts';
import { faceOf } from '../layout/geometry.ts';
import { treeOf } from '../layout/tree.ts';
import { drawTile, TILE } from '../parts/card.ts';
import { drawChip, drawRest } from '../parts/chip.ts';
import type { Rect } from '../rect.ts';
import type { Group } from '../shapes.ts';
import { drawn, group, type ResourceInput } from './input.ts';

/** Where chips are not drawn, those that are selected: their glyph in one size at the right end of where they are, in screen px. */
function chosenGroups({ design, faces, chips, look, zoom, emphasis, seen }: ResourceInput): readonly Group[] {
  return chips.chips.flatMap(({ resource, on, box }) => {
    if (emphasis(resource) !== 'selected' || !seen(box)) return [];
    const kind = kindOf(design.resources[resource]?.kind);
    const bounds = { x: -TILE / 2 - 1, y: -TILE / 2 - 1, width: TILE + 2, height: TILE + 2 };
    const at = { x: box.x + box.width, y: box.y + box.height / 2 };
    return [
      group(
        { key: `chip ${on} ${resource}`, role: 'chip', resource, on, ...at, scale: 1 / zoom, bounds },
        drawn(faceOf(faces, resource), `ct ${kind?.id} ${look.level}`, () => drawTile(kind, { ...look, emphasis: 'selected' })),
      ),
    ];
  });
}

/** Chips on borders and shelves; those that decide for a traced packet take its hue. */
export function chipGroups(input: ResourceInput): readonly Group[] {
  const { design, faces, geometry, chips, look, traced } = input;
  if (look.level !== 'full' && look.level !== 'names') return chosenGroups(input);
  const narrow = look.level === 'names';
  const make = (id: ResourceId, on: ResourceId | undefined, box: Rect): Group => {
    const name = nameOf(id, design.resources[id]);
    const kind = kindOf(design.resources[id]?.kind);
    const hue = on === undefined ? undefined : traced.get(`${on} ${id}`);
    const emphasis = input.emphasis(id);
    const key = `c ${kind?.id} ${name} ${box.width} ${narrow} ${emphasis} ${hue} ${look.step}`;
    const bounds = { x: -1, y: -1, width: box.width + 2, height: box.height + 2 };
    const place = {
      key: `chip ${on ?? ''} ${id}`,
      role: 'chip' as const,
      resource: id,
      ...(on !== undefined && { on }),
      x: box.x,
      y: box.y,
      scale: 1,
      bounds,
    };
    return group(
      place,
      drawn(faceOf(faces, id), key, () =>
        drawChip({ markup: kind?.glyph, name, width: box.width, narrow, emphasis, ...(hue && { traced: hue }), step: look.step }),
      ),
    );
  };
  const loose = (treeOf(design).chips.get(undefined) ?? []).flatMap((id) => {
    const box = geometry.boxes.get(id);
    // Its glyph alone is as wide as those on borders, in the middle of its place.
    const width = narrow && box ? Math.min(box.width, NARROW) : box?.width;
    return box && width !== undefined && input.seen(box) ? [make(id, undefined, { ...box, x: box.x + (box.width - width) / 2, width })] : [];
  });
  const rests = chips.rests
    .filter(({ box }) => input.seen(box))
    .map(({ on, count, box }) =>
      group(
        { key: `rest ${on}`, role: 'chip', on, x: box.x, y: box.y, scale: 1, bounds: { x: 0, y: 0, width: box.width, height: box.height } },
        drawRest(count, box.width),
      ),
    );
  const placed = chips.chips.filter(({ box }) => input.seen(box)).map(({ resource, on, box }) => make(resource, on, box));
  return [...placed, ...loose, ...rests];
}
