import type { ResourceId } from '../../../model/design.ts';
import { type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { addressLines, groupsBadge, publicBadge } from '../../faces.ts';
import { ipv6Badge } from '../badges.ts';
import { capabilityRows } from '../capability.ts';

export function face(view: View, id: ResourceId): Face {
  const interfaces = (view.as('host', id)?.interfaces(view, id) ?? []).filter((one) => one.id === id);
  return {
    ...plainFace,
    lines: addressLines(view, interfaces),
    badges: [...ipv6Badge(view, id), ...publicBadge(view, id, interfaces), ...groupsBadge(view, id)],
    rows: capabilityRows(view, id),
  };
}
