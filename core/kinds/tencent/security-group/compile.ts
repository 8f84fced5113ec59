import type { ResourceId } from '../../../model/design.ts';
import type { AddressSet, Filter, FilterRule } from '../../../network/stations.ts';
import type { Prefix } from '../../../net/prefix.ts';
import type { Capabilities } from '../../capabilities.ts';
import { GROUP_MEMBERS } from '../../derived/group-members.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { readRule } from '../../mechanisms/filters.ts';
import type { Query, View } from '../../view.ts';
import { fields } from './fields.ts';

const FILTER: Query<Filter> = {
  name: 'tencent.security-group/filter',
  compute: (view, id) => ({ resource: id, in: rules(view, id, 'inbound'), out: rules(view, id, 'outbound') }),
};

/** In the order in which they are written. */
const rules = (view: View, id: ResourceId, field: 'inbound' | 'outbound'): readonly FilterRule[] =>
  view
    .values(id, fields)
    [field].flatMap(
      (row, index) => readRule(row, peerOf(view, row.peer), { resource: id, field, index }, String(index + 1), row.action === 'accept') ?? [],
    );

/** A group stands for the private addresses of its members; what is neither a block nor a group matches nothing. */
function peerOf(view: View, peer: string | undefined): Prefix | AddressSet | undefined {
  if (peer === undefined) return undefined;
  return readPrefix(peer) ?? (view.as('interface-filter', peer) ? view.ask(GROUP_MEMBERS, peer) : undefined);
}

export const capabilities: Capabilities = {
  'interface-filter': {
    filter: (view, id) => view.ask(FILTER, id),
    // There is none that the cloud puts on by itself.
    isDefault: () => false,
  },
};
