import type { Place, ResourceId } from '../../core/model/design.ts';
import type { Layout } from '../../core/picture/layout/geometry.ts';
import { placeFor, resizeEdits } from './gestures/edits.ts';
import { movedRects } from './gestures/moving.ts';
import type { Gesture } from './gestures/types.ts';
import type { Sites } from './site.ts';

/**
 * The layout as it looks in the middle of a gesture. Nothing of it is in the document until the gesture ends; the same layout comes
 * back when the gesture moves nothing.
 */
export function liveLayout(layout: Layout, gesture: Gesture, sites: Sites): Layout {
  const places = livePlaces(gesture, sites);
  return places.size === 0 ? layout : { ...layout, ...Object.fromEntries(places) };
}

function livePlaces(gesture: Gesture, sites: Sites): ReadonlyMap<ResourceId, Place> {
  const places = new Map<ResourceId, Place>();
  switch (gesture.type) {
    case 'move': {
      if (gesture.copy) break;
      for (const [id, rect] of movedRects(gesture)) {
        const site = sites.get(id);
        if (site) places.set(id, placeFor(rect, sites.get(site.parent)?.rect, site.shape === 'frame'));
      }
      break;
    }
    case 'slide':
      if (gesture.dock && gesture.landing.type === 'into' && gesture.landing.container === gesture.home) places.set(gesture.id, gesture.dock);
      break;
    case 'resize': {
      const frame = sites.get(gesture.id);
      if (!frame) break;
      for (const edit of resizeEdits(sites, frame, gesture.rect)) if (edit.type === 'place' && edit.place) places.set(edit.id, edit.place);
      break;
    }
    default:
  }
  return places;
}

/** The container that lights up because it would take what is in the hand. */
export function litContainer(gesture: Gesture): ResourceId | undefined {
  if (gesture.type === 'place' || gesture.type === 'move') return gesture.landing.type === 'into' ? gesture.landing.container : undefined;
  if (gesture.type === 'slide')
    return gesture.landing.type === 'into' && gesture.landing.container !== gesture.home ? gesture.landing.container : undefined;
  return undefined;
}
