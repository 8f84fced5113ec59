import type { Facts } from '../../facts.ts';

export const facts: Facts = {
  'segment-links': {
    useTable: (_view, id, table) => ({ type: 'set', resource: id, field: 'routeTable', value: table }),
    useFilter: (_view, id, filter) => ({ type: 'set', resource: id, field: 'networkAcl', value: filter }),
  },
};
