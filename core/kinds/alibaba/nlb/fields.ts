import { field } from '../../../model/fields.ts';
import { tables } from '../balancing/columns.ts';
import { zonalFields } from '../balancing/zonal-fields.ts';

export const PROTOCOLS = ['TCP', 'UDP', 'TCPSSL'] as const;
export const SCHEDULERS = ['wrr', 'wlc', 'rr', 'sch', 'tch', 'qch'] as const;

const { listeners, backends } = tables(PROTOCOLS, SCHEDULERS);
const { listener, target, port, weight } = backends.columns;

export const fields = {
  ...zonalFields,
  listeners,
  backends: field.rows({ columns: { listener, target, port, weight }, section: 'backends', term: 'Servers' }),
  /** None: everybody comes in; with one everybody does too, until one of its rules denies something (L10.7). */
  securityGroups: field.list({ of: field.ref({ role: 'interface-filter', onDelete: 'clear' }), max: 4, section: 'rules', term: 'SecurityGroupIds' }),
};
