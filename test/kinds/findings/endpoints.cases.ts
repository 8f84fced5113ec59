import { type Change, changed, NETWORK, OTHER, type Resources } from '../network.ts';
import type { Case } from './cases.ts';

/** The good network with a gateway and an interface endpoint. */
export const GOOD: Resources = changed(NETWORK, {
  vpc: { dnsHostnames: true },
  s3: { kind: 'aws.service', in: 'region', serviceName: 'com.amazonaws.us-east-1.s3' },
  ssm: { kind: 'aws.service', in: 'region', serviceName: 'com.amazonaws.us-east-1.ssm' },
  'sg-vpce': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '443', peer: '10.0.0.0/16' }] },
  gateway: { kind: 'aws.vpc-endpoint', in: 'vpc', type: 'gateway', service: 's3', routeTables: ['rt-private'] },
  svc: { kind: 'aws.vpc-endpoint-service', in: 'vpc', loadBalancers: ['nlb'] },
  tg: { kind: 'aws.target-group', in: 'vpc', protocol: 'TCP', port: 8080, targets: [{ target: 'app' }] },
  'sg-app': {
    inbound: [
      { protocol: 'tcp', ports: '8080', peer: 'sg-web' },
      { protocol: 'tcp', ports: '8080', peer: '10.0.0.0/16' },
    ],
  },
  nlb: {
    kind: 'aws.network-load-balancer',
    in: 'vpc',
    scheme: 'internal',
    subnets: ['private-a'],
    listeners: [{ protocol: 'TCP', port: 443, targetGroup: 'tg' }],
  },
  vpce: {
    kind: 'aws.vpc-endpoint',
    in: 'vpc',
    type: 'interface',
    service: 'ssm',
    subnets: ['private-a', 'public-b'],
    securityGroups: ['sg-vpce'],
  },
});

const at = (resource: string, field: string, index?: number) => ({ resource, field, ...(index === undefined ? {} : { index }) });
const second: Change = {
  gateway2: { kind: 'aws.vpc-endpoint', in: 'vpc', type: 'gateway', service: 's3', routeTables: ['rt-public', 'rt-private'] },
};
const again = (more: object = {}): Change => ({
  vpce2: { kind: 'aws.vpc-endpoint', in: 'vpc', type: 'interface', service: 'ssm', subnets: ['private-a'], securityGroups: ['sg-vpce'], ...more },
});
const group = (...inbound: object[]): Change => ({ 'sg-vpce': { inbound } });

const six = { kind: 'aws.security-group', in: 'vpc' };
const five: Change = { one: six, two: six, three: six, four: six };

export const ENDPOINT_CASES: readonly Case[] = [
  {
    id: 'AWS-EP-001',
    severity: 'E',
    fires: { gateway: { service: 'ssm' } },
    at: at('gateway', 'service'),
    near: { gateway: { type: 'interface', routeTables: [], subnets: ['private-a'], service: 's3', securityGroups: ['sg-vpce'] } },
  },
  {
    id: 'AWS-EP-001',
    severity: 'E',
    fires: { s3: { serviceName: 'com.amazonaws.eu-west-1.s3' } },
    at: at('gateway', 'service'),
    near: { s3: { serviceName: 'com.amazonaws.us-east-1.dynamodb' } },
  },
  {
    id: 'AWS-EP-002',
    severity: 'W',
    fires: { s3: { ipv6: '2600:1fa0::5' } },
    at: at('gateway', 'routeTables'),
    near: { s3: { ipv6: '2600:1fa0::5' }, 'private-a': { ipv6Cidr: undefined }, fn: undefined },
  },
  {
    id: 'AWS-EP-003',
    severity: 'E',
    fires: { vpce: { subnets: ['private-a', 'public-a'] } },
    at: at('vpce', 'subnets', 1),
    near: { vpce: { subnets: ['public-a', 'public-b'] } },
  },
  {
    id: 'AWS-EP-004',
    severity: 'W',
    fires: { vpc: { dnsHostnames: false } },
    at: at('vpce', 'privateDns'),
    near: { vpc: { dnsHostnames: false }, vpce: { privateDns: false } },
  },
  { id: 'AWS-EP-004', severity: 'W', fires: { vpc: { dnsSupport: false } }, at: at('vpce', 'privateDns'), near: {} },
  { id: 'AWS-EP-101', severity: 'E', fires: { vpce: { service: undefined } }, at: at('vpce', 'service'), near: {} },
  {
    id: 'AWS-EP-102',
    severity: 'E',
    fires: { ...OTHER, vpce: { subnets: ['private-a', 'subnet2'] } },
    at: at('vpce', 'subnets', 1),
    near: OTHER,
  },
  {
    id: 'AWS-EP-102',
    severity: 'E',
    fires: { ...OTHER, gateway: { routeTables: ['rt2'] } },
    at: at('gateway', 'routeTables', 0),
    near: OTHER,
  },
  { id: 'AWS-EP-103', severity: 'W', fires: { gateway: { routeTables: [] } }, at: at('gateway', 'routeTables'), near: {} },
  { id: 'AWS-EP-104', severity: 'W', fires: { vpce: { subnets: [] } }, at: at('vpce', 'subnets'), near: {} },
  {
    id: 'AWS-EP-105',
    severity: 'E',
    fires: {
      vpce: { ipAddressType: 'dualstack', subnets: ['private-a', 'four'] },
      four: { kind: 'aws.subnet', in: 'zone-b', ipv4Cidr: '10.0.20.0/24' },
    },
    at: at('vpce', 'subnets', 1),
    near: { vpce: { subnets: ['private-a', 'four'] }, four: { kind: 'aws.subnet', in: 'zone-b', ipv4Cidr: '10.0.20.0/24' } },
  },
  {
    id: 'AWS-EP-106',
    severity: 'E',
    fires: second,
    at: at('gateway2', 'routeTables', 1),
    near: {
      ...second,
      dynamodb: { kind: 'aws.service', serviceName: 'com.amazonaws.us-east-1.dynamodb' },
      gateway2: { ...second.gateway2, service: 'dynamodb' },
    },
  },
  { id: 'AWS-EP-107', severity: 'E', fires: again(), at: at('vpce2', 'privateDns'), near: again({ privateDns: false }) },
  {
    id: 'AWS-EP-108',
    severity: 'W',
    fires: group({ protocol: 'tcp', ports: '80', peer: '10.0.0.0/16' }),
    at: at('vpce', 'securityGroups'),
    near: group({ protocol: 'all', ports: 'all', peer: '10.0.0.0/16' }),
  },
  {
    id: 'AWS-EP-108',
    severity: 'W',
    fires: group({ protocol: 'udp', ports: '443', peer: '10.0.0.0/16' }),
    at: at('vpce', 'securityGroups'),
    near: group({ protocol: 'tcp', ports: '400-500', peer: '10.0.0.0/16' }),
  },
  { id: 'AWS-SVC-101', severity: 'W', fires: { ssm: { ipv4: '10.0.0.5' } }, at: at('ssm', 'ipv4'), near: { ssm: { ipv4: '52.1.1.1' } } },
  { id: 'AWS-SVC-101', severity: 'W', fires: { ssm: { ipv6: 'fd00::5' } }, at: at('ssm', 'ipv6'), near: {} },
  {
    id: 'AWS-SVC-102',
    severity: 'W',
    fires: { s3: { ipv4: '52.1.1.1' }, pl: { kind: 'aws.managed-prefix-list', owner: 'aws', service: 's3', entries: [{ cidr: '52.216.0.0/15' }] } },
    at: at('s3', 'ipv4'),
    near: { s3: { ipv4: '52.216.1.1' }, pl: { kind: 'aws.managed-prefix-list', owner: 'aws', service: 's3', entries: [{ cidr: '52.216.0.0/15' }] } },
  },
  {
    id: 'AWS-SG-001',
    severity: 'E',
    fires: { ...OTHER, vpce: { securityGroups: ['sg-vpce', 'sg2'] } },
    at: at('vpce', 'securityGroups', 1),
    near: { ...OTHER, vpce: { securityGroups: ['sg-vpce', 'sg-web'] } },
  },
  {
    id: 'FORM-101',
    severity: 'W',
    fires: { gateway: { subnets: ['private-a'] } },
    at: at('gateway', 'subnets'),
    near: { vpce: { subnets: ['private-a'] } },
  },
  {
    id: 'FORM-101',
    severity: 'W',
    fires: { pl: { kind: 'aws.managed-prefix-list', service: 's3', entries: [{ cidr: '52.216.0.0/15' }] } },
    at: at('pl', 'service'),
    near: { pl: { kind: 'aws.managed-prefix-list', owner: 'aws', service: 's3', entries: [{ cidr: '52.216.0.0/15' }] } },
  },
  {
    id: 'AWS-ENI-103',
    severity: 'W',
    fires: { ...five, six, vpce: { securityGroups: ['sg-vpce', 'one', 'two', 'three', 'four', 'six'] } },
    at: at('vpce', 'securityGroups', 5),
    near: { ...five, vpce: { securityGroups: ['sg-vpce', 'one', 'two', 'three', 'four'] } },
  },
  { id: 'AWS-EPS-101', severity: 'E', fires: { svc: { loadBalancers: [] } }, at: at('svc', 'loadBalancers'), near: {} },
];
