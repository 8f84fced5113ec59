import { around, bottom, type Rect, right } from '../rect.ts';
import { boundsOf } from '../world.ts';
import type { Group, Scene } from '../shapes.ts';
import type { PrintInput } from './input.ts';
import { legend } from './legend.ts';
import { notes } from './notes.ts';
import { TITLE_SIZE, titleBlock } from './title.ts';

/** Between the drawing and what is written below it, and around everything. */
const APART = 32;
export const MARGIN = 32;
/** Left of the title block this much must be free for notes and legend, else it stands below them. */
const LEAST = 360;

/** The scene with its notes and legend bottom left and its title block bottom right, and the area of paper that holds it all. */
export function printed(input: PrintInput): { readonly scene: Scene; readonly area: Rect } {
  const { scene } = input;
  const content = boundsOf(scene);
  const title = input.title ? titleBlock(input) : undefined;
  const width = Math.max(content.width, title?.width ?? 0, 320);
  const beside = title !== undefined && width - title.width - APART >= LEAST;
  const room = beside ? width - title.width - APART : width;
  const noted = input.legend ? notes(input, room) : { shapes: [], height: 0 };
  const key = input.legend ? legend(input, room) : { shapes: [], width: 0, height: 0 };
  const gap = noted.height > 0 && key.height > 0 ? 18 : 0;
  const leftHeight = noted.height + gap + key.height;
  const top = bottom(content) + APART;
  const groups: Group[] = [];
  const add = (group: Pick<Group, 'key' | 'role' | 'x' | 'y' | 'shapes'>, size: { readonly width: number; readonly height: number }): void => {
    if (group.shapes.length > 0) groups.push({ ...group, scale: 1, bounds: { x: 0, y: 0, width: size.width, height: size.height } });
  };
  const foot = beside ? Math.max(leftHeight, TITLE_SIZE.height) : leftHeight;
  add({ key: 'notes', role: 'callout', x: content.x, y: top, shapes: noted.shapes }, { width: room, height: noted.height });
  add({ key: 'legend', role: 'legend', x: content.x, y: top + foot - key.height, shapes: key.shapes }, key);
  if (title) {
    const y = beside ? top + foot - TITLE_SIZE.height : top + foot + (leftHeight > 0 ? 20 : 0);
    add(
      { key: 'title', role: 'title', x: content.x + width - title.width, y, shapes: title.shapes },
      { width: title.width, height: TITLE_SIZE.height },
    );
  }
  const all = around([content, ...groups.map((g) => ({ x: g.x, y: g.y, width: g.bounds.width, height: g.bounds.height }))]) ?? content;
  const area = { x: all.x - MARGIN, y: all.y - MARGIN, width: right(all) - all.x + 2 * MARGIN, height: bottom(all) - all.y + 2 * MARGIN };
  return { scene: { ...scene, layers: scene.layers.map((l) => (l.name === 'print' ? { ...l, groups } : l)) }, area };
}
