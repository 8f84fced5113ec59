import type { Box, Place, ResourceId } from '../model/design.ts';
import { isDock } from '../model/design.ts';
import { command, type DesignDraft } from './command.ts';

type Places = Readonly<Record<ResourceId, Place>>;

/** Whole px: a drag leaves no fractions in the file. */
function rounded(place: Place): Place {
  if (isDock(place)) return { edge: place.edge, at: Math.max(0, Math.round(place.at)) };
  const { width, height } = place;
  return {
    x: Math.round(place.x),
    y: Math.round(place.y),
    ...(width !== undefined && { width: Math.max(1, Math.round(width)) }),
    ...(height !== undefined && { height: Math.max(1, Math.round(height)) }),
  };
}

function put(draft: DesignDraft, places: Places): void {
  for (const [id, place] of Object.entries(places)) {
    if (Object.hasOwn(draft.resources, id)) draft.layout[id] = rounded(place);
  }
}

/** Puts resources where they are dropped; places are relative to the container that each stands in. */
export const move = command<{ readonly places: Places }>('move', 'EDIT_MOVE', (draft, { places }) => put(draft, places));

/**
 * Moves by px. `places`: where the resources stand now as they are drawn, because the layout may say nothing of one that was placed
 * automatically. A docked one moves along its edge.
 */
export const nudge = command<{ readonly places: Places; readonly dx: number; readonly dy: number }>(
  'nudge',
  'EDIT_MOVE',
  (draft, { places, dx, dy }) => put(draft, shifted(places, dx, dy)),
);

export const shifted = (places: Places, dx: number, dy: number): Places =>
  Object.fromEntries(Object.entries(places).map(([id, place]) => [id, shift(place, dx, dy)]));

function shift(place: Place, dx: number, dy: number): Place {
  if (!isDock(place)) return { ...place, x: place.x + dx, y: place.y + dy };
  return { edge: place.edge, at: place.at + (place.edge === 'top' || place.edge === 'bottom' ? dx : dy) };
}

/**
 * Resizes a frame. Dragging its left or top edge moves its origin: `kept` are the places of its contents, so that they stay where
 * they are on the canvas.
 */
export const resize = command<{ readonly id: ResourceId; readonly box: Box; readonly kept?: Places }>(
  'resize',
  'EDIT_RESIZE',
  (draft, { id, box, kept }) => put(draft, { [id]: box, ...kept }),
);

/** Moves resources into another container (`undefined`: the canvas). `places` are relative to it; without them the layout decides. */
export const reparent = command<{ readonly ids: readonly ResourceId[]; readonly into: ResourceId | undefined; readonly places?: Places }>(
  'reparent',
  'EDIT_REPARENT',
  (draft, { ids, into, places = {} }) => {
    for (const id of ids) {
      const resource = draft.resources[id];
      if (!resource || standsIn(draft, into, id)) continue;
      if (into === undefined) delete resource.in;
      else resource.in = into;
      const place = places[id];
      if (place) draft.layout[id] = rounded(place);
      else delete draft.layout[id];
    }
  },
);

/** True when `id` is `container` or stands somewhere inside of it: nothing moves into itself. */
function standsIn(draft: DesignDraft, id: ResourceId | undefined, container: ResourceId): boolean {
  for (let up = id, steps = 0; up !== undefined && steps < 100; up = draft.resources[up]?.in, steps++) if (up === container) return true;
  return false;
}
