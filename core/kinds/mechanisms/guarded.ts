import type { ResourceId } from '../../model/design.ts';
import type { Value } from '../../model/fields.ts';
import type { Edit } from '../../model/reason.ts';
import type { FactTable, Opening } from '../facts.ts';
import { freeId } from '../naming.ts';
import type { View } from '../view.ts';
import { partsAt } from './parts.ts';

const EVERYTHING_OUT: readonly Value[] = ['0.0.0.0/0', '::/0'].map((peer) => ({ protocol: 'all', ports: 'all', peer }));

/** Edits that add a group for one resource. A new group lets everything out, unless what goes out is what the rule is about. */
function wearNew(view: View, id: ResourceId, openings: readonly Opening[]): readonly Edit[] {
  const group = freeId(view, `sg-${id}`);
  const network = view.enclosing(id, 'network');
  const rules = (direction: Opening['direction']) =>
    openings.filter((one) => one.direction === direction).map(({ protocol, ports, peer }): Value => ({ protocol, ports, peer }));
  const kind = partsAt(view, id)['interface-filter'];
  if (kind === undefined) return [];
  const resource = {
    kind,
    ...(network === undefined ? {} : { in: network }),
    inbound: rules('inbound'),
    outbound: EVERYTHING_OUT,
  };
  return [
    { type: 'add', id: group, resource },
    { type: 'set', resource: id, field: 'securityGroups', value: [group] },
  ];
}

/** The fact of a kind with a field `securityGroups`. */
export const guardedBy = (groups: (view: View, id: ResourceId) => readonly ResourceId[]): FactTable['guarded'] => ({
  groups,
  wear: (view, id, group) => ({ type: 'set', resource: id, field: 'securityGroups', value: [...groups(view, id), group] }),
  wearNew,
});
