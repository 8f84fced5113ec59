import type { ResourceId } from '../../model/design.ts';
import type { Badge } from '../face.ts';
import type { View } from '../view.ts';
import { ABILITIES } from './ipv6.ts';

/** The row of the capability table in which the first IPv6 address stands. */
export function ipv6Badge(view: View, id: ResourceId): readonly Badge[] {
  const first = view.ask(ABILITIES, id)[0];
  if (!first) return [];
  const bandwidth = { ...first.metered.place, column: 'bandwidth' };
  switch (first.type) {
    case 'internal':
      return [{ code: 'ALI_INTERNAL_ONLY', glyph: 'lock', place: bandwidth }];
    case 'public':
      return [{ code: 'ALI_PUBLIC', glyph: 'globe', place: bandwidth }];
    case 'egress-only':
      return [{ code: 'ALI_EGRESS_ONLY', glyph: 'egress', ...(first.rule ? { place: first.rule } : {}) }];
  }
}
