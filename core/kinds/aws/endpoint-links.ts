import type { ResourceId } from '../../model/design.ts';
import type { Plan } from '../../model/reason.ts';
import type { EndpointNode } from '../capabilities.ts';
import type { Connection } from '../connection.ts';
import { ref } from '../finding.ts';
import type { View } from '../view.ts';

/** The interfaces of endpoints that lead to the services behind which a load balancer stands. */
export const linksOf = (view: View, balancer: ResourceId): readonly EndpointNode[] =>
  view
    .referrers(balancer)
    .filter((service) => view.as('endpoint-service', service)?.backends?.(view, service).includes(balancer))
    .flatMap((service) => view.referrers(service).filter((endpoint) => view.resource(endpoint)?.service === service))
    .flatMap((endpoint) => view.as('endpoint', endpoint)?.nodes(view, endpoint) ?? []);

/** An endpoint leads to a service. */
function lead(view: View, endpoint: ResourceId, service: ResourceId): readonly Plan[] {
  const edit = view.as('endpoint-links', endpoint)?.lead(view, endpoint, service);
  if (!edit) return [];
  return [{ id: `lead ${endpoint} ${service}`, code: 'ENDPOINT_LEADS', values: { endpoint: ref(endpoint), service: ref(service) }, edits: [edit] }];
}

export const endpointToService: Connection = { to: 'endpoint-service', offer: lead };
export const serviceToEndpoint: Connection = { to: 'host', offer: (view, from, to) => lead(view, to, from) };

/** A gateway endpoint puts its routes into a further table. */
function useTable(view: View, endpoint: ResourceId, table: ResourceId): readonly Plan[] {
  const edit = view.as('endpoint-links', endpoint)?.useTable(view, endpoint, table);
  if (!edit) return [];
  return [
    { id: `endpoint ${endpoint} ${table}`, code: 'ENDPOINT_USES_TABLE', values: { endpoint: ref(endpoint), table: ref(table) }, edits: [edit] },
  ];
}

export const endpointToTable: Connection = {
  to: 'route-table',
  offer: useTable,
  refuse: (view, from, to) =>
    view.enclosing(from, 'network') === view.enclosing(to, 'network')
      ? undefined
      : { code: 'CONNECT_OTHER_NETWORK', values: { from: ref(from), to: ref(to) } },
};

/** A load balancer comes to stand behind a service. */
function putBehind(view: View, service: ResourceId, balancer: ResourceId): readonly Plan[] {
  const behaviour = view.as('endpoint-service', service);
  const present = behaviour?.backends?.(view, service);
  const type = behaviour?.takes(view, service)[0];
  if (!present || present.includes(balancer) || (type !== undefined && view.as('link-backend', balancer)?.type !== type)) return [];
  const edits: Plan['edits'] = [{ type: 'set', resource: service, field: 'loadBalancers', value: [...present, balancer] }];
  return [{ id: `behind ${service} ${balancer}`, code: 'SERVICE_USES_BALANCER', values: { service: ref(service), balancer: ref(balancer) }, edits }];
}
export const serviceToBalancer: Connection = { to: 'link-backend', offer: putBehind };
export const balancerToService: Connection = { to: 'endpoint-service', offer: (view, from, to) => putBehind(view, to, from) };
