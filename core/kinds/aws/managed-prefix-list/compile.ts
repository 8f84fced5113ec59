import type { ResourceId } from '../../../model/design.ts';
import type { Family } from '../../../net/address.ts';
import { type Prefix, single } from '../../../net/prefix.ts';
import type { BlockList } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import { readPrefixes } from '../../derived/parsed.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { openOf } from '../lists.ts';
import { fields } from './fields.ts';

const familyOf = (view: View, id: ResourceId): Family => (view.values(id, fields).addressFamily === 'ipv6' ? 'ipv6' : 'ipv4');

/** What somebody wrote down. */
function written(view: View, id: ResourceId): readonly Prefix[] {
  return readPrefixes(
    view.values(id, fields).entries.map((row) => row.cidr),
    familyOf(view, id),
  );
}

/** AWS fills its own lists; until somebody writes down what is in one, nobody knows. */
const isOpen = (view: View, id: ResourceId): boolean => view.values(id, fields).owner === 'aws' && view.values(id, fields).entries.length === 0;

const serviceOf = (view: View, id: ResourceId): ResourceId | undefined => {
  const { owner, service } = view.values(id, fields);
  return owner === 'aws' ? service : undefined;
};

/** Of a list that nobody wrote down only the addresses are known that its service has in the design. */
function known(view: View, id: ResourceId): readonly Prefix[] {
  const service = serviceOf(view, id);
  const interfaces = service === undefined ? [] : (view.as('host', service)?.interfaces(view, service) ?? []);
  return interfaces.flatMap((one) => one.addresses[familyOf(view, id)]).map((value) => single(familyOf(view, id), value));
}

const LIST: Query<BlockList> = {
  name: 'aws.managed-prefix-list/list',
  equal: same,
  compute: (view, id) =>
    isOpen(view, id)
      ? { list: id, blocks: known(view, id), open: openOf(view, id, serviceOf(view, id), familyOf(view, id), 'entries') }
      : { list: id, blocks: written(view, id) },
};

export const capabilities: Capabilities = {
  'prefix-list': {
    list: (view, id) => view.ask(LIST, id),
    service: serviceOf,
    written,
    family: familyOf,
    weight(view, id) {
      const { maxEntries, entries } = view.values(id, fields);
      return maxEntries ?? Math.max(1, entries.length);
    },
  },
};
