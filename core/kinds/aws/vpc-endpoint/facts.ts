import type { Facts } from '../../facts.ts';
import { guardedBy } from '../../mechanisms/guarded.ts';
import { fields } from './fields.ts';
import { NODES } from './nodes.ts';

export const facts: Facts = {
  guarded: guardedBy((view, id) => (view.values(id, fields).type === 'interface' ? view.values(id, fields).securityGroups : [])),
  'runs-in': {
    segments: (view, id) => view.values(id, fields).subnets,
    add: (view, id, segment) => [{ type: 'set', resource: id, field: 'subnets', value: [...view.values(id, fields).subnets, segment] }],
  },
  'next-hop': {
    zone: (view, id) => view.ask(NODES, id)[0]?.zone,
    way: () => 'inspection',
    usual: (view, id) => (view.values(id, fields).type === 'gateway-load-balancer' ? ['0.0.0.0/0'] : []),
    // Gateways put their own routes into tables (A3.12), and nothing is routed to an address.
    refuses: (view, id) => (view.values(id, fields).type === 'gateway-load-balancer' ? undefined : 'AWS-EP-109'),
  },
  'endpoint-links': {
    lead(view, id, service) {
      const v = view.values(id, fields);
      const takes = view.as('endpoint-service', service)?.takes(view, service) ?? [];
      const fits = takes.some((type) => type === v.type);
      return v.service === service || !fits ? undefined : { type: 'set', resource: id, field: 'service', value: service };
    },
    useTable(view, id, table) {
      const v = view.values(id, fields);
      const steers = view.as('route-table', table)?.gateway(view, table) !== undefined;
      const here = view.enclosing(id, 'network') === view.enclosing(table, 'network');
      if (v.type !== 'gateway' || v.routeTables.includes(table) || steers || !here) return undefined;
      return { type: 'set', resource: id, field: 'routeTables', value: [...v.routeTables, table] };
    },
  },
};
