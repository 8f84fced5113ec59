import type { Design, ResourceId } from '../../model/design.ts';
import type { Geometry } from '../layout/geometry.ts';
import { shapeOf } from '../layout/tree.ts';
import type { Group } from '../shapes.ts';
import { rect } from './make.ts';

const SIZE = 7;
const HANDLE = [rect(-SIZE / 2, -SIZE / 2, SIZE, SIZE, 1.5, 'panel', { colour: 'focus', width: 1.25 })];
const AT = [0, 0.5, 1] as const;

/** Resize handles of the selected containers: corners and middles, 7 px on the screen. */
export function handleGroups(design: Design, geometry: Geometry, selection: ReadonlySet<ResourceId>, zoom: number): readonly Group[] {
  return [...selection].flatMap((id): readonly Group[] => {
    const box = geometry.boxes.get(id);
    if (!box || shapeOf(design.resources[id]) !== 'frame') return [];
    return AT.flatMap((fx) =>
      AT.filter((fy) => fx !== 0.5 || fy !== 0.5).map(
        (fy): Group => ({
          key: `handle ${id} ${fx} ${fy}`,
          role: 'mark',
          x: box.x + box.width * fx,
          y: box.y + box.height * fy,
          scale: 1 / zoom,
          bounds: { x: -SIZE, y: -SIZE, width: 2 * SIZE, height: 2 * SIZE },
          shapes: HANDLE,
        }),
      ),
    );
  });
}
