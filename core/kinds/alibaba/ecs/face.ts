import type { ResourceId } from '../../../model/design.ts';
import { type Badge, type Face, plainFace } from '../../face.ts';
import type { View } from '../../view.ts';
import { addressLines, groupsBadge, publicBadge } from '../../faces.ts';
import { ipv6Badge } from '../badges.ts';
import { capabilityRows } from '../capability.ts';
import { fields } from './fields.ts';

/** The lines are of its own interface; attached ones that are drawn show theirs. */
export function face(view: View, id: ResourceId): Face {
  const interfaces = (view.as('host', id)?.interfaces(view, id) ?? []).filter((one) => one.id === id);
  const stopped: readonly Badge[] = view.values(id, fields).running ? [] : [{ code: 'INSTANCE_STOPPED', place: { resource: id, field: 'running' } }];
  return {
    ...plainFace,
    lines: addressLines(view, interfaces),
    badges: [...stopped, ...ipv6Badge(view, id), ...publicBadge(view, id, interfaces), ...groupsBadge(view, id)],
    rows: capabilityRows(view, id),
  };
}
