import { type Clip, clipOf, paste } from '../../core/edit/copy.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { ResourceId } from '../../core/model/design.ts';
import { around, type Rect } from '../../core/picture/rect.ts';
import { askDelete } from '../state/deleting.svelte.ts';
import { doc } from '../state/document.svelte.ts';
import { notices } from '../state/notices.svelte.ts';
import { selection } from '../state/selection.svelte.ts';
import type { CanvasCommand } from '../state/view.svelte.ts';
import { GRID } from './constants.ts';
import type { Point } from './geometry.ts';
import { landing } from './gestures/drop.ts';
import { placeFor } from './gestures/edits.ts';
import { freePlace } from './gestures/placing.ts';
import { copyTo, freshValues, hold, provide } from './perform.ts';
import { outermost } from './site.ts';
import type { Stage } from './stage.svelte.ts';
import { sayHere } from './words.ts';

interface Held {
  readonly clip: Clip;
  readonly rects: ReadonlyMap<ResourceId, Rect>;
}

/** Copy, cut, paste, duplicate and select all. What was copied stays in this window: resources mean nothing outside of a design. */
export function createClipboard(stage: Stage) {
  let held: Held | undefined;

  function copy(): void {
    const ids = [...selection.ids];
    if (ids.length === 0) return;
    const clip = clipOf(doc.design, ids, stage.layout);
    const rects = new Map(
      clip.roots.flatMap((id): [ResourceId, Rect][] => {
        const rect = stage.boxOf(id);
        return rect ? [[id, rect]] : [];
      }),
    );
    held = { clip, rects };
  }

  /** Into the container under the pointer, or where the originals stand when it does not take them. */
  function pasteAt(pointer: Point | undefined): void {
    if (!held) return notices.tell(sayHere('PASTE_NOTHING'));
    const { rects } = held;
    const bounds = around([...rects.values()]);
    const at = pointer ?? (bounds && { x: bounds.x + GRID, y: bounds.y + GRID });
    const into: Record<ResourceId, ResourceId | undefined> = {};
    const refused: ResourceId[] = [];
    for (const id of held.clip.roots) {
      const kind = kindOf(held.clip.resources[id]?.kind);
      const where = kind && at && landing(stage.sites, kind, at);
      const home = held.clip.resources[id]?.in;
      if (where?.type === 'into') into[id] = where.container;
      else if (home !== undefined && stage.sites.get(home)) into[id] = home;
      else refused.push(id);
    }
    // What would be one too many, as a second Internet, does not keep the rest from being pasted.
    const clip = refused.length === 0 ? held.clip : clipOf(held.clip, Object.keys(into));
    const names = refused.map((id) => held?.clip.resources[id]?.name ?? id).join(', ');
    if (refused.length > 0) notices.tell(sayHere(clip.roots.length > 0 ? 'PASTE_SOME' : 'PASTE_NOWHERE', { names }));
    if (clip.roots.length === 0) return;
    hold('EDIT_PASTE', stage);
    const target = Object.values(into)[0];
    const made = doc.run(paste, {
      clip,
      into,
      dx: 0,
      dy: 0,
      values: freshValues(
        clip.roots.filter((id) => doc.design.resources[id]),
        target,
      ),
    });
    for (const [old, id] of made) {
      const rect = rects.get(old);
      if (!clip.roots.includes(old) || !rect || kindOf(clip.resources[old]?.kind)?.shape === 'dock') continue;
      const wanted = pointer ? { ...rect, x: pointer.x, y: pointer.y } : { ...rect, x: rect.x + GRID, y: rect.y + GRID };
      const free = freePlace(stage, into[old], wanted);
      provide([{ type: 'place', id, place: placeFor(free, stage.sites.get(into[old])?.rect, stage.sites.get(id)?.shape === 'frame') }]);
    }
    doc.commit();
    selection.select(clip.roots.flatMap((id) => made.get(id) ?? []));
  }

  function duplicateSelected(): void {
    const ids = outermost(stage.sites, selection.ids).filter((id) => kindOf(doc.design.resources[id]?.kind)?.atMost === undefined);
    const bounds = around(ids.flatMap((id) => stage.boxOf(id) ?? []));
    const container = stage.sites.get(ids[0])?.parent;
    if (!bounds) return;
    const free = freePlace(stage, container, { ...bounds, x: bounds.x + GRID, y: bounds.y + GRID });
    copyTo(ids, { x: free.x - bounds.x, y: free.y - bounds.y }, container, stage);
  }

  return (command: CanvasCommand, pointer: Point | undefined): void => {
    switch (command.type) {
      case 'copy':
        return copy();
      case 'cut':
        copy();
        return askDelete([...selection.ids]);
      case 'paste':
        return pasteAt(pointer);
      case 'duplicate':
        return duplicateSelected();
      case 'select-all':
        return selection.select(
          outermost(
            stage.sites,
            stage.sites.all.map((site) => site.id),
          ),
        );
    }
  };
}
