import { OTHER } from '../network.ts';
import type { Case } from './check.ts';

const vpc = (field: string, index?: number) => (index === undefined ? { resource: 'vpc', field } : { resource: 'vpc', field, index });
const second = (...secondaryIpv4Cidrs: readonly string[]) => ({ vpc: { secondaryIpv4Cidrs } });

export const VPC_CASES: readonly Case[] = [
  { id: 'AWS-VPC-001', severity: 'E', fires: second('10.1.0.0/15'), at: vpc('secondaryIpv4Cidrs', 0), near: second('10.2.0.0/16', '10.3.0.0/28') },
  { id: 'AWS-VPC-001', severity: 'E', fires: { vpc: { ipv4Cidr: '10.0.0.0/29' } }, at: vpc('ipv4Cidr'), near: { vpc: { ipv4Cidr: '10.0.0.0/28' } } },
  { id: 'AWS-VPC-002', severity: 'W', fires: { vpc: { ipv4Cidr: '10.0.7.1/16' } }, at: vpc('ipv4Cidr'), near: {} },
  { id: 'AWS-VPC-002', severity: 'W', fires: { vpc: { ipv6Cidr: '2001:db8:1:123::/56' } }, at: vpc('ipv6Cidr'), near: {} },
  { id: 'AWS-VPC-003', severity: 'E', fires: second('10.0.128.0/17'), at: vpc('secondaryIpv4Cidrs', 0), near: second('10.1.0.0/16') },
  { id: 'AWS-VPC-003', severity: 'E', fires: second('100.64.0.0/16', '100.64.9.0/24'), at: vpc('secondaryIpv4Cidrs', 1), near: second('100.64.0.0/16', '100.65.0.0/24') },
  { id: 'AWS-VPC-004', severity: 'E', fires: second('172.16.0.0/16'), at: vpc('secondaryIpv4Cidrs', 0), near: second('100.64.0.0/16') },
  { id: 'AWS-VPC-004', severity: 'E', fires: second('192.168.0.0/16'), at: vpc('secondaryIpv4Cidrs', 0), near: second('10.200.0.0/16') },
  { id: 'AWS-VPC-004', severity: 'E', fires: second('198.19.0.0/16'), at: vpc('secondaryIpv4Cidrs', 0), near: second('203.0.113.0/24') },
  {
    id: 'AWS-VPC-004',
    severity: 'E',
    fires: { vpc: { ipv4Cidr: '172.16.0.0/16', secondaryIpv4Cidrs: ['172.31.0.0/16'] } },
    at: vpc('secondaryIpv4Cidrs', 0),
    near: { vpc: { ipv4Cidr: '172.16.0.0/16', secondaryIpv4Cidrs: ['172.30.0.0/16'] } },
  },
  {
    id: 'AWS-VPC-004',
    severity: 'E',
    fires: { vpc: { ipv4Cidr: '100.64.0.0/16', secondaryIpv4Cidrs: ['10.0.0.0/16'] } },
    at: vpc('secondaryIpv4Cidrs', 0),
    near: { vpc: { ipv4Cidr: '100.64.0.0/16', secondaryIpv4Cidrs: ['100.65.0.0/16'] } },
  },
  {
    id: 'AWS-VPC-004',
    severity: 'E',
    fires: { vpc: { ipv4Cidr: '10.1.0.0/16', secondaryIpv4Cidrs: ['10.0.5.0/24'] } },
    at: vpc('secondaryIpv4Cidrs', 0),
    near: { vpc: { ipv4Cidr: '10.2.0.0/16', secondaryIpv4Cidrs: ['10.0.5.0/24'] } },
  },
  {
    id: 'AWS-VPC-005',
    severity: 'E',
    fires: { ...second('10.5.0.0/24'), 'rt-public': { routes: [{ destination: '10.5.0.0/24', target: 'vgw' }] } },
    at: vpc('secondaryIpv4Cidrs', 0),
    near: { ...second('10.5.0.0/25'), 'rt-public': { routes: [{ destination: '10.5.0.0/24', target: 'vgw' }] } },
  },
  {
    id: 'AWS-VPC-005',
    severity: 'E',
    fires: { ...second('10.5.0.0/16'), 'rt-public': { routes: [{ destination: '10.5.1.0/24', target: 'igw' }] } },
    at: vpc('secondaryIpv4Cidrs', 0),
    near: {
      ...second('10.5.0.0/16'),
      extra: { kind: 'aws.subnet', in: 'zone-a', ipv4Cidr: '10.5.1.0/24' },
      'rt-public': { routes: [{ destination: '10.5.1.0/24', target: 'nat' }] },
    },
  },
  { id: 'AWS-VPC-006', severity: 'E', fires: second('169.254.16.0/20'), at: vpc('secondaryIpv4Cidrs', 0), near: second('169.253.0.0/16') },
  { id: 'AWS-VPC-007', severity: 'W', fires: { vpc: { ipv4Cidr: '172.17.0.0/16' } }, at: vpc('ipv4Cidr'), near: { vpc: { ipv4Cidr: '172.18.0.0/16' } } },
  { id: 'AWS-VPC-008', severity: 'W', fires: { vpc: { ipv4Cidr: '52.10.0.0/16' } }, at: vpc('ipv4Cidr'), near: { vpc: { ipv4Cidr: '100.64.0.0/16' } } },
  { id: 'AWS-VPC-009', severity: 'E', fires: { vpc: { ipv6Cidr: '2001:db8:1::/48' } }, at: vpc('ipv6Cidr'), near: { vpc: { ipv6Source: 'own', ipv6Cidr: '2001:db8:1::/48' } } },
  {
    id: 'AWS-VPC-009',
    severity: 'E',
    fires: { vpc: { ipv6Source: 'own', ipv6Cidr: '2001:db8:1::/50' } },
    at: vpc('ipv6Cidr'),
    near: { vpc: { ipv6Source: 'own', ipv6Cidr: '2001:db8:1::/60' } },
  },
  {
    id: 'AWS-VPC-010',
    severity: 'W',
    fires: second('10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16', '10.4.0.0/16', '10.5.0.0/16'),
    at: vpc('secondaryIpv4Cidrs', 4),
    near: second('10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16', '10.4.0.0/16'),
  },
  { id: 'AWS-VPC-011', severity: 'W', fires: { vpc: { ipv6Source: 'ipam-private', ipv6Cidr: 'fd80:1::/48' } }, at: vpc('ipv6Cidr'), near: {} },
  { id: 'AWS-VPC-101', severity: 'E', fires: { vpc: { ipv4Cidr: undefined } }, at: vpc('ipv4Cidr'), near: {} },
  {
    id: 'AWS-VPC-102',
    severity: 'N',
    fires: { ...OTHER, vpc2: { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.0.0.0/20' } },
    at: { resource: 'vpc2', field: 'ipv4Cidr' },
    near: OTHER,
  },
  { id: 'AWS-VPC-103', severity: 'E', fires: { vpc: { ipv6Source: 'none' } }, at: vpc('ipv6Source'), near: { vpc: { ipv6Source: 'none', ipv6Cidr: undefined } } },
];

const at = (field: string, resource = 'private-a') => ({ resource, field });

export const SUBNET_CASES: readonly Case[] = [
  { id: 'AWS-SUB-001', severity: 'E', fires: { 'private-a': { ipv4Cidr: '10.0.10.0/29' } }, at: at('ipv4Cidr'), near: { 'private-a': { ipv4Cidr: '10.0.10.0/28' } } },
  { id: 'AWS-SUB-001', severity: 'E', fires: { 'private-a': { ipv4Cidr: '10.1.10.0/24' } }, at: at('ipv4Cidr'), near: { 'private-a': { ipv4Cidr: '10.0.255.0/24' } } },
  { id: 'AWS-SUB-002', severity: 'E', fires: { 'private-a': { ipv4Cidr: '10.0.0.128/25' } }, at: at('ipv4Cidr'), near: { 'private-a': { ipv4Cidr: '10.0.2.0/25' } } },
  { id: 'AWS-SUB-002', severity: 'E', fires: { 'private-a': { ipv6Cidr: '2001:db8:1:100::/64' } }, at: at('ipv6Cidr'), near: { 'private-a': { ipv6Cidr: '2001:db8:1:102::/64' } } },
  { id: 'AWS-SUB-003', severity: 'E', fires: { 'private-a': { ipv6Cidr: '2001:db8:1:110::/62' } }, at: at('ipv6Cidr'), near: { 'private-a': { ipv6Cidr: '2001:db8:1:110::/60' } } },
  { id: 'AWS-SUB-003', severity: 'E', fires: { 'private-a': { ipv6Cidr: '2001:db8:2:110::/64' } }, at: at('ipv6Cidr'), near: {} },
  // A block that Amazon chose and nobody wrote down is the one around the subnets.
  { id: 'AWS-SUB-003', severity: 'E', fires: { vpc: { ipv6Cidr: undefined }, 'private-a': { ipv6Cidr: '2001:db8:2:110::/64' } }, at: at('ipv6Cidr'), near: { vpc: { ipv6Cidr: undefined } } },
  ...['10.0.10.0', '10.0.10.1', '10.0.10.2', '10.0.10.3', '10.0.10.255'].map(
    (privateIpv4): Case => ({ id: 'AWS-SUB-004', severity: 'E', fires: { app: { privateIpv4 } }, at: at('privateIpv4', 'app'), near: { app: { privateIpv4: '10.0.10.4' } } }),
  ),
  {
    id: 'AWS-SUB-004',
    severity: 'E',
    fires: { eni: { ipv6Addresses: ['2001:db8:1:110::20', '2001:db8:1:110::3'] } },
    at: { resource: 'eni', field: 'ipv6Addresses', index: 1 },
    near: { eni: { ipv6Addresses: ['2001:db8:1:110::4'] } },
  },
  { id: 'AWS-SUB-005', severity: 'E', fires: { 'private-a': { in: 'vpc' } }, at: at('zone'), near: { 'private-a': { in: 'vpc', zone: 'us-east-1c' } } },
  {
    id: 'AWS-SUB-006',
    severity: 'E',
    fires: { 'private-a': { ipv4Cidr: undefined }, app: { privateIpv4: '10.0.10.9' } },
    at: at('privateIpv4', 'app'),
    near: { 'private-a': { ipv4Cidr: undefined } },
  },
  {
    id: 'AWS-SUB-006',
    severity: 'E',
    fires: { 'public-a': { ipv4Cidr: undefined } },
    at: { resource: 'eip-web', field: 'associatedWith' },
    near: { 'public-a': { ipv4Cidr: undefined }, 'eip-web': { associatedWith: undefined } },
  },
  {
    id: 'AWS-SUB-007',
    severity: 'W',
    fires: { 'public-a': { mapPublicIpOnLaunch: true }, eni: { in: 'public-b', attachedTo: 'web' }, 'public-b': { in: 'zone-a' } },
    at: at('publicIpv4', 'web'),
    near: { 'public-a': { mapPublicIpOnLaunch: true }, eni: { in: 'public-b' } },
  },
  { id: 'AWS-SUB-101', severity: 'W', fires: { 'private-a': { ipv4Cidr: '10.0.10.7/24' } }, at: at('ipv4Cidr'), near: {} },
  { id: 'AWS-SUB-102', severity: 'E', fires: { 'private-a': { ipv4Cidr: undefined, ipv6Cidr: undefined } }, at: { resource: 'private-a' }, near: { 'private-a': { ipv4Cidr: undefined } } },
  { id: 'AWS-SUB-103', severity: 'E', fires: { ...OTHER, 'private-a': { routeTable: 'rt2' } }, at: at('routeTable'), near: OTHER },
  { id: 'AWS-SUB-104', severity: 'E', fires: { 'private-a': { ipv4Cidr: undefined, mapPublicIpOnLaunch: true } }, at: at('mapPublicIpOnLaunch'), near: { 'private-a': { mapPublicIpOnLaunch: true } } },
  { id: 'AWS-SUB-105', severity: 'E', fires: { 'private-a': { ipv6Cidr: undefined, assignIpv6OnCreation: true } }, at: at('assignIpv6OnCreation'), near: { 'private-a': { assignIpv6OnCreation: true } } },
  { id: 'AWS-AZ-101', severity: 'E', fires: { 'zone-b': { zone: 'eu-west-1b' } }, at: at('zone', 'zone-b'), near: { 'zone-b': { zone: 'b' } } },
  { id: 'AWS-AZ-102', severity: 'N', fires: { 'zone-b': { zone: 'us-east-1a' } }, at: at('zone', 'zone-b'), near: {} },
];
