import { ref } from '../finding.ts';
import type { Fix } from '../fixes.ts';

/** Bandwidth for the very address that has none: it opens both directions (L3.3). */
export const buyBandwidth: Fix = (view, { reason }) => {
  const { place } = reason;
  const metered = view.as('metered-ipv6', place?.resource);
  if (!place || place.index === undefined || !metered) return [];
  const edit = metered.buy(view, place.resource, place.index, 10);
  return [{ id: `bandwidth ${place.resource} ${place.index}`, code: 'FIX_BANDWIDTH', values: { target: ref(place.resource) }, edits: [edit] }];
};
