import { over, type Resources, TWO_TIERS } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const open = (kind: string, more: object = {}) => {
  const rules = ['0.0.0.0/0', '::/0'].map((peer) => ({ protocol: 'all', ports: 'all', peer }));
  return { kind, in: 'vpc', inbound: rules, ...more };
};
/** Two hosts in two vSwitches; the first has no IPv6 address. */
const ALIBABA: Resources = {
  vpc: { kind: 'alibaba.vpc', ipv4Cidr: '10.0.0.0/16', ipv6Source: 'cloud', ipv6Cidr: '2001:db8:a0:100::/56' },
  v6: { kind: 'alibaba.ipv6-gateway', in: 'vpc' },
  a: { kind: 'alibaba.vswitch', in: 'vpc', zone: 'cn-hangzhou-h', ipv4Cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:a0:101::/64' },
  b: { kind: 'alibaba.vswitch', in: 'vpc', zone: 'cn-hangzhou-i', ipv4Cidr: '10.0.2.0/24', ipv6Cidr: '2001:db8:a0:102::/64' },
  open: open('alibaba.security-group'),
  one: { kind: 'alibaba.ecs', in: 'a', securityGroups: ['open'] },
  two: { kind: 'alibaba.ecs', in: 'b', ipv6Addresses: [{}], securityGroups: ['open'] },
};
const TENCENT: Resources = {
  vpc: { kind: 'tencent.vpc', ipv4Cidr: '10.0.0.0/16', ipv6Type: 'gua', ipv6Cidrs: ['2001:db8:a0:100::/56'] },
  a: { kind: 'tencent.subnet', in: 'vpc', zone: 'ap-guangzhou-3', ipv4Cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:a0:101::/64' },
  open: open('tencent.security-group', { outbound: open('').inbound }),
  one: { kind: 'tencent.cvm', in: 'a', securityGroups: ['open'] },
};
/** A second VPC that a peering or a CEN joins, without routes of IPv6. */
const joined = (join: Resources[string], kind = 'alibaba'): Resources => ({
  far: { kind: `${kind}.vpc`, ipv4Cidr: '10.1.0.0/16', ipv6Source: kind === 'aws' ? 'amazon' : 'cloud', ipv6Cidr: '2001:db8:a1:100::/56' },
  'far-net': {
    kind: kind === 'aws' ? 'aws.subnet' : 'alibaba.vswitch',
    in: 'far',
    zone: kind === 'aws' ? 'us-east-1a' : 'cn-hangzhou-h',
    ipv4Cidr: '10.1.1.0/24',
    ipv6Cidr: '2001:db8:a1:101::/64',
  },
  'far-host': kind === 'aws' ? { kind: 'aws.instance', in: 'far-net', ipv6: 'yes' } : { kind: 'alibaba.ecs', in: 'far-net', ipv6Addresses: [{}] },
  join,
});
const PEERED = over({ ...ALIBABA, ...joined({ kind: 'alibaba.vpc-peering', network: 'vpc', peer: 'far' }) }, { v6: undefined });
const HUBBED = over({ ...ALIBABA, ...joined({ kind: 'alibaba.cen', networks: ['vpc', 'far'] }) }, { v6: undefined });
const AWS_PEERED = over(
  { ...TWO_TIERS, ...joined({ kind: 'aws.vpc-peering-connection', network: 'vpc', peer: 'far' }, 'aws') },
  { igw: undefined, eigw: undefined, nat: undefined, eip: undefined, 'rt-pub': { routes: [] }, 'rt-priv': { routes: [] } },
);
const address = 'request-blocked NO_SOURCE_ADDRESS';

/** All that would have to go is said, and nothing that goes with it. */
export const NOTHING_BESIDE: readonly Distinction[] = [
  {
    rule: 'A2.5',
    what: 'an address that is missing is all that is missing',
    on: over(TWO_TIERS, { web: { ipv6: 'no' } }),
    flow: 'web > internet',
    family: 'ipv6',
    verdict: address,
  },
  { rule: 'L2.6', what: 'of an ECS, for a host', on: ALIBABA, flow: 'one > two', family: 'ipv6', verdict: address, at: 'one' },
  {
    rule: 'L2.6',
    what: 'and for the Internet, where it would need bandwidth besides',
    on: ALIBABA,
    flow: 'one > internet',
    family: 'ipv6',
    verdict: address,
  },
  { rule: 'T2.3', what: 'of a CVM, for the Internet', on: TENCENT, flow: 'one > internet', family: 'ipv6', verdict: address },
  {
    rule: 'T2.1',
    what: 'an address that is never public has no other fault on the Internet',
    on: over(TENCENT, {
      vpc: { ipv6Type: 'ula', ipv6Cidrs: ['fd00:a0:0:100::/56'] },
      a: { ipv6Cidr: 'fd00:a0:0:101::/64' },
      one: { ipv6Addresses: [{ bandwidth: 5 }] },
    }),
    flow: 'one > internet',
    family: 'ipv6',
    verdict: 'request-blocked V6_PRIVATE_RANGE',
  },
  {
    rule: 'L11.1',
    what: 'what a peering reaches needs a route and no IPv6 gateway',
    on: PEERED,
    flow: 'two > far-host',
    family: 'ipv6',
    verdict: 'request-blocked NO_ROUTE',
  },
  { rule: 'L4.9', what: 'nor does what a CEN reaches', on: HUBBED, flow: 'two > far-host', family: 'ipv6', verdict: 'request-blocked NO_ROUTE' },
  {
    rule: 'A12.1',
    what: 'nor an Internet gateway in AWS',
    on: AWS_PEERED,
    flow: 'web > far-host',
    family: 'ipv6',
    verdict: 'request-blocked NO_ROUTE',
  },
  {
    rule: 'A12.1',
    what: 'where the block of the other VPC is no private one either',
    on: over(AWS_PEERED, { far: { ipv4Cidr: '11.1.0.0/16' }, 'far-net': { ipv4Cidr: '11.1.1.0/24' } }),
    flow: 'web > far-host',
    verdict: 'request-blocked NO_ROUTE',
  },
  {
    rule: 'L2.5',
    what: 'the Internet does need it, and it brings its route',
    on: PEERED,
    flow: 'two > internet',
    family: 'ipv6',
    verdict: 'request-blocked ALI_NO_IPV6_GATEWAY',
  },
  {
    rule: 'L3.10',
    what: 'but not into a custom table',
    on: over(PEERED, { rt: { kind: 'alibaba.route-table', in: 'vpc' }, b: { routeTable: 'rt' } }),
    flow: 'two > internet',
    family: 'ipv6',
    verdict: 'request-blocked NO_ROUTE ALI_NO_IPV6_GATEWAY',
  },
  {
    rule: 'L2.6',
    what: 'where neither end has an address, both are missing',
    on: over(ALIBABA, { two: { ipv6Addresses: [] } }),
    flow: 'one > two',
    family: 'ipv6',
    verdict: `${address} NO_DESTINATION_ADDRESS`,
  },
];
