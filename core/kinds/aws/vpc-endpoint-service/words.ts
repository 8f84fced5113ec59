import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Endpoint service',
  short: 'Endpoint service',
  stem: 'svc',
  help:
    'An endpoint service offers what stands behind a load balancer to endpoints in other VPCs (PrivateLink): no peering, no routes, overlapping blocks do no harm. ' +
    'Behind a Network Load Balancer it takes interface endpoints, and the targets see the address of the load balancer; behind a Gateway Load Balancer it takes endpoints of that type. ' +
    'An endpoint leads to the load balancer in its own zone. ' +
    'Connections begin at the side of the endpoint only.',
  search: ['PrivateLink', 'VPCE service', 'vpce-svc', 'provider', 'SaaS', 'private service', 'endpoint service'],
  fields: {
    loadBalancers: { label: 'Load balancers', empty: 'None', hint: 'Network or Gateway Load Balancers, not both.' },
    acceptanceRequired: { label: 'Acceptance required', hint: 'New endpoints carry nothing until they are accepted.' },
    privateDnsName: {
      label: 'Private DNS name',
      empty: 'None',
      hint: 'Endpoints with private DNS take over this name in their VPC.',
      invalid: 'Letters, digits, dots, hyphens and a star.',
    },
  },
  sentences: {
    SERVICE_BALANCERS: '{count} {count|load balancer|load balancers}',
    SERVICE_ACCEPTS: 'Accepts',
    ENDPOINT_SERVICE_HANDS_ON: '{at} hands the packet to its load balancer in the zone of the endpoint.',
    SERVICE_USES_BALANCER: 'Put {balancer} behind {service}',
    'AWS-EPS-102':
      '{balancer} is of another type than the first load balancer of {resource}. A service has Network or Gateway Load Balancers, not both.',
    'AWS-EPS-101': '{resource} has no load balancer behind it, so it is no service. Choose one.',
  },
};
