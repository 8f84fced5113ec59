import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const row = (peer: string) => ({ priority: 1, action: 'allow', protocol: 'all', ports: 'all', peer });
/** A VPC with one vSwitch, and a host in it whose IPv6 address is of no use on the Internet. */
const vpc = (name: string, number: number, region = 'hangzhou'): Resources => ({
  [`vpc-${name}`]: {
    kind: 'alibaba.vpc',
    in: region,
    ipv4Cidr: `10.${number}.0.0/16`,
    ipv6Source: 'cloud',
    ipv6Cidr: `2001:db8:a${number}:100::/56`,
  },
  [`rt-${name}`]: { kind: 'alibaba.route-table', in: `vpc-${name}`, main: true },
  [`net-${name}`]: {
    kind: 'alibaba.vswitch',
    in: `vpc-${name}`,
    zone: 'cn-hangzhou-h',
    ipv4Cidr: `10.${number}.1.0/24`,
    ipv6Cidr: `2001:db8:a${number}:100::/64`,
  },
  [`sg-${name}`]: { kind: 'alibaba.security-group', in: `vpc-${name}`, inbound: [row('0.0.0.0/0'), row('::/0')] },
  [name]: { kind: 'alibaba.ecs', in: `net-${name}`, ipv6Addresses: [{}], securityGroups: [`sg-${name}`] },
});
const to = (target: string, ...destinations: readonly string[]) => ({ routes: destinations.map((destination) => ({ destination, target })) });

const REGIONS: Resources = {
  hangzhou: { kind: 'alibaba.region', region: 'cn-hangzhou' },
  beijing: { kind: 'alibaba.region', region: 'cn-beijing' },
};
/** Three VPCs in a row, with everything that is for others led to the next one. */
const ROW: Resources = {
  ...REGIONS,
  ...vpc('a', 0),
  ...vpc('b', 1),
  ...vpc('c', 2),
  ab: { kind: 'alibaba.vpc-peering', in: 'hangzhou', network: 'vpc-a', peer: 'vpc-b' },
  bc: { kind: 'alibaba.vpc-peering', in: 'hangzhou', network: 'vpc-b', peer: 'vpc-c' },
  'rt-a': { kind: 'alibaba.route-table', in: 'vpc-a', main: true, ...to('ab', '0.0.0.0/0', '::/0') },
  'rt-b': { kind: 'alibaba.route-table', in: 'vpc-b', main: true, ...to('ab', '10.0.0.0/16', '2001:db8:a0:100::/56') },
  'rt-c': { kind: 'alibaba.route-table', in: 'vpc-c', main: true, ...to('bc', '0.0.0.0/0', '::/0') },
};
/** `c` has the blocks of `b`. */
const alike = over(ROW, {
  'vpc-c': { ipv4Cidr: '10.1.0.0/16', ipv6Cidr: '2001:db8:a1:100::/56' },
  'net-c': { ipv4Cidr: '10.1.1.0/24', ipv6Cidr: '2001:db8:a1:100::/64' },
});

const both = (one: Distinction): readonly Distinction[] => [
  { ...one, family: 'ipv4' },
  { ...one, what: `${one.what}, over IPv6`, family: 'ipv6' },
];

export const ALIBABA_PEERINGS: readonly Distinction[] = [
  ...both({
    rule: 'L11.1',
    what: 'nothing but a route is missing to a peer, not an IPv6 gateway, however public its addresses look',
    on: over(ROW, { 'rt-a': { routes: [] } }),
    flow: 'a > b',
    verdict: 'request-blocked NO_ROUTE',
    at: 'rt-a',
  }),
  ...both({ rule: 'L11.1', what: 'a peering joins two VPCs that have routes to it', on: ROW, flow: 'a > b', verdict: 'works', by: 'ab' }),
  ...both({ rule: 'L11.1', what: 'in both directions', on: ROW, flow: 'b > a', verdict: 'works', by: 'ab' }),
  {
    rule: 'L11.1',
    what: 'without a route back there is no answer',
    on: over(ROW, { 'rt-b': { routes: [] } }),
    flow: 'a > b',
    verdict: 'reply-blocked RETURN_ROUTE',
  },
  ...both({ rule: 'L11.2', what: 'it leads to no third VPC', on: ROW, flow: 'a > c', verdict: 'request-blocked PEERING_NOT_TRANSITIVE' }),
  ...both({ rule: 'L11.2', what: 'whatever blocks a third one has, the second is reached', on: alike, flow: 'a > b', verdict: 'works', by: 'ab' }),
  ...both({
    rule: 'L11.2',
    what: 'whether it leads to the Internet is not modelled',
    on: ROW,
    flow: 'a > internet',
    verdict: 'not-modelled JOIN_BEYOND_UNKNOWN',
  }),
  ...both({
    rule: 'L11.2',
    what: 'in neither direction',
    on: over(ROW, { 'rt-b': to('ab', '0.0.0.0/0', '::/0') }),
    flow: 'b > internet',
    verdict: 'not-modelled JOIN_BEYOND_UNKNOWN',
  }),
  { rule: 'L8.10', what: 'a peered VPC takes mail', on: ROW, flow: 'a > b tcp/25', verdict: 'works', by: 'ab' },
  {
    rule: 'L2.5',
    what: 'the IPv6 gateway of one VPC is not that of another',
    on: over(ROW, { v6: { kind: 'alibaba.ipv6-gateway', in: 'vpc-b' } }),
    flow: 'internet > a',
    family: 'ipv6',
    verdict: 'request-blocked ALI_NO_IPV6_GATEWAY',
  },
  ...both({
    rule: 'L3.18',
    what: 'an address without bandwidth reaches a peered VPC and is reached there',
    on: over(ROW, { v6: { kind: 'alibaba.ipv6-gateway', in: 'vpc-b' } }),
    flow: 'a > b',
    verdict: 'works',
    by: 'ab',
  }),
];

/** Two VPCs of one Region and one of another in a CEN, which writes routes of IPv4 by itself. */
const six = ['2001:db8:a0:100::/56', '2001:db8:a1:100::/56', '2001:db8:a2:100::/56'];
const CEN: Resources = {
  ...REGIONS,
  ...vpc('a', 0),
  ...vpc('b', 1),
  ...vpc('c', 2, 'beijing'),
  cen: { kind: 'alibaba.cen', networks: ['vpc-a', 'vpc-b', 'vpc-c'] },
  'rt-a': { kind: 'alibaba.route-table', in: 'vpc-a', main: true, ...to('cen', ...six) },
  'rt-b': { kind: 'alibaba.route-table', in: 'vpc-b', main: true, ...to('cen', ...six) },
  'rt-c': { kind: 'alibaba.route-table', in: 'vpc-c', main: true, ...to('cen', ...six) },
};
const bought = over(CEN, { cen: { bandwidthPackages: [{ from: 'cn-beijing', to: 'cn-hangzhou', bandwidth: 5 }] } });

export const ALIBABA_CEN: readonly Distinction[] = [
  ...both({ rule: 'L11.4', what: 'a CEN joins VPCs of one Region', on: CEN, flow: 'a > b', verdict: 'works', by: 'cen' }),
  ...both({
    rule: 'L11.4',
    what: 'and those of two only with bandwidth between them',
    on: CEN,
    flow: 'a > c',
    verdict: 'request-blocked ALI_CEN_NO_BANDWIDTH',
  }),
  ...both({ rule: 'L11.4', what: 'which somebody bought', on: bought, flow: 'a > c', verdict: 'works', by: 'cen' }),
  ...both({ rule: 'L11.4', what: 'for both directions', on: bought, flow: 'c > a', verdict: 'works', by: 'cen' }),
  {
    rule: 'L4.5',
    what: 'a route that somebody wrote goes before one that a CEN wrote',
    on: over(CEN, {
      box: { kind: 'alibaba.ecs', in: 'net-a', forwards: 'route', securityGroups: ['sg-a'] },
      'rt-a': { ...to('box', '10.0.0.0/8') },
    }),
    flow: 'a > b',
    verdict: 'request-blocked LOOP',
  },
];

/** An office that has a public block as its own, behind a VPN. */
const OFFICE: Resources = {
  ...REGIONS,
  ...vpc('a', 0),
  office: { kind: 'outside.on-premises', ipv4Cidrs: ['203.0.113.0/24'], ipv6Cidrs: ['2001:db8:5::/48'] },
  gw: { kind: 'alibaba.vpn-gateway', in: 'vpc-a' },
  vpn: { kind: 'alibaba.vpn-connection', gateway: 'gw', network: 'office', staticRoutes: ['203.0.113.0/24'] },
  'rt-a': { kind: 'alibaba.route-table', in: 'vpc-a', main: true, ...to('gw', '203.0.113.0/24') },
  // A neighbour that has a public address, and therefore an exit.
  b: { kind: 'alibaba.ecs', in: 'net-a', securityGroups: ['sg-a'] },
  eip: { kind: 'alibaba.eip', publicIpv4: '198.51.100.24', associatedWith: 'b' },
  clb: {
    kind: 'alibaba.clb',
    in: 'vpc-a',
    addressType: 'intranet',
    vswitch: 'net-a',
    listeners: [{ name: 'tcp', protocol: 'TCP', port: 443, healthCheck: false }],
    backends: [{ listener: 'tcp', target: 'a', port: 443 }],
  },
};

/** A VPC of AWS whose VPN ends at the gateway, with everything led into it. */
const FROM_AWS: Resources = over(OFFICE, {
  office: undefined,
  vpn: { kind: 'aws.vpn-connection', gateway: 'vgw', network: 'gw', routing: 'static', staticRoutes: ['0.0.0.0/0'] },
  'vpc-w': { kind: 'aws.vpc', ipv4Cidr: '172.16.0.0/16' },
  vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc-w' },
  'rt-w': { kind: 'aws.route-table', in: 'vpc-w', ...to('vgw', '0.0.0.0/0') },
  'net-w': { kind: 'aws.subnet', in: 'vpc-w', zone: 'us-east-1a', ipv4Cidr: '172.16.0.0/24', routeTable: 'rt-w' },
  web: { kind: 'aws.instance', in: 'net-w' },
  'rt-a': to('gw', '172.16.0.0/16'),
});

/** And a third VPC that is peered with the one at which the VPN ends. */
const BEYOND: Resources = { ...FROM_AWS, ...vpc('c', 2), ac: { kind: 'alibaba.vpc-peering', in: 'hangzhou', network: 'vpc-a', peer: 'vpc-c' } };

export const ALIBABA_OFFICES: readonly Distinction[] = [
  { rule: 'L4.7', what: 'a route leads to an office whose addresses look public', on: OFFICE, flow: 'a > office', verdict: 'works', by: 'vpn' },
  {
    rule: 'L5.2',
    what: 'and a host with a public address looks for it on the Internet',
    on: OFFICE,
    flow: 'b > office',
    verdict: 'works',
    past: 'vpn',
  },
  {
    rule: 'L4.7',
    what: 'what a tunnel does with IPv6 is not modelled',
    on: OFFICE,
    flow: 'office > a',
    family: 'ipv6',
    verdict: 'not-modelled ALI_VPN_IPV6',
  },
  {
    rule: 'L4.7',
    what: 'nor whether it leads through a VPC to the Internet',
    on: FROM_AWS,
    flow: 'web > internet',
    verdict: 'not-modelled JOIN_BEYOND_UNKNOWN',
  },
  { rule: 'L4.7', what: 'it leads from one cloud to another', on: FROM_AWS, flow: 'web > a', verdict: 'works', by: 'vpn' },
  {
    rule: 'L11.2',
    what: 'and to no VPC behind that',
    on: BEYOND,
    flow: 'web > c',
    verdict: 'request-blocked PEERING_NOT_TRANSITIVE',
  },
  {
    rule: 'L11.2',
    what: 'whatever block it has, the one in front is reached',
    on: over(BEYOND, { 'vpc-c': { ipv4Cidr: '10.0.0.0/16' }, 'net-c': { ipv4Cidr: '10.0.1.0/24' } }),
    flow: 'web > a',
    verdict: 'works',
  },
  { rule: 'L4.7', what: 'a load balancer answers it', on: OFFICE, flow: 'office > clb', verdict: 'works', by: 'vpn' },
];
