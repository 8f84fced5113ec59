import { describe, expect, it } from 'vitest';
import { KINDS, kindOf } from '../../core/kinds/index.ts';
import { distinctIn, settingWith, writtenAs } from '../../core/model/fields.ts';

describe('a setting with its value', () => {
  it.each([
    ['aws.lambda-function', 'ipv6AllowedForDualStack', undefined, 'Ipv6AllowedForDualStack = false'],
    ['alibaba.ecs', 'staticPublicIp', undefined, 'InternetMaxBandwidthOut = 0'],
    // How much was bought is not known.
    ['alibaba.ecs', 'staticPublicIp', true, 'InternetMaxBandwidthOut'],
    ['tencent.cvm', 'publicBandwidth', 10, 'InternetMaxBandwidthOut = 10'],
    // What Tencent Cloud calls IPV6 is NAT64.
    ['tencent.clb', 'ipVersion', 'ipv6', 'AddressIPVersion = IPv6FullChain'],
    ['tencent.cvm', 'running', false, 'InstanceState = STOPPED'],
    ['aws.instance', 'publicIpv4', undefined, 'AssociatePublicIpAddress'],
    ['aws.instance', 'publicIpv4', 'no', 'AssociatePublicIpAddress = false'],
    ['aws.transit-gateway-vpc-attachment', 'ipv6Support', false, 'Ipv6Support = disable'],
    ['aws.vpn-connection', 'routing', 'bgp', 'StaticRoutesOnly = false'],
    ['aws.subnet', 'ipv4Cidr', '10.0.0.0/24', 'CidrBlock = 10.0.0.0/24'],
  ])('of %s, %s: %s reads as its cloud writes it', (kind, name, value, text) => {
    const field = kindOf(kind)?.fields[name];
    expect(settingWith(field?.term ?? name, field, value)).toBe(text);
  });

  const declared = KINDS.flatMap((kind) => Object.entries(kind.fields).map(([name, field]) => ({ kind: kind.id, name, field }))).filter(
    ({ field }) => field.written !== undefined,
  );
  it.each(declared)('says for each value of $kind, $name what its cloud writes', ({ field }) => {
    const values = field.type === 'flag' ? ['false', 'true'] : field.type === 'choice' ? field.options : [];
    expect(Object.keys(field.written ?? {}).toSorted()).toEqual([...values].toSorted());
    expect(field.term).toBeDefined();
  });

  it('has no text for what is no single value', () => {
    expect([undefined, [], {}].map((value) => writtenAs(undefined, value))).toEqual([undefined, undefined, undefined]);
  });

  it('is told apart by its cloud only where each value has its own', () => {
    const told = (kind: string, name: string) => distinctIn(kindOf(kind)?.fields[name] ?? { type: 'flag', default: false });
    expect(told('tencent.cvm', 'running')).toBe(true);
    expect(told('alibaba.ecs', 'staticPublicIp')).toBe(false);
    expect(told('aws.vpc', 'ipv6Source')).toBe(false);
  });
});
