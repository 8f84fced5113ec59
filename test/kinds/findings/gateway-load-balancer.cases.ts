import { type Change, changed, NETWORK, type Resources } from '../network.ts';
import type { Case } from './cases.ts';

const routes = (...rows: readonly (readonly [string, string])[]) => ({ routes: rows.map(([destination, target]) => ({ destination, target })) });

/** The good network, whose servers are inspected both ways; the appliances stand in a VPC of their own. */
export const GOOD: Resources = changed(NETWORK, {
  'ends-a': { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.0.30.0/24', routeTable: 'rt-ends' },
  'rt-ends': { kind: 'aws.route-table', in: 'vpc', ...routes(['0.0.0.0/0', 'igw']) },
  'rt-edge': { kind: 'aws.route-table', in: 'vpc', gateway: 'igw', ...routes(['10.0.40.0/24', 'vpce']) },
  inspected: { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.0.40.0/24', routeTable: 'rt-inspected' },
  'rt-inspected': { kind: 'aws.route-table', in: 'vpc', ...routes(['0.0.0.0/0', 'vpce']) },
  vpce: { kind: 'aws.vpc-endpoint', in: 'vpc', type: 'gateway-load-balancer', service: 'svc', subnets: ['ends-a'] },
  svc: { kind: 'aws.vpc-endpoint-service', in: 'region', loadBalancers: ['gwlb'] },
  security: { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.9.0.0/16' },
  walls: { kind: 'aws.subnet', in: 'security', zone: 'us-east-1a', ipv4Cidr: '10.9.1.0/24' },
  'sg-wall': { kind: 'aws.security-group', in: 'security', inbound: [{ protocol: 'all', ports: 'all', peer: '10.9.0.0/16' }] },
  wall: { kind: 'aws.instance', in: 'walls', forwards: 'inspect', securityGroups: ['sg-wall'] },
  'tg-walls': { kind: 'aws.target-group', in: 'security', protocol: 'GENEVE', port: 6081, targets: [{ target: 'wall' }] },
  gwlb: { kind: 'aws.gateway-load-balancer', in: 'security', subnets: ['walls'], targetGroup: 'tg-walls' },
});

const at = (resource: string, field: string, index?: number, column?: string) => ({
  resource,
  field,
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});
const nlb: Change = {
  'tg-tcp': { kind: 'aws.target-group', in: 'security', protocol: 'TCP', port: 80, targets: [{ target: 'wall' }] },
  nlb: {
    kind: 'aws.network-load-balancer',
    in: 'security',
    scheme: 'internal',
    subnets: ['walls'],
    listeners: [{ protocol: 'TCP', port: 80, targetGroup: 'tg-tcp' }],
  },
};
const wallsB: Change = { 'walls-b': { kind: 'aws.subnet', in: 'security', zone: 'us-east-1b', ipv4Cidr: '10.9.2.0/24' } };

export const GATEWAY_LOAD_BALANCER_CASES: readonly Case[] = [
  // What an endpoint hands to appliances is known by no group any more (A10.7).
  {
    id: 'AWS-SG-005',
    severity: 'W',
    fires: { 'rt-public': routes(['0.0.0.0/0', 'igw'], ['10.0.10.0/24', 'vpce']) },
    at: at('sg-app', 'inbound', 0, 'peer'),
    near: { 'rt-public': routes(['0.0.0.0/0', 'igw'], ['10.0.40.0/24', 'vpce']) },
  },
  { id: 'AWS-GWLB-101', severity: 'E', fires: { gwlb: { subnets: [] } }, at: at('gwlb', 'subnets'), near: {} },
  { id: 'AWS-GWLB-102', severity: 'E', fires: { gwlb: { targetGroup: undefined } }, at: at('gwlb', 'targetGroup'), near: {} },
  { id: 'AWS-GWLB-102', severity: 'E', fires: { ...nlb, gwlb: { targetGroup: 'tg-tcp' } }, at: at('gwlb', 'targetGroup'), near: nlb },
  {
    id: 'AWS-ELB-012',
    severity: 'W',
    fires: { ...wallsB, gwlb: { subnets: ['walls', 'walls-b'] } },
    at: at('gwlb', 'subnets', 1),
    near: { ...wallsB, gwlb: { subnets: ['walls', 'walls-b'], crossZone: true } },
  },
  {
    id: 'AWS-ELB-107',
    severity: 'E',
    fires: { ...nlb, nlb: { ...nlb.nlb, listeners: [{ protocol: 'TCP', port: 80, targetGroup: 'tg-walls' }] } },
    at: at('nlb', 'listeners', 0),
    near: nlb,
  },
  { id: 'AWS-EPS-102', severity: 'E', fires: { ...nlb, svc: { loadBalancers: ['gwlb', 'nlb'] } }, at: at('svc', 'loadBalancers', 1), near: nlb },
  {
    id: 'AWS-EP-109',
    severity: 'E',
    fires: { vpce: { type: 'interface', subnets: ['ends-a'], service: undefined, securityGroups: ['sg-web'] } },
    at: [at('rt-edge', 'routes', 0, 'target'), at('rt-inspected', 'routes', 0, 'target')],
    near: {},
  },
  {
    id: 'AWS-EP-110',
    severity: 'E',
    fires: { vpce: { subnets: ['ends-a', 'public-a'] } },
    at: at('vpce', 'subnets', 1),
    near: {},
  },
  { id: 'AWS-EP-111', severity: 'W', fires: { vpce: { subnets: ['public-b'] } }, at: at('vpce', 'subnets', 0), near: {} },
  { id: 'AWS-EP-104', severity: 'W', fires: { vpce: { subnets: [] } }, at: at('vpce', 'subnets'), near: {} },
  {
    id: 'AWS-RT-011',
    severity: 'E',
    fires: { 'rt-edge': { gateway: 'vgw' } },
    at: at('rt-edge', 'routes', 0, 'target'),
    near: {},
  },
  {
    id: 'AWS-RT-014',
    severity: 'W',
    fires: { 'rt-inspected': routes(['0.0.0.0/0', 'igw']) },
    at: at('rt-edge', 'routes', 0, 'target'),
    near: {},
  },
  {
    id: 'AWS-RT-003',
    severity: 'E',
    fires: { 'rt-inspected': routes(['0.0.0.0/0', 'vpce'], ['10.0.10.0/25', 'vpce']) },
    at: at('rt-inspected', 'routes', 1, 'destination'),
    near: { 'rt-inspected': routes(['0.0.0.0/0', 'vpce'], ['10.0.10.0/24', 'vpce']) },
  },
  {
    id: 'AWS-IGW-004',
    severity: 'W',
    fires: {
      shop: { kind: 'aws.instance', in: 'inspected', publicIpv4: 'yes', securityGroups: ['sg-web'] },
      'rt-inspected': routes(),
      'rt-edge': routes(),
    },
    at: at('shop', 'publicIpv4'),
    near: { shop: { kind: 'aws.instance', in: 'inspected', publicIpv4: 'yes', securityGroups: ['sg-web'] } },
  },
];
