import { nameOf, type ResourceId } from '../../model/design.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Group, Shape } from '../shapes.ts';
import { fitText } from '../text.ts';
import { RADII } from '../tokens.ts';
import { hasRole, shapeOf, treeOf } from '../layout/tree.ts';
import { border, glyph, STYLE, text } from '../parts/make.ts';
import type { ResourceInput } from './input.ts';

/** Below 15 %: every network as a tile of its own size with its name and what it holds, in screen px. */
export function networkGroups(input: ResourceInput): readonly Group[] {
  const { design, geometry, zoom, say } = input;
  return treeOf(design).order.flatMap((id): readonly Group[] => {
    const box = geometry.boxes.get(id);
    const kind = kindOf(design.resources[id]?.kind);
    if (!box || !kind || !input.seen(box) || !hasRole(design, id, 'network')) return [];
    const [width, height] = [box.width * zoom, box.height * zoom];
    const { segments, hosts } = countsIn(input, id);
    const counts = [
      say(segments === 1 ? 'PICTURE_SEGMENT' : 'PICTURE_SEGMENTS', { count: segments }),
      say(hosts === 1 ? 'PICTURE_HOST' : 'PICTURE_HOSTS', { count: hosts }),
    ].join(', ');
    const roomy = width >= 60 && height >= 26;
    const name = fitText(nameOf(id, design.resources[id]), STYLE.region, width - (roomy ? 42 : 12));
    const below = height >= 46 ? fitText(counts, STYLE.kind, width - 18) : '';
    const shapes: Shape[] = [
      {
        type: 'rect',
        x: 0,
        y: 0,
        width,
        height,
        radius: Math.min(RADII.card, height / 3),
        fill: 'raised',
        stroke: border(input.emphasis(id), { colour: 'line-3', width: 1.25 }),
      },
      ...(roomy ? [glyph(kind.glyph, 10, 10, 16, 'ink-2')] : []),
      ...(name ? [text(name, roomy ? 32 : 6, roomy ? 23 : Math.min(height - 3, 14), STYLE.region, 'ink-1')] : []),
      ...(below ? [text(below, 10, 42, STYLE.kind, 'ink-3')] : []),
    ];
    const bounds = { x: -1, y: -1, width: width + 2, height: height + 2 };
    return [{ key: `frame ${id}`, role: 'frame', resource: id, x: box.x, y: box.y, scale: 1 / zoom, bounds, shapes }];
  });
}

/** Subnets, and resources that send and receive, at any depth. */
function countsIn({ design }: ResourceInput, id: ResourceId): { readonly segments: number; readonly hosts: number } {
  const { children } = treeOf(design);
  let [segments, hosts] = [0, 0];
  const queue = [...(children.get(id) ?? [])];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (hasRole(design, at, 'segment')) segments++;
    if (hasRole(design, at, 'host') && shapeOf(design.resources[at]) === 'card') hosts++;
    queue.push(...(children.get(at) ?? []));
  }
  return { segments, hosts };
}
