import type { ResourceId } from '../../../model/design.ts';
import type { Prefix } from '../../../net/prefix.ts';
import type { BlockList, OpenList } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import { readPrefixes } from '../../derived/parsed.ts';
import { PUBLIC_POOL } from '../../derived/public-addresses.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { fields } from './fields.ts';

/** What somebody wrote down. */
function written(view: View, id: ResourceId): readonly Prefix[] {
  const { entries, addressFamily } = view.values(id, fields);
  return readPrefixes(
    entries.map((row) => row.cidr),
    addressFamily === 'ipv6' ? 'ipv6' : 'ipv4',
  );
}

/** AWS fills its own lists; until somebody writes down what is in one, nobody knows. */
const isOpen = (view: View, id: ResourceId): boolean => view.values(id, fields).owner === 'aws' && view.values(id, fields).entries.length === 0;

/** Everything but the public addresses that the design gives to others. */
function openList(view: View, id: ResourceId): OpenList {
  const family = view.values(id, fields).addressFamily === 'ipv6' ? 'ipv6' : 'ipv4';
  const reason = { code: 'LIST_UNKNOWN', values: { list: { resource: id } }, place: { resource: id, field: 'entries' }, rule: 'A14.1' };
  const except = family === 'ipv4' ? new Set(view.ask(PUBLIC_POOL, '').given.values()) : new Set<bigint>();
  return { family, except, unknown: { reason, then: 'unknown' } };
}

const LIST: Query<BlockList> = {
  name: 'aws.managed-prefix-list/list',
  equal: same,
  compute: (view, id) => ({ list: id, blocks: written(view, id), ...(isOpen(view, id) ? { open: openList(view, id) } : {}) }),
};

export const capabilities: Capabilities = {
  'prefix-list': {
    list: (view, id) => view.ask(LIST, id),
    family: (view, id) => (view.values(id, fields).addressFamily === 'ipv6' ? 'ipv6' : 'ipv4'),
    weight(view, id) {
      const { maxEntries, entries } = view.values(id, fields);
      return maxEntries ?? Math.max(1, entries.length);
    },
  },
};
