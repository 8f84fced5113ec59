import type { ResourceId } from '../../../model/design.ts';
import type { Filter, FilterRule } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { readRule } from '../../mechanisms/filters.ts';
import type { Query, View } from '../../view.ts';
import { fields } from './fields.ts';

const FILTER: Query<Filter> = {
  name: 'alibaba.network-acl/filter',
  compute: (view, id) => ({ resource: id, in: rules(view, id, 'inbound'), out: rules(view, id, 'outbound') }),
};

const rules = (view: View, id: ResourceId, field: 'inbound' | 'outbound'): readonly FilterRule[] =>
  view
    .values(id, fields)
    [field].flatMap(
      (row, index) => readRule(row, readPrefix(row.cidr), { resource: id, field, index }, String(index + 1), row.action === 'allow') ?? [],
    );

export const capabilities: Capabilities = {
  'network-filter': {
    filter: (view, id) => view.ask(FILTER, id),
    isDefault: () => false,
  },
};
