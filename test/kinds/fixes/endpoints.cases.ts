import type { Change } from '../network.ts';
import { type Case, noRoutes } from './case.ts';

const s3: Change = { ...noRoutes, s3: { kind: 'aws.service', in: 'region', serviceName: 'com.amazonaws.us-east-1.s3' } };
const gateway = (more: object = {}): Change => ({
  ...s3,
  vpce: { kind: 'aws.vpc-endpoint', in: 'vpc', type: 'gateway', service: 's3', routeTables: ['rt-private'], ...more },
});

export const ENDPOINTS: readonly Case[] = [
  {
    code: 'NO_ROUTE',
    change: s3,
    from: 'app',
    to: 's3',
    says: [
      'Add a gateway endpoint for s3 to vpc and put its routes into rt-private',
      'Send 0.0.0.0/0 to nat in rt-private',
      'Send 0.0.0.0/0 to igw in rt-private',
    ],
    works: true,
  },
  {
    code: 'NO_ROUTE',
    change: gateway({ routeTables: ['rt-public'] }),
    from: 'app',
    to: 's3',
    says: ['Put the routes of vpce into rt-private', 'Send 0.0.0.0/0 to nat in rt-private', 'Send 0.0.0.0/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'ENDPOINT_POLICY_DENIES',
    change: gateway({ policy: 'deny-all' }),
    from: 'app',
    to: 's3',
    says: ['Give vpce the policy that lets everything through'],
    works: true,
  },
  {
    code: 'ENDPOINT_NOT_ACCEPTED',
    change: {
      s3: { kind: 'aws.service', in: 'region', serviceName: 'com.amazonaws.us-east-1.s3' },
      'sg-vpce': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: '10.0.0.0/16' }] },
      vpce: {
        kind: 'aws.vpc-endpoint',
        in: 'vpc',
        type: 'interface',
        service: 's3',
        subnets: ['private-a'],
        securityGroups: ['sg-vpce'],
        state: 'pending',
      },
    },
    from: 'app',
    to: 'vpce',
    says: ['Accept vpce'],
    works: true,
  },
  {
    code: 'NO_APPLIANCE',
    change: {
      'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'vpce' }] },
      vpce: { kind: 'aws.vpc-endpoint', in: 'vpc', type: 'gateway-load-balancer', service: 'svc', subnets: ['public-a'] },
      svc: { kind: 'aws.vpc-endpoint-service', loadBalancers: ['gwlb'] },
      'sg-wall': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'all', ports: 'all', peer: '10.0.0.0/16' }] },
      wall: { kind: 'aws.instance', in: 'public-a', securityGroups: ['sg-wall'] },
      'tg-walls': { kind: 'aws.target-group', in: 'vpc', protocol: 'GENEVE', port: 6081, targets: [{ target: 'wall' }] },
      gwlb: { kind: 'aws.gateway-load-balancer', in: 'vpc', subnets: ['public-a'], targetGroup: 'tg-walls' },
    },
    from: 'app',
    to: 'internet',
    says: ['Let wall inspect what a Gateway Load Balancer brings'],
  },
];
