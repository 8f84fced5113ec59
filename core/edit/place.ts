import { isDock, type Place, type ResourceId } from '../model/design.ts';
import { command } from './command.ts';

/** Whole px: a drag leaves no fractions in the file. */
export function rounded(place: Place): Place {
  if (isDock(place)) return { edge: place.edge, at: Math.max(0, Math.round(place.at)) };
  const { width, height } = place;
  return {
    x: Math.round(place.x),
    y: Math.round(place.y),
    ...(width !== undefined && { width: Math.max(1, Math.round(width)) }),
    ...(height !== undefined && { height: Math.max(1, Math.round(height)) }),
  };
}

/** Puts resources where they are dropped; places are relative to the container that each stands in. */
export const move = command<{ readonly places: Readonly<Record<ResourceId, Place>> }>('move', 'EDIT_MOVE', (draft, { places }) => {
  for (const [id, place] of Object.entries(places)) {
    if (Object.hasOwn(draft.resources, id)) draft.layout[id] = rounded(place);
  }
});
