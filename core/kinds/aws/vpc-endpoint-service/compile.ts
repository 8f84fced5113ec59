import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import type { Instruction, Way } from '../../../network/stations.ts';
import type { Capabilities, EndpointNode, EndpointType } from '../../capabilities.ts';
import { sameItems } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { fields } from './fields.ts';

/** The load balancers that it names, those of one type: that of the first. */
const BACKENDS: Query<readonly ResourceId[]> = {
  name: 'aws.vpc-endpoint-service/backends',
  equal: sameItems,
  compute(view, id) {
    const all = view.values(id, fields).loadBalancers.filter((one) => view.as('link-backend', one));
    return all.filter((one) => typeOf(view, one) === typeOf(view, all[0]));
  },
};
const typeOf = (view: View, balancer: ResourceId | undefined): EndpointType | undefined => view.as('link-backend', balancer)?.type;

/** To the load balancer in the zone of the endpoint; of several any. */
function arrive(view: View, id: ResourceId, by: EndpointNode): readonly Instruction[] {
  const place: PlaceRef = { resource: id, field: 'loadBalancers' };
  const values = { service: { resource: id }, endpoint: { resource: by.endpoint } };
  const ways = view.ask(BACKENDS, id).flatMap((balancer): readonly Way[] => {
    const to = view.as('link-backend', balancer)?.entry(view, balancer, by);
    return to === undefined ? [] : [{ to, place, code: 'ENDPOINT_SERVICE_HANDS_ON' }];
  });
  return [{ op: 'choose', equal: true, ways, otherwise: { reason: { code: 'ENDPOINT_ZONE', values, place, rule: 'A14.5' }, then: 'stop' } }];
}

export const capabilities: Capabilities = {
  'endpoint-service': {
    // AWS makes the last part.
    name: (_view, id) => `vpce-svc-${id}`,
    region(view, id) {
      const first = view.ask(BACKENDS, id)[0];
      const network = view.enclosing(first, 'network');
      return network === undefined ? undefined : view.as('network', network)?.region(view, network);
    },
    takes(view, id) {
      const type = typeOf(view, view.ask(BACKENDS, id)[0]);
      return type === undefined ? [] : [type];
    },
    named: (view, id) => view.values(id, fields).privateDnsName !== undefined,
    backends: (view, id) => view.ask(BACKENDS, id),
    arrive,
  },
};
