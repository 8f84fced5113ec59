import type { ResourceId } from '../../../model/design.ts';
import type { Filter, FilterRule, Peer } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import { GROUP_MEMBERS } from '../../derived/group-members.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Query, View } from '../../view.ts';
import { readRule } from '../../mechanisms/filters.ts';
import { referable } from '../group-references.ts';
import { fields } from './fields.ts';
import { rulesInForce } from './rules-in-force.ts';

const FILTER: Query<Filter> = {
  name: 'aws.security-group/filter',
  compute(view, id) {
    const inForce = (direction: 'inbound' | 'outbound') => rules(view, id, direction, rulesInForce(view, id, direction));
    return { resource: id, in: inForce('inbound'), out: inForce('outbound') };
  },
};

type Row = { readonly protocol: string; readonly ports: string; readonly peer: string | undefined };

const rules = (view: View, id: ResourceId, field: 'inbound' | 'outbound', rows: readonly Row[]): readonly FilterRule[] =>
  rows.flatMap((row, index) => readRule(row, peerOf(view, id, row.peer), { resource: id, field, index }, String(index + 1), true) ?? []);

/**
 * A group stands for the private addresses of its members, a list for its blocks (A10.6); a group of another VPC for nobody unless something
 * carries the reference (A10.7). Anything else matches nothing.
 */
function peerOf(view: View, id: ResourceId, peer: string | undefined): Peer | undefined {
  if (peer === undefined) return undefined;
  if (view.as('interface-filter', peer)) {
    return referable(view, id, peer) === 'carried' ? view.ask(GROUP_MEMBERS, peer) : { group: peer, ipv4: new Set(), ipv6: new Set() };
  }
  return readPrefix(peer) ?? view.as('prefix-list', peer)?.list(view, peer);
}

export const capabilities: Capabilities = {
  'interface-filter': {
    filter: (view, id) => view.ask(FILTER, id),
    isDefault: (view, id) => view.values(id, fields).isDefault,
  },
};
