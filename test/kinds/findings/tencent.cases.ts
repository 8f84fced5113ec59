import type { Resources } from '../network.ts';
import type { Case } from './cases.ts';

const everything = ['0.0.0.0/0', '::/0'].map((peer) => ({ protocol: 'all', ports: 'all', peer }));
const group = (inbound: unknown) => ({ kind: 'tencent.security-group', in: 'vpc', inbound, outbound: everything });

/** Two zones, a NAT gateway, a peering, a CCN, a VPN and a private line: nothing is wrong in it. */
export const GOOD = {
  region: { kind: 'tencent.region' },
  vpc: { kind: 'tencent.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16', ipv6Type: 'gua', ipv6Cidrs: ['2001:db8:1:100::/56'] },
  'zone-a': { kind: 'tencent.zone', in: 'vpc', zone: 'ap-guangzhou-3' },
  'zone-b': { kind: 'tencent.zone', in: 'vpc', zone: 'ap-guangzhou-4' },
  'net-a': { kind: 'tencent.subnet', in: 'zone-a', ipv4Cidr: '10.0.0.0/24', ipv6Cidr: '2001:db8:1:100::/64' },
  'net-b': { kind: 'tencent.subnet', in: 'zone-b', ipv4Cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:1:101::/64', routeTable: 'rt' },
  rt: {
    kind: 'tencent.route-table',
    in: 'vpc',
    routes: [
      { destination: '0.0.0.0/0', target: 'nat' },
      { destination: '10.1.0.0/16', target: 'peering' },
      { destination: '172.16.0.0/12', target: 'vpngw' },
    ],
  },
  nat: { kind: 'tencent.nat-gateway', in: 'vpc', elasticIps: ['eip-nat'] },
  'eip-nat': { kind: 'tencent.eip', in: 'region' },
  web: { kind: 'tencent.cvm', in: 'net-a', securityGroups: ['sg-web'], ipv6Addresses: [{ bandwidth: 5 }] },
  'eip-web': { kind: 'tencent.eip', in: 'region', associatedWith: 'web' },
  eni: { kind: 'tencent.network-interface', in: 'net-a', attachedTo: 'web', securityGroups: ['sg-eni'] },
  app: { kind: 'tencent.cvm', in: 'net-b', securityGroups: ['sg-app'] },
  'sg-web': group([{ protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }]),
  'sg-eni': group([{ protocol: 'tcp', ports: '22', peer: '172.16.0.0/12' }]),
  'sg-app': group([{ protocol: 'tcp', ports: '8080', peer: 'sg-web' }]),
  acl: {
    kind: 'tencent.network-acl',
    in: 'vpc',
    inbound: [{ protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' }],
    outbound: [{ protocol: 'tcp', ports: '1024-65535', cidr: '0.0.0.0/0' }],
  },
  other: { kind: 'tencent.vpc', in: 'region', ipv4Cidr: '10.1.0.0/16' },
  'rt-other': { kind: 'tencent.route-table', in: 'other', routes: [{ destination: '10.0.0.0/16', target: 'peering' }] },
  'net-other': { kind: 'tencent.subnet', in: 'other', zone: 'ap-guangzhou-3', ipv4Cidr: '10.1.0.0/24', routeTable: 'rt-other' },
  peering: { kind: 'tencent.peering', network: 'vpc', peer: 'other' },
  third: { kind: 'tencent.vpc', in: 'region', ipv4Cidr: '10.2.0.0/16' },
  'net-third': { kind: 'tencent.subnet', in: 'third', zone: 'ap-guangzhou-3', ipv4Cidr: '10.2.0.0/24' },
  ccn: { kind: 'tencent.ccn', networks: ['vpc', 'third'] },
  vpngw: { kind: 'tencent.vpn-gateway', in: 'vpc' },
  vpn: { kind: 'tencent.vpn-connection', gateway: 'vpngw', network: 'office', staticRoutes: ['172.16.0.0/12'] },
  dcgw: { kind: 'tencent.direct-connect-gateway', in: 'vpc' },
  dc: { kind: 'tencent.direct-connect', gateway: 'dcgw', network: 'office' },
  office: { kind: 'outside.on-premises', ipv4Cidrs: ['172.16.0.0/12'] },
} as Resources;

const vpc = (field: string, index?: number) => (index === undefined ? { resource: 'vpc', field } : { resource: 'vpc', field, index });
const routes = (...rows: readonly unknown[]) => ({ rt: { routes: rows } });
const route = (index: number, column: string) => ({ resource: 'rt', field: 'routes', index, column });
const rule = (more: Readonly<Record<string, unknown>> = {}) => ({ protocol: 'tcp', ports: '443', peer: '0.0.0.0/0', ...more });
const inbound = (id: string, index: number, column?: string) => ({
  resource: id,
  field: 'inbound',
  index,
  ...(column === undefined ? {} : { column }),
});
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ destination: `192.168.${n}.0/24`, target: 'nat' }));

export const TENCENT_NETWORK_CASES: readonly Case[] = [
  {
    id: 'TC-VPC-001',
    severity: 'E',
    fires: { vpc: { ipv4Cidr: '100.64.0.0/16' } },
    at: vpc('ipv4Cidr'),
    near: { vpc: { ipv4Cidr: '192.168.0.0/16' } },
  },
  {
    id: 'TC-VPC-001',
    severity: 'E',
    fires: { vpc: { assistantCidrs: ['10.5.0.0/29'] } },
    at: vpc('assistantCidrs', 0),
    near: { vpc: { assistantCidrs: ['10.5.0.0/28'] } },
  },
  { id: 'TC-VPC-002', severity: 'W', fires: { vpc: { ipv4Cidr: '10.0.0.0/15' } }, at: vpc('ipv4Cidr'), near: { vpc: { ipv4Cidr: '172.16.0.0/12' } } },
  { id: 'TC-VPC-101', severity: 'E', fires: { vpc: { ipv4Cidr: undefined } }, at: vpc('ipv4Cidr'), near: {} },
  {
    id: 'TC-VPC-102',
    severity: 'E',
    fires: { vpc: { assistantCidrs: ['10.0.128.0/17'] } },
    at: vpc('assistantCidrs', 0),
    near: { vpc: { assistantCidrs: ['10.3.0.0/16'] } },
  },
  {
    id: 'TC-VPC-103',
    severity: 'W',
    fires: { vpc: { ipv4Cidr: '10.0.7.1/16' } },
    at: vpc('ipv4Cidr'),
    near: {},
  },
  {
    id: 'TC-VPC-104',
    severity: 'N',
    fires: { third: { ipv4Cidr: '10.1.128.0/17' } },
    at: { resource: 'third', field: 'ipv4Cidr' },
    near: { third: { ipv4Cidr: '10.3.0.0/16' } },
  },
  {
    id: 'TC-VPC-105',
    severity: 'E',
    fires: { vpc: { ipv6Type: 'ula' } },
    at: vpc('ipv6Type'),
    near: { vpc: { ipv6Type: 'ula', ipv6Cidrs: ['fd00:1:0:100::/56'] } },
  },
  {
    id: 'TC-V6-001',
    severity: 'E',
    fires: { vpc: { ipv6Cidrs: ['2001:db8:1:100::/56', '2001:db8:2:100::/56'] } },
    at: vpc('ipv6Cidrs', 1),
    near: {},
  },
  {
    id: 'TC-V6-002',
    severity: 'E',
    fires: { 'net-b': { ipv6Cidr: '2001:db8:9:101::/64' } },
    at: { resource: 'net-b', field: 'ipv6Cidr' },
    near: { 'net-b': { ipv6Cidr: '2001:db8:1:1ff::/64' } },
  },
  {
    id: 'TC-V6-002',
    severity: 'E',
    fires: { 'net-b': { ipv6Cidr: '2001:db8:1:110::/60' } },
    at: { resource: 'net-b', field: 'ipv6Cidr' },
    near: { 'net-b': { ipv6Cidr: '2001:db8:1:110::/64' } },
  },
  {
    id: 'TC-V6-003',
    severity: 'W',
    fires: { web: { ipv6Addresses: [{ bandwidth: 1 }, {}] } },
    at: { resource: 'web', field: 'ipv6Addresses', index: 1, column: 'bandwidth' },
    near: { web: { ipv6Addresses: [{ bandwidth: 1 }] } },
  },
  {
    id: 'TC-SUB-001',
    severity: 'E',
    fires: { 'net-b': { ipv4Cidr: '10.9.1.0/24' } },
    at: { resource: 'net-b', field: 'ipv4Cidr' },
    near: { 'net-b': { ipv4Cidr: '10.0.9.0/24' } },
  },
  {
    id: 'TC-SUB-001',
    severity: 'E',
    fires: { 'net-b': { ipv4Cidr: '10.0.0.128/25' } },
    at: { resource: 'net-b', field: 'ipv4Cidr' },
    near: { 'net-b': { ipv4Cidr: '10.0.1.128/25' } },
  },
  {
    id: 'TC-SUB-002',
    severity: 'E',
    fires: { app: { privateIpv4: '10.0.1.1' } },
    at: { resource: 'app', field: 'privateIpv4' },
    near: { app: { privateIpv4: '10.0.1.2' } },
  },
  {
    id: 'TC-SUB-002',
    severity: 'E',
    fires: { app: { privateIpv4: '10.0.1.255' } },
    at: { resource: 'app', field: 'privateIpv4' },
    near: { app: { privateIpv4: '10.0.1.254' } },
  },
  {
    id: 'TC-SUB-003',
    severity: 'E',
    fires: { 'net-third': { zone: undefined } },
    at: { resource: 'net-third', field: 'zone' },
    near: {},
  },
  {
    id: 'TC-SUB-103',
    severity: 'E',
    fires: { 'net-b': { routeTable: 'rt-other' } },
    at: { resource: 'net-b', field: 'routeTable' },
    near: {},
  },
  {
    id: 'TC-ENI-103',
    severity: 'E',
    fires: { eni: { in: 'net-b' } },
    at: { resource: 'eni', field: 'attachedTo' },
    near: { eni: { in: 'net-b', attachedTo: 'app' } },
  },
  {
    id: 'TC-ENI-101',
    severity: 'E',
    fires: { app: { privateIpv4: '10.0.0.9' } },
    at: { resource: 'app', field: 'privateIpv4' },
    near: { app: { privateIpv4: '10.0.1.9' } },
  },
  {
    id: 'TC-ENI-102',
    severity: 'E',
    fires: { web: { privateIpv4: '10.0.0.9' }, eni: { privateIpv4: '10.0.0.9' } },
    at: { resource: 'eni', field: 'privateIpv4' },
    near: { web: { privateIpv4: '10.0.0.9' }, eni: { privateIpv4: '10.0.0.10' } },
  },
  {
    id: 'TC-ZONE-101',
    severity: 'E',
    fires: { 'zone-a': { zone: 'ap-shanghai-2' } },
    at: { resource: 'zone-a', field: 'zone' },
    near: { 'zone-a': { zone: '6' } },
  },
  {
    id: 'TC-ZONE-102',
    severity: 'N',
    fires: { 'zone-b': { zone: 'ap-guangzhou-3' } },
    at: { resource: 'zone-b', field: 'zone' },
    near: {},
  },
  {
    id: 'TC-REG-101',
    severity: 'E',
    fires: { second: { kind: 'tencent.region', region: 'ap-shanghai', accountType: 'bill-by-cvm' } },
    at: { resource: 'second', field: 'accountType' },
    near: { second: { kind: 'tencent.region', region: 'ap-shanghai' } },
  },
];

export const TENCENT_ROUTE_CASES: readonly Case[] = [
  {
    id: 'TC-RT-001',
    severity: 'E',
    fires: routes({ destination: '10.0.5.0/24', target: 'nat' }),
    at: route(0, 'destination'),
    near: routes({ destination: '10.5.0.0/24', target: 'nat' }),
  },
  {
    id: 'TC-RT-002',
    severity: 'E',
    fires: routes({ destination: '0.0.0.0/0', target: 'nat' }, { destination: '10.7.0.0/16' }),
    at: route(1, 'target'),
    near: routes({ destination: '0.0.0.0/0', target: 'nat' }, { destination: '10.7.0.0/16', target: 'ccn' }),
  },
  {
    id: 'TC-RT-002',
    severity: 'E',
    fires: { 'rt-other': { routes: [{ destination: '10.0.0.0/16', target: 'nat' }] } },
    at: { resource: 'rt-other', field: 'routes', index: 0, column: 'target' },
    near: { 'rt-other': { routes: [{ destination: '10.0.0.0/16', target: 'nat', enabled: false }] } },
  },
  {
    id: 'TC-RT-003',
    severity: 'W',
    fires: { 'eip-app': { kind: 'tencent.eip', associatedWith: 'app' } },
    at: { resource: 'app' },
    near: { 'eip-app': { kind: 'tencent.eip', associatedWith: 'app' }, ...routes({ destination: '203.0.113.0/24', target: 'nat' }) },
  },
  {
    id: 'TC-RT-004',
    severity: 'W',
    fires: routes({ destination: '203.0.113.0/24', via: 'public-ip', target: 'nat' }),
    at: route(0, 'target'),
    near: routes({ destination: '203.0.113.0/24', via: 'public-ip' }),
  },
  { id: 'TC-RT-005', severity: 'W', fires: routes(...many(51)), at: { resource: 'rt', field: 'routes', index: 50 }, near: routes(...many(50)) },
  {
    id: 'TC-RT-101',
    severity: 'E',
    fires: { rt: { main: true }, more: { kind: 'tencent.route-table', in: 'vpc', main: true } },
    at: { resource: 'more', field: 'main' },
    near: { rt: { main: true } },
  },
  {
    id: 'TC-RT-102',
    severity: 'W',
    fires: routes({ destination: '0.0.0.0/0', target: 'nat' }, { destination: '10.7.1.1/16', target: 'nat' }),
    at: route(1, 'destination'),
    near: {},
  },
  { id: 'TC-RT-103', severity: 'W', fires: routes({ destination: '::/0', target: 'nat' }), at: route(0, 'destination'), near: {} },
  {
    id: 'FORM-101',
    severity: 'W',
    fires: {
      nat: {
        product: 'private',
        elasticIps: [],
        dnat: [{ protocol: 'tcp', elasticIp: undefined, port: 80, privateIp: '10.0.1.9', privatePort: 80 }],
      },
    },
    at: { resource: 'nat', field: 'dnat' },
    near: { nat: { product: 'private', elasticIps: [] } },
  },
  {
    id: 'TC-NAT-001',
    severity: 'E',
    fires: { nat: { elasticIps: [] } },
    at: { resource: 'nat', field: 'elasticIps' },
    near: { nat: { elasticIps: [], product: 'private' } },
  },
  {
    id: 'TC-NAT-002',
    severity: 'W',
    fires: routes(),
    at: { resource: 'nat' },
    near: routes({ destination: '203.0.113.0/24', target: 'nat' }),
  },
  {
    id: 'TC-NAT-002',
    severity: 'W',
    fires: { nat: { snat: [{ subnet: 'net-a', elasticIp: 'eip-nat' }] } },
    at: { resource: 'nat', field: 'snat', index: 0 },
    near: { nat: { snat: [{ subnet: 'net-b', elasticIp: 'eip-nat' }] } },
  },
  {
    id: 'TC-NAT-003',
    severity: 'W',
    fires: { 'sg-app': { outbound: [rule({ protocol: '47', ports: 'all' })] } },
    at: { resource: 'nat' },
    near: { 'sg-app': { outbound: [rule({ protocol: 'udp' })] }, 'sg-web': { outbound: [rule({ protocol: '47', ports: 'all' })] } },
  },
  {
    id: 'TC-NAT-004',
    severity: 'E',
    fires: {
      'rt-other': {
        routes: [
          { destination: '10.0.0.0/16', target: 'peering' },
          { destination: '0.0.0.0/0', target: 'peering' },
        ],
      },
    },
    at: { resource: 'rt-other', field: 'routes', index: 1, column: 'target' },
    near: {
      'rt-other': {
        routes: [
          { destination: '10.0.0.0/16', target: 'peering' },
          { destination: '10.0.0.0/8', target: 'peering' },
        ],
      },
    },
  },
  {
    id: 'TC-NAT-005',
    severity: 'E',
    fires: { nat: { dnat: [{ protocol: 'icmp', elasticIp: 'eip-nat', port: 1, privateIp: '10.0.1.2' }] } },
    at: { resource: 'nat', field: 'dnat', index: 0, column: 'protocol' },
    near: { nat: { dnat: [{ protocol: 'udp', elasticIp: 'eip-nat', port: 53, privateIp: '10.0.1.2' }] } },
  },
  {
    id: 'TC-NAT-101',
    severity: 'E',
    fires: { nat: { snat: [{ subnet: 'net-b', elasticIp: 'eip-web' }] } },
    at: { resource: 'nat', field: 'snat', index: 0, column: 'elasticIp' },
    near: { nat: { snat: [{ subnet: 'net-b', elasticIp: 'eip-nat' }] } },
  },
  {
    id: 'TC-NAT-102',
    severity: 'E',
    fires: { nat: { sharedBy: 'ccn' } },
    at: { resource: 'nat', field: 'sharedBy' },
    near: { nat: { sharedBy: 'ccn', product: 'standard' } },
  },
  { id: 'TC-EIP-102', severity: 'N', fires: { spare: { kind: 'tencent.eip' } }, at: { resource: 'spare', field: 'associatedWith' }, near: {} },
  {
    id: 'TC-EIP-101',
    severity: 'E',
    fires: { 'eip-web': { privateIpv4: '10.0.0.99' } },
    at: { resource: 'eip-web', field: 'privateIpv4' },
    near: { web: { privateIpv4: '10.0.0.99' }, 'eip-web': { privateIpv4: '10.0.0.99' } },
  },
  {
    id: 'TC-EIP-104',
    severity: 'E',
    fires: { 'eip-web': { publicIpv4: '10.0.0.1' } },
    at: { resource: 'eip-web', field: 'publicIpv4' },
    near: { 'eip-web': { publicIpv4: '198.51.100.1' } },
  },
  {
    id: 'TC-EIP-103',
    severity: 'E',
    fires: { more: { kind: 'tencent.eip', associatedWith: 'web' } },
    at: { resource: 'more', field: 'associatedWith' },
    near: {},
  },
  { id: 'TC-EIP-105', severity: 'E', fires: { 'eip-nat': { associatedWith: 'web' } }, at: { resource: 'eip-nat' }, near: {} },
];

export const TENCENT_RULE_CASES: readonly Case[] = [
  {
    id: 'TC-SG-001',
    severity: 'W',
    fires: { 'sg-app': { inbound: [], outbound: [] } },
    at: { resource: 'sg-app' },
    near: { 'sg-app': { inbound: [] } },
  },
  {
    id: 'TC-SG-002',
    severity: 'W',
    fires: { 'sg-app': { inbound: [rule(), rule({ action: 'drop', ports: '443', peer: '10.0.0.0/8' })] } },
    at: inbound('sg-app', 1),
    near: { 'sg-app': { inbound: [rule({ action: 'drop', ports: '443', peer: '10.0.0.0/8' }), rule()] } },
  },
  {
    id: 'TC-SG-003',
    severity: 'W',
    fires: { more: { kind: 'tencent.cvm', in: 'net-b', securityGroups: ['sg-app'] } },
    at: { resource: 'sg-app' },
    near: { more: { kind: 'tencent.cvm', in: 'net-b', securityGroups: ['sg-app'] }, 'sg-app': { inbound: [rule({ peer: 'sg-app' })] } },
  },
  {
    id: 'TC-SG-004',
    severity: 'E',
    fires: { 'sg-app': { inbound: [rule(), { protocol: 'tcp', ports: '80' }] } },
    at: inbound('sg-app', 1, 'peer'),
    near: { 'sg-app': { inbound: [rule(), rule({ ports: '80', peer: 'sg-app' })] } },
  },
  {
    id: 'TC-SG-101',
    severity: 'W',
    fires: { app: { securityGroups: [] } },
    at: { resource: 'app', field: 'securityGroups' },
    near: {},
  },
  { id: 'TC-ACL-001', severity: 'W', fires: { acl: { inbound: [], outbound: [] } }, at: { resource: 'acl' }, near: { acl: { inbound: [] } } },
  {
    id: 'TC-ACL-002',
    severity: 'W',
    fires: { acl: { outbound: [{ protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' }] } },
    at: [inbound('acl', 0), { resource: 'acl', field: 'outbound', index: 0 }],
    near: {
      acl: { outbound: [{ protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' }], inbound: [{ protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' }] },
    },
  },
  {
    id: 'TC-ACL-002',
    severity: 'W',
    fires: {
      acl: {
        outbound: [
          { action: 'drop', protocol: 'tcp', ports: '2000', cidr: '0.0.0.0/0' },
          { protocol: 'tcp', ports: '1024-65535', cidr: '0.0.0.0/0' },
        ],
      },
    },
    at: inbound('acl', 0),
    near: {},
  },
  {
    id: 'TC-ACL-101',
    severity: 'W',
    fires: {
      acl: {
        inbound: [
          { protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' },
          { action: 'drop', protocol: 'tcp', ports: '443', cidr: '10.0.0.0/8' },
        ],
      },
    },
    at: inbound('acl', 1),
    near: {
      acl: {
        inbound: [
          { action: 'drop', protocol: 'tcp', ports: '443', cidr: '10.0.0.0/8' },
          { protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' },
        ],
      },
    },
  },
  { id: 'TC-ACL-102', severity: 'W', fires: { acl: { inbound: [{ protocol: 'all' }] } }, at: inbound('acl', 0, 'cidr'), near: {} },
];

export const TENCENT_JOIN_CASES: readonly Case[] = [
  {
    id: 'TC-SUB-101',
    severity: 'W',
    fires: { 'net-b': { ipv4Cidr: '10.0.1.7/24' } },
    at: { resource: 'net-b', field: 'ipv4Cidr' },
    near: {},
  },
  { id: 'TC-SUB-102', severity: 'E', fires: { 'net-b': { ipv4Cidr: undefined } }, at: { resource: 'net-b', field: 'ipv4Cidr' }, near: {} },
  { id: 'TC-VPNGW-102', severity: 'W', fires: { vpngw: { in: 'region' } }, at: { resource: 'vpngw' }, near: {} },
  {
    id: 'TC-ENI-104',
    severity: 'E',
    fires: { eni: { in: 'net-other' } },
    at: { resource: 'eni', field: 'attachedTo' },
    near: { eni: { in: 'net-other', attachedTo: undefined } },
  },
  {
    id: 'TC-ACL-103',
    severity: 'W',
    fires: { acl: { inbound: Array.from({ length: 21 }, (_, n) => ({ protocol: 'tcp', ports: String(n + 1), cidr: '0.0.0.0/0' })) } },
    at: inbound('acl', 20),
    near: { acl: { inbound: Array.from({ length: 20 }, (_, n) => ({ protocol: 'tcp', ports: String(n + 1), cidr: '0.0.0.0/0' })) } },
  },
  {
    id: 'TC-CCN-101',
    severity: 'W',
    fires: { ccn: { networks: Array.from({ length: 26 }, (_, n) => (n === 0 ? 'vpc' : 'third')) } },
    at: { resource: 'ccn', field: 'networks' },
    near: { ccn: { networks: Array.from({ length: 25 }, (_, n) => (n === 0 ? 'vpc' : 'third')) } },
  },
  {
    id: 'TC-CCN-001',
    severity: 'E',
    fires: { third: { ipv4Cidr: '10.0.0.0/16' }, 'net-third': { ipv4Cidr: '10.0.1.0/24' } },
    at: { resource: 'ccn', field: 'networks', index: 1 },
    near: { third: { ipv4Cidr: '10.0.0.0/16' }, 'net-third': { ipv4Cidr: '10.0.2.0/24' } },
  },
  {
    id: 'TC-CCN-002',
    severity: 'W',
    fires: { third: { ipv4Cidr: '10.0.0.0/16' }, 'net-third': { ipv4Cidr: '10.0.1.0/25' } },
    at: { resource: 'ccn', field: 'networks', index: 1 },
    near: { third: { ipv4Cidr: '10.0.0.0/16' }, 'net-third': { ipv4Cidr: '10.0.1.0/24' } },
  },
  {
    id: 'TC-CCN-102',
    severity: 'W',
    fires: { ccn: { networks: ['vpc'] } },
    at: { resource: 'ccn', field: 'networks' },
    near: {},
  },
  {
    id: 'TC-PEER-001',
    severity: 'W',
    fires: { 'rt-other': { routes: [] } },
    at: { resource: 'peering', field: 'peer' },
    near: {},
  },
  { id: 'TC-PEER-101', severity: 'E', fires: { peering: { peer: undefined } }, at: { resource: 'peering', field: 'peer' }, near: {} },
  { id: 'TC-VPN-101', severity: 'E', fires: { vpn: { gateway: undefined } }, at: { resource: 'vpn', field: 'gateway' }, near: {} },
  {
    id: 'TC-VPN-102',
    severity: 'W',
    fires: { vpn: { staticRoutes: [] } },
    at: { resource: 'vpn', field: 'staticRoutes' },
    near: { vpn: { staticRoutes: [], routing: 'bgp' } },
  },
  { id: 'TC-VPNGW-101', severity: 'W', fires: { vpn: undefined }, at: { resource: 'vpngw' }, near: {} },
  { id: 'TC-DCG-101', severity: 'W', fires: { dc: undefined }, at: { resource: 'dcgw' }, near: {} },
  {
    id: 'TC-DCG-102',
    severity: 'W',
    fires: { dcgw: { in: 'region' } },
    at: { resource: 'dcgw' },
    near: { dcgw: { in: 'region' }, ccn: { gateways: ['dcgw'] } },
  },
  { id: 'TC-DC-101', severity: 'E', fires: { dc: { network: undefined } }, at: { resource: 'dc', field: 'network' }, near: {} },
];
