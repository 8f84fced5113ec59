import { OTHER } from '../network.ts';
import type { Case } from './cases.ts';

const place = (resource: string, field?: string, index?: number, column?: string) => ({
  resource,
  ...(field === undefined ? {} : { field }),
  ...(index === undefined ? {} : { index }),
  ...(column === undefined ? {} : { column }),
});
const rule = (number: number, ports: string, more: Readonly<Record<string, unknown>> = {}) => ({
  number,
  action: 'allow',
  protocol: 'tcp',
  ports,
  cidr: '0.0.0.0/0',
  ...more,
});
const rules = (count: number, peer: string) => Array.from({ length: count }, (_, n) => ({ protocol: 'tcp', ports: String(n + 1), peer }));
const subnets = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `s${n}`,
      {
        kind: 'aws.subnet',
        in: 'zone-a',
        ipv4Cidr: `10.0.${n + 100}.0/24`,
        ipv6Cidr: `2001:db8:1:1${(n + 32).toString(16)}::/64`,
        routeTable: 'rt-private',
      },
    ]),
  );
const names = (count: number) => Array.from({ length: count }, (_, n) => `s${n}`);
const groups = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`g${n}`, { kind: 'aws.security-group', in: 'vpc' }]));
const groupNames = (count: number) => Array.from({ length: count }, (_, n) => `g${n}`);

export const INTERFACE_CASES: readonly Case[] = [
  {
    id: 'AWS-ENI-001',
    severity: 'E',
    fires: { eni: { in: 'public-b', attachedTo: 'app' } },
    at: place('eni', 'attachedTo'),
    near: { eni: { attachedTo: 'app' } },
  },
  {
    id: 'AWS-ENI-002',
    severity: 'W',
    fires: { 'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'web' }] } },
    at: place('web', 'sourceDestCheck'),
    near: { web: { sourceDestCheck: false }, 'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'web' }] } },
  },
  {
    id: 'AWS-ENI-101',
    severity: 'E',
    fires: { app: { privateIpv4: '10.0.11.9' } },
    at: place('app', 'privateIpv4'),
    near: { app: { privateIpv4: '10.0.10.9' } },
  },
  {
    id: 'AWS-ENI-102',
    severity: 'E',
    fires: { app: { privateIpv4: '10.0.10.9' }, eni: { privateIpv4: '10.0.10.9' } },
    at: place('eni', 'privateIpv4'),
    near: { app: { privateIpv4: '10.0.10.9' }, eni: { privateIpv4: '10.0.10.10' } },
  },
  {
    id: 'AWS-ENI-103',
    severity: 'W',
    fires: { ...groups(6), app: { securityGroups: groupNames(6) } },
    at: place('app', 'securityGroups', 5),
    near: { ...groups(5), app: { securityGroups: groupNames(5) } },
  },
  { id: 'AWS-ENI-104', severity: 'E', fires: { ...OTHER, eni: { attachedTo: 'host2' } }, at: place('eni', 'attachedTo'), near: OTHER },
  {
    id: 'AWS-EIP-101',
    severity: 'E',
    fires: { 'eip-web': { privateIpv4: '10.0.0.77' } },
    at: place('eip-web', 'privateIpv4'),
    near: { 'eip-web': { privateIpv4: '10.0.0.77' }, web: { privateIpv4: '10.0.0.77' } },
  },
  { id: 'AWS-EIP-102', severity: 'N', fires: { spare: { kind: 'aws.elastic-ip' } }, at: place('spare', 'associatedWith'), near: {} },
  {
    id: 'AWS-EIP-103',
    severity: 'E',
    fires: { more: { kind: 'aws.elastic-ip', associatedWith: 'web' } },
    at: place('more', 'associatedWith'),
    near: {
      web: { privateIpv4: '10.0.0.20', secondaryPrivateIpv4s: ['10.0.0.21'] },
      more: { kind: 'aws.elastic-ip', associatedWith: 'web', privateIpv4: '10.0.0.21' },
    },
  },
  {
    id: 'AWS-EIP-104',
    severity: 'E',
    fires: { 'eip-web': { publicIpv4: '10.1.2.3' } },
    at: place('eip-web', 'publicIpv4'),
    near: { 'eip-web': { publicIpv4: '198.51.100.9' } },
  },
  { id: 'AWS-EIP-105', severity: 'E', fires: { 'eip-nat': { associatedWith: 'web' } }, at: place('eip-nat'), near: {} },
  { id: 'AWS-EIP-106', severity: 'E', fires: { igw: undefined }, at: place('eip-web', 'associatedWith'), near: {} },
];

export const FILTER_CASES: readonly Case[] = [
  {
    id: 'AWS-SG-001',
    severity: 'E',
    fires: { ...OTHER, app: { securityGroups: ['sg-app', 'sg2'] } },
    at: place('app', 'securityGroups', 1),
    near: OTHER,
  },
  { id: 'AWS-SG-001', severity: 'E', fires: { ...OTHER, fn: { securityGroups: ['sg2'] } }, at: place('fn', 'securityGroups', 0), near: OTHER },
  {
    id: 'AWS-SG-001',
    severity: 'E',
    fires: { ...OTHER, 'sg-app': { inbound: [{ protocol: 'tcp', ports: '8080', peer: 'sg2' }] } },
    at: place('sg-app', 'inbound', 0, 'peer'),
    near: OTHER,
  },
  {
    id: 'AWS-SG-004',
    severity: 'W',
    fires: { 'sg-app': { inbound: rules(61, '10.0.0.0/8') } },
    at: place('sg-app', 'inbound'),
    near: { 'sg-app': { inbound: [...rules(60, '10.0.0.0/8'), ...rules(60, '2001:db8::/32')] } },
  },
  {
    id: 'AWS-SG-005',
    severity: 'W',
    fires: {
      'rt-public': {
        routes: [
          { destination: '0.0.0.0/0', target: 'igw' },
          { destination: '10.0.10.0/24', target: 'box' },
        ],
      },
      box: { kind: 'aws.instance', in: 'public-b', sourceDestCheck: false },
    },
    at: place('sg-app', 'inbound', 0, 'peer'),
    near: {
      'rt-public': { routes: [{ destination: '0.0.0.0/0', target: 'box' }] },
      box: { kind: 'aws.instance', in: 'public-b', sourceDestCheck: false },
    },
  },
  {
    id: 'AWS-SG-006',
    severity: 'W',
    fires: { web: { ipv6: 'yes' } },
    at: place('sg-web', 'inbound', 0, 'peer'),
    near: {
      web: { ipv6: 'yes' },
      'sg-web': {
        inbound: [
          { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
          { protocol: 'tcp', ports: '443', peer: '::/0' },
        ],
      },
    },
  },
  {
    id: 'AWS-SG-101',
    severity: 'E',
    fires: { 'sg-web': { isDefault: true }, 'sg-app': { isDefault: true } },
    at: place('sg-app', 'isDefault'),
    near: { 'sg-app': { isDefault: true } },
  },
  {
    id: 'AWS-SG-102',
    severity: 'W',
    fires: { 'sg-app': { inbound: [{ protocol: 'tcp', ports: '8080' }] } },
    at: place('sg-app', 'inbound', 0, 'peer'),
    near: {},
  },
  {
    id: 'AWS-NACL-001',
    severity: 'E',
    fires: { acl: { inbound: [rule(100, '443'), rule(100, '80')] } },
    at: place('acl', 'inbound', 1, 'number'),
    near: { acl: { inbound: [rule(100, '443'), rule(101, '80')] } },
  },
  {
    id: 'AWS-NACL-002',
    severity: 'W',
    fires: { acl: { outbound: [rule(100, '32768-60999')] } },
    at: place('acl', 'inbound', 0),
    near: { acl: { outbound: [rule(100, '1024-32767'), rule(110, '32768-65535')] } },
  },
  {
    id: 'AWS-NACL-002',
    severity: 'W',
    fires: { acl: { outbound: [rule(90, 'all', { action: 'deny', protocol: 'all' }), rule(100, '1024-65535')] } },
    at: place('acl', 'inbound', 0),
    near: { acl: { outbound: [rule(100, '1024-65535'), rule(110, 'all', { action: 'deny', protocol: 'all' })] } },
  },
  {
    id: 'AWS-NACL-003',
    severity: 'W',
    fires: { acl: { inbound: [], outbound: [] } },
    at: place('acl'),
    near: { acl: { isDefault: true, inbound: undefined, outbound: undefined } },
  },
  {
    id: 'AWS-NACL-004',
    severity: 'W',
    fires: { acl: { isDefault: true } },
    at: place('acl'),
    near: { acl: { isDefault: true, inbound: undefined, outbound: undefined } },
  },
  {
    id: 'AWS-NACL-101',
    severity: 'W',
    fires: { acl: { outbound: [rule(100, '443')], inbound: [rule(100, '80', { action: 'deny' })] } },
    at: place('acl', 'outbound', 0),
    near: { acl: { outbound: [rule(100, '443')], inbound: [rule(100, '1024-65535')] } },
  },
  {
    id: 'AWS-NACL-102',
    severity: 'E',
    fires: { acl: { isDefault: true }, acl2: { kind: 'aws.network-acl', in: 'vpc', isDefault: true } },
    at: place('acl2', 'isDefault'),
    near: { acl: { isDefault: true } },
  },
  {
    id: 'AWS-NACL-103',
    severity: 'W',
    fires: { acl: { inbound: [rule(100, '443', { cidr: undefined })] } },
    at: place('acl', 'inbound', 0, 'cidr'),
    near: {},
  },
  {
    id: 'AWS-NACL-104',
    severity: 'E',
    fires: { acl: { inbound: [{ ...rule(1, '443'), number: undefined }] } },
    at: place('acl', 'inbound', 0, 'number'),
    near: {},
  },
];

export const FUNCTION_CASES: readonly Case[] = [
  {
    id: 'AWS-LAM-001',
    severity: 'E',
    fires: { fn: { in: 'region' } },
    at: place('fn', 'ipv6AllowedForDualStack'),
    near: { fn: { in: 'region', ipv6AllowedForDualStack: undefined } },
  },
  {
    id: 'AWS-LAM-002',
    severity: 'E',
    fires: { ...subnets(1), s0: { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.0.100.0/24' }, fn: { moreSubnets: ['s0'] } },
    at: place('fn', 'moreSubnets', 0),
    near: { ...subnets(1), fn: { moreSubnets: ['s0'] } },
  },
  {
    id: 'AWS-LAM-003',
    severity: 'E',
    fires: { 'private-a': { ipv4Cidr: undefined }, fn: { ipv6AllowedForDualStack: false } },
    at: place('fn'),
    near: { fn: { ipv6AllowedForDualStack: false } },
  },
  { id: 'AWS-LAM-004', severity: 'W', fires: { fn: { in: 'public-b' } }, at: place('fn'), near: {} },
  {
    id: 'AWS-LAM-005',
    severity: 'W',
    fires: { fn: { ipv6AllowedForDualStack: undefined } },
    at: place('fn', 'ipv6AllowedForDualStack'),
    near: { fn: { ipv6AllowedForDualStack: undefined }, 'private-a': { ipv6Cidr: undefined } },
  },
  {
    id: 'AWS-LAM-006',
    severity: 'W',
    fires: { 'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] } },
    at: place('fn', 'ipv6AllowedForDualStack'),
    near: { fn: { ipv6AllowedForDualStack: false }, 'rt-private': { routes: [] } },
  },
  {
    id: 'AWS-LAM-007',
    severity: 'E',
    fires: { ...subnets(16), fn: { moreSubnets: names(16) } },
    at: place('fn', 'moreSubnets', 15),
    near: { ...subnets(15), fn: { moreSubnets: names(15) } },
  },
  {
    id: 'AWS-LAM-007',
    severity: 'E',
    fires: { ...groups(6), fn: { securityGroups: groupNames(6) } },
    at: place('fn', 'securityGroups', 5),
    near: { ...groups(5), fn: { securityGroups: groupNames(5) } },
  },
  {
    id: 'AWS-LAM-008',
    severity: 'E',
    fires: { vpc: { tenancy: 'dedicated' } },
    at: place('fn'),
    near: { vpc: { tenancy: 'dedicated' }, fn: { in: 'region', ipv6AllowedForDualStack: undefined } },
  },
  {
    id: 'AWS-LAM-009',
    severity: 'W',
    fires: {
      ...subnets(1),
      s0: { kind: 'aws.subnet', in: 'zone-b', ipv4Cidr: '10.0.100.0/24', ipv6Cidr: '2001:db8:1:120::/64', routeTable: 'rt-public' },
      fn: { moreSubnets: ['s0'] },
    },
    at: place('fn'),
    near: { ...subnets(1), fn: { moreSubnets: ['s0'] } },
  },
  {
    id: 'AWS-LAM-102',
    severity: 'W',
    fires: { fn: { in: 'region', moreSubnets: ['private-a'], ipv6AllowedForDualStack: undefined } },
    at: place('fn', 'moreSubnets'),
    near: { fn: { moreSubnets: ['public-b'] } },
  },
  { id: 'AWS-LAM-101', severity: 'E', fires: { ...OTHER, fn: { moreSubnets: ['subnet2'] } }, at: place('fn', 'moreSubnets', 0), near: OTHER },
];

/** What a form does not allow. */
export const FORM_CASES: readonly Case[] = [
  {
    id: 'FORM-102',
    severity: 'E',
    fires: { 'private-a': { ipv6Cidr: undefined }, app: { ipv6: 'yes' } },
    at: place('app', 'ipv6'),
    near: { app: { ipv6: 'yes' } },
  },
];

export const OUTSIDE_CASES: readonly Case[] = [
  {
    id: 'OUT-NET-101',
    severity: 'W',
    fires: { client: { ipv4: '192.168.1.7' } },
    at: place('client', 'ipv4'),
    near: { client: { ipv4: '192.0.2.7' } },
  },
  {
    id: 'OUT-NET-101',
    severity: 'W',
    fires: { internet: { ipv6: 'fd00::1' } },
    at: place('internet', 'ipv6'),
    near: { internet: { ipv6: '2001:db8::1' } },
  },
  {
    id: 'OUT-CLI-102',
    severity: 'W',
    fires: { client: { ipv4: undefined, ipv6: undefined } },
    at: place('client'),
    near: { client: { ipv4: undefined } },
  },
  {
    id: 'OUT-ONP-101',
    severity: 'W',
    fires: { office: { ipv4Cidrs: ['172.16.0.0/12', '10.0.128.0/20'] } },
    at: place('office', 'ipv4Cidrs', 1),
    near: { office: { ipv4Cidrs: ['172.16.0.0/12', '10.1.0.0/16'] } },
  },
  {
    id: 'OUT-ONP-102',
    severity: 'W',
    fires: { office: { ipv4Cidrs: undefined, ipv6Cidrs: undefined } },
    at: place('office'),
    near: { office: { ipv6Cidrs: undefined } },
  },
];
