import type { Case } from './cases.ts';
import { rule, inbound } from './tencent.cases.ts';

export { GOOD } from './tencent.cases.ts';

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

const eni = (more: Readonly<Record<string, unknown>>) => ({ eni: more });
const late = (privateIpv4: string) => ({ late: { kind: 'tencent.cvm', in: 'net-a', securityGroups: ['sg-web'], privateIpv4 } });
/** The interface stands in the subnet whose default route leads to the NAT gateway. */
const behind = { eni: { in: 'net-b', attachedTo: 'app' }, 'eip-eni': { kind: 'tencent.eip', associatedWith: 'eni' } };

/** What a CVM keeps to, kept to by a network interface of its own, and the other way round. */
export const TENCENT_INTERFACE_CASES: readonly Case[] = [
  {
    id: 'TC-SUB-002',
    severity: 'E',
    fires: eni({ privateIpv4: '10.0.0.1' }),
    at: { resource: 'eni', field: 'privateIpv4' },
    near: eni({ privateIpv4: '10.0.0.2' }),
  },
  {
    id: 'TC-ENI-101',
    severity: 'E',
    fires: eni({ privateIpv4: '10.0.1.9' }),
    at: { resource: 'eni', field: 'privateIpv4' },
    near: eni({ privateIpv4: '10.0.0.9' }),
  },
  {
    id: 'TC-ENI-102',
    severity: 'E',
    fires: { web: { privateIpv4: '10.0.0.9' }, ...late('10.0.0.9') },
    at: { resource: 'late', field: 'privateIpv4' },
    near: { web: { privateIpv4: '10.0.0.9' }, ...late('10.0.0.10') },
  },
  {
    id: 'TC-V6-003',
    severity: 'W',
    fires: eni({ ipv6Addresses: [{}] }),
    at: { resource: 'eni', field: 'ipv6Addresses', index: 0, column: 'bandwidth' },
    near: eni({ ipv6Addresses: [{ bandwidth: 1 }] }),
  },
  {
    id: 'TC-RT-003',
    severity: 'W',
    fires: behind,
    at: { resource: 'eni' },
    near: { ...behind, rt: { routes: [{ destination: '203.0.113.0/24', target: 'nat' }] } },
  },
  {
    id: 'TC-SG-101',
    severity: 'W',
    fires: eni({ securityGroups: [] }),
    at: { resource: 'eni', field: 'securityGroups' },
    near: eni({ securityGroups: ['sg-web'] }),
  },
];
