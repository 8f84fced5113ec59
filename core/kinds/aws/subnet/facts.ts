import type { Facts } from '../../facts.ts';
import { exclusionOf } from '../public-access.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'public-access': { exclusion: (view, id) => exclusionOf(view.values(id, fields).publicAccessExclusion) },
  'segment-links': {
    useTable: (_view, id, table) => ({ type: 'set', resource: id, field: 'routeTable', value: table }),
    useFilter: (_view, id, filter) => ({ type: 'set', resource: id, field: 'networkAcl', value: filter }),
  },
};
