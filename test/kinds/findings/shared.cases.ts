import { OTHER } from '../network.ts';
import type { Case } from './cases.ts';

// Rules that several kinds have: what holds for one of them is tested beside it, here it is for the others.
const nat = (more: Readonly<Record<string, unknown>>) => ({ 'nat-2': { kind: 'aws.nat-gateway', in: 'public-a', connectivity: 'private', ...more } });
const only6 = { 'private-a': { ipv4Cidr: undefined } };
const groups = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`sg-${n}`, { kind: 'aws.security-group', in: 'vpc' }]));
const toEni = { 'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'eni' }] } };
const publicEni = { eni: { in: 'public-b' }, 'eip-eni': { kind: 'aws.elastic-ip', in: 'region', associatedWith: 'eni' } };

export const SHARED_CASES: readonly Case[] = [
  {
    id: 'AWS-SUB-004',
    severity: 'E',
    fires: nat({ privateIpv4: '10.0.0.2' }),
    at: { resource: 'nat-2', field: 'privateIpv4' },
    near: nat({ privateIpv4: '10.0.0.9' }),
  },
  {
    id: 'AWS-SUB-006',
    severity: 'E',
    fires: { ...only6, ...nat({ in: 'private-a', privateIpv4: '10.0.10.9' }) },
    at: { resource: 'nat-2', field: 'privateIpv4' },
    near: { ...only6, ...nat({ privateIpv4: '10.0.0.9' }) },
  },
  {
    id: 'AWS-SUB-006',
    severity: 'E',
    fires: { ...only6, eni: { privateIpv4: '10.0.10.9' } },
    at: { resource: 'eni', field: 'privateIpv4' },
    near: only6,
  },
  {
    id: 'AWS-ENI-101',
    severity: 'E',
    fires: nat({ privateIpv4: '10.0.1.9' }),
    at: { resource: 'nat-2', field: 'privateIpv4' },
    near: nat({ privateIpv4: '10.0.0.9' }),
  },
  {
    id: 'AWS-ENI-101',
    severity: 'E',
    fires: { eni: { privateIpv4: '10.0.11.9' } },
    at: { resource: 'eni', field: 'privateIpv4' },
    near: { eni: { privateIpv4: '10.0.10.9' } },
  },
  {
    id: 'AWS-ENI-102',
    severity: 'E',
    fires: { web: { privateIpv4: '10.0.0.9' }, ...nat({ privateIpv4: '10.0.0.9' }) },
    at: { resource: 'nat-2', field: 'privateIpv4' },
    near: { web: { privateIpv4: '10.0.0.9' }, ...nat({ privateIpv4: '10.0.0.10' }) },
  },
  {
    id: 'AWS-ENI-102',
    severity: 'E',
    fires: { nat: { privateIpv4: '10.0.0.9' }, web: { privateIpv4: '10.0.0.9' } },
    at: { resource: 'web', field: 'privateIpv4' },
    near: { nat: { privateIpv4: '10.0.0.9' }, web: { privateIpv4: '10.0.0.10' } },
  },
  {
    id: 'AWS-ENI-103',
    severity: 'W',
    fires: { ...groups(6), eni: { securityGroups: Object.keys(groups(6)) } },
    at: { resource: 'eni', field: 'securityGroups', index: 5 },
    near: { ...groups(5), eni: { securityGroups: Object.keys(groups(5)) } },
  },
  {
    id: 'AWS-SG-001',
    severity: 'E',
    fires: { ...OTHER, eni: { securityGroups: ['sg-app', 'sg2'] } },
    at: { resource: 'eni', field: 'securityGroups', index: 1 },
    near: OTHER,
  },
  {
    id: 'AWS-ENI-002',
    severity: 'W',
    fires: { ...toEni, eni: { attachedTo: 'app' } },
    at: { resource: 'eni', field: 'sourceDestCheck' },
    near: { ...toEni, eni: { attachedTo: 'app', sourceDestCheck: false } },
  },
  {
    id: 'AWS-IGW-004',
    severity: 'W',
    fires: { ...publicEni, 'public-b': { routeTable: 'rt-private' } },
    at: { resource: 'eni' },
    near: publicEni,
  },
];
