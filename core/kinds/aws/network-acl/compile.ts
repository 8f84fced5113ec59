import type { ResourceId } from '../../../model/design.ts';
import type { Filter, FilterRule } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { Query } from '../../view.ts';
import { readRule } from '../../mechanisms/filters.ts';
import { rulesInForce } from './default-rules.ts';
import { fields } from './fields.ts';

/** Rules by ascending number, whatever their place in the table (A11.3). A row without a number is no rule yet. */
const FILTER: Query<Filter> = {
  name: 'aws.network-acl/filter',
  compute(view, id) {
    return {
      resource: id,
      in: rules(id, 'inbound', rulesInForce(view, id, 'inbound')),
      out: rules(id, 'outbound', rulesInForce(view, id, 'outbound')),
    };
  },
};

type Row = {
  readonly number: number | undefined;
  readonly action: string;
  readonly protocol: string;
  readonly ports: string;
  readonly cidr: string | undefined;
};

const rules = (id: ResourceId, field: 'inbound' | 'outbound', rows: readonly Row[]): readonly FilterRule[] =>
  rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.number !== undefined)
    .sort((a, b) => (a.row.number ?? 0) - (b.row.number ?? 0))
    .flatMap(
      ({ row, index }) => readRule(row, readPrefix(row.cidr), { resource: id, field, index }, String(row.number), row.action === 'allow') ?? [],
    );

export const capabilities: Capabilities = {
  'network-filter': {
    filter: (view, id) => view.ask(FILTER, id),
    isDefault: (view, id) => view.values(id, fields).isDefault,
  },
};
