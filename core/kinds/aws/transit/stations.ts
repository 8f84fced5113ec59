import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import type { Instruction, Station, StationId } from '../../../network/stations.ts';
import type { View } from '../../view.ts';
import { lookup, tableOf } from './hub.ts';

/** Where what comes from an attachment is looked up by its hub: a station of the attachment, because each has its own table. `way`: which of its ways in. */
export const hubStation = (attachment: ResourceId, way: number | undefined): StationId => `${attachment}/hub${way === undefined ? '' : `-${way}`}`;

/** The hub's lookup of what comes from an attachment; `zone`: in which it enters. */
export function enterHub(view: View, hub: ResourceId, attachment: ResourceId, zone: string | undefined, way?: number): Station {
  return { id: hubStation(attachment, way), resource: hub, program: program(view, hub, attachment, zone) };
}

function program(view: View, hub: ResourceId, attachment: ResourceId, zone: string | undefined): readonly Instruction[] {
  const table = tableOf(view, hub, attachment);
  if (table !== undefined)
    return [
      { op: 'note', code: 'TGW_FORWARDS', rule: 'A13.2' },
      { op: 'route', table: lookup(view, hub, table, zone) },
    ];
  const values = { hub: { resource: hub }, attachment: { resource: attachment } };
  const reason: Reason = { code: 'TGW_NO_ASSOCIATION', values, place: { resource: attachment }, rule: 'A13.3' };
  return [{ op: 'refuse', refusal: { reason, then: 'stop' } }];
}
