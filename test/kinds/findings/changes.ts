import type { PlaceRef } from '../../../core/model/reason.ts';
import type { Change, Resources } from '../network.ts';

/** A constraint about what was before: a change of a network that stands already breaks it, another one nearly does. */
export interface ChangeCase {
  readonly id: string;
  readonly severity: 'E' | 'W';
  readonly was: Resources;
  readonly fires: Change;
  readonly at: PlaceRef;
  readonly near: Change;
}

const block = { ipv4Cidr: '10.0.0.0/16' };
const aws: Resources = {
  vpc: { kind: 'aws.vpc', ...block, secondaryIpv4Cidrs: ['10.1.0.0/16'] },
  net: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.1.0/24' },
};
const alibaba: Resources = {
  vpc: { kind: 'alibaba.vpc', ...block, ipv6Source: 'cloud', ipv6Cidr: '2408:4005:300:100::/56' },
  net: { kind: 'alibaba.vswitch', in: 'vpc', zone: 'cn-hangzhou-h', ipv4Cidr: '10.0.1.0/24', ipv6Cidr: '2408:4005:300:101::/64' },
};
const tencent: Resources = {
  vpc: { kind: 'tencent.vpc', ...block },
  net: { kind: 'tencent.subnet', in: 'vpc', zone: 'ap-guangzhou-3', ipv4Cidr: '10.0.1.0/24' },
};
const other = { ipv4Cidr: '10.0.2.0/24' };

export const CHANGES: readonly ChangeCase[] = [
  {
    id: 'AWS-VPC-104',
    severity: 'E',
    was: aws,
    fires: { vpc: { ipv4Cidr: '10.0.0.0/15' } },
    at: { resource: 'vpc', field: 'ipv4Cidr' },
    // Secondary blocks come and go; the same block may be written with host bits (A1.2).
    near: { vpc: { ipv4Cidr: '10.0.7.0/16', secondaryIpv4Cidrs: ['10.2.0.0/16'] } },
  },
  {
    id: 'AWS-SUB-106',
    severity: 'E',
    was: aws,
    fires: { net: other },
    at: { resource: 'net', field: 'ipv4Cidr' },
    near: { new: { ...aws['net'], ...other } },
  },
  {
    id: 'AWS-SUB-107',
    severity: 'E',
    was: aws,
    fires: { net: { zone: 'us-east-1b' } },
    at: { resource: 'net', field: 'zone' },
    // Into a drawn zone that is the same one.
    near: { zone: { kind: 'aws.availability-zone', in: 'vpc', zone: 'us-east-1a' }, net: { in: 'zone', zone: undefined } },
  },
  {
    id: 'ALI-VPC-107',
    severity: 'W',
    was: alibaba,
    fires: { vpc: { ipv4Cidr: '10.0.0.0/15' } },
    at: { resource: 'vpc', field: 'ipv4Cidr' },
    near: { vpc: { secondaryIpv4Cidrs: ['10.1.0.0/16'] } },
  },
  {
    id: 'ALI-V6-003',
    severity: 'W',
    was: alibaba,
    fires: { vpc: { ipv6Source: 'none', ipv6Cidr: undefined } },
    at: { resource: 'vpc', field: 'ipv6Cidr' },
    near: { vpc: undefined, net: undefined },
  },
  {
    id: 'ALI-V6-003',
    severity: 'W',
    was: alibaba,
    fires: { net: { ipv6Cidr: undefined } },
    at: { resource: 'net', field: 'ipv6Cidr' },
    near: { net: { ipv6Cidr: '2408:4005:300:102::/64' } },
  },
  {
    id: 'ALI-VSW-104',
    severity: 'E',
    was: alibaba,
    fires: { net: other },
    at: { resource: 'net', field: 'ipv4Cidr' },
    near: { net: { name: 'web' } },
  },
  {
    id: 'ALI-VSW-106',
    severity: 'E',
    was: alibaba,
    fires: { net: { zone: 'cn-hangzhou-i' } },
    at: { resource: 'net', field: 'zone' },
    near: { new: { ...alibaba['net'], ...other, zone: 'cn-hangzhou-i', ipv6Cidr: undefined } },
  },
  {
    id: 'TC-VPC-003',
    severity: 'E',
    was: tencent,
    fires: { vpc: { ipv4Cidr: '10.0.0.0/15' } },
    at: { resource: 'vpc', field: 'ipv4Cidr' },
    near: { vpc: { assistantCidrs: ['10.1.0.0/16'] } },
  },
  {
    id: 'TC-VPC-003',
    severity: 'E',
    was: tencent,
    fires: { net: other },
    at: { resource: 'net', field: 'ipv4Cidr' },
    near: { new: { ...tencent['net'], ...other } },
  },
  {
    id: 'TC-SUB-104',
    severity: 'E',
    was: tencent,
    fires: { net: { zone: 'ap-guangzhou-4' } },
    at: { resource: 'net', field: 'zone' },
    near: { net: undefined },
  },
];
