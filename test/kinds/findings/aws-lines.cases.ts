import type { Change, Resources } from '../network.ts';
import type { Case } from './cases.ts';

/** A line over a Direct Connect gateway to a VPC, and a VPN with a customer gateway to another. */
export const GOOD: Resources = {
  region: { kind: 'aws.region' },
  vpc: { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16' },
  vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc' },
  vpc2: { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.1.0.0/16' },
  vgw2: { kind: 'aws.virtual-private-gateway', in: 'vpc2' },
  office: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'] },
  cgw: { kind: 'aws.customer-gateway', in: 'region', network: 'office', ipv4: '198.51.100.7' },
  vpn: { kind: 'aws.vpn-connection', in: 'region', gateway: 'vgw2', network: 'cgw', routing: 'bgp' },
  dxgw: { kind: 'aws.direct-connect-gateway' },
  line: { kind: 'aws.direct-connect', in: 'region', gateway: 'dxgw', network: 'office' },
  assoc: { kind: 'aws.direct-connect-gateway-association', directConnectGateway: 'dxgw', gateway: 'vgw' },
};

const at = (resource: string, field?: string) => ({ resource, ...(field === undefined ? {} : { field }) });
/** A transit gateway with a VPC. */
const hub: Change = {
  tgw: { kind: 'aws.transit-gateway', in: 'region' },
  'vpc-t': { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.2.0.0/16' },
  't-1': { kind: 'aws.subnet', in: 'vpc-t', zone: 'us-east-1a', ipv4Cidr: '10.2.0.0/24' },
  att: { kind: 'aws.transit-gateway-vpc-attachment', in: 'vpc-t', transitGateway: 'tgw', subnets: ['t-1'] },
};
const second = (gateway: string, allowedPrefixes: readonly string[]): Change => ({
  second: { kind: 'aws.direct-connect-gateway-association', directConnectGateway: 'dxgw', gateway, allowedPrefixes },
});

export const AWS_LINES: readonly Case[] = [
  { id: 'AWS-CGW-101', severity: 'W', fires: { cgw: { network: undefined } }, at: at('cgw', 'network'), near: {} },
  {
    id: 'AWS-CGW-101',
    severity: 'W',
    fires: { one: { kind: 'aws.customer-gateway', network: 'cgw' } },
    at: at('one', 'network'),
    near: { one: { kind: 'aws.customer-gateway', network: 'office' } },
  },
  {
    id: 'AWS-CGW-102',
    severity: 'W',
    fires: { vpn: { network: 'office' } },
    at: at('cgw'),
    near: { vpn: { network: 'office' }, cgw: { ipv4: undefined } },
  },
  { id: 'AWS-DXGW-101', severity: 'W', fires: { line: { gateway: 'vgw' } }, at: at('dxgw'), near: {} },
  {
    id: 'AWS-DXGW-102',
    severity: 'E',
    fires: { one: { kind: 'aws.direct-connect-gateway-association' } },
    at: [at('one', 'directConnectGateway'), at('one', 'gateway')],
    near: { one: { kind: 'aws.direct-connect-gateway-association', directConnectGateway: 'dxgw', gateway: 'vgw2' } },
  },
  {
    id: 'AWS-DXGW-103',
    severity: 'E',
    fires: { ...hub, line: { type: 'transit' }, assoc: { gateway: 'tgw' } },
    at: at('assoc', 'allowedPrefixes'),
    near: { ...hub, line: { type: 'transit' }, assoc: { gateway: 'tgw', allowedPrefixes: ['10.2.0.0/16'] } },
  },
  {
    id: 'AWS-DXGW-104',
    severity: 'E',
    fires: { ...hub, ...second('tgw', ['10.2.0.0/16']) },
    at: [at('assoc', 'gateway'), at('second', 'gateway')],
    near: { ...hub, ...second('vgw2', []) },
  },
  {
    id: 'AWS-DX-102',
    severity: 'E',
    fires: { ...hub, 'line-2': { kind: 'aws.direct-connect', gateway: 'tgw', network: 'office' } },
    at: at('line-2', 'gateway'),
    near: { ...hub, 'line-2': { kind: 'aws.direct-connect', gateway: 'dxgw', network: 'office' } },
  },
  {
    id: 'AWS-DX-102',
    severity: 'E',
    fires: { 'line-2': { kind: 'aws.direct-connect', gateway: 'vgw2', network: 'office', type: 'transit' } },
    at: at('line-2', 'gateway'),
    near: { 'line-2': { kind: 'aws.direct-connect', gateway: 'vgw2', network: 'office' } },
  },
  { id: 'AWS-DX-103', severity: 'E', fires: { line: { type: 'transit' } }, at: at('line', 'type'), near: {} },
];
