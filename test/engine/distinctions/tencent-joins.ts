import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const rule = (peer: string) => ({ action: 'accept', protocol: 'all', ports: 'all', peer });
const all = [rule('0.0.0.0/0'), rule('::/0')];
const to = (target: string, ...destinations: readonly string[]) => ({ routes: destinations.map((destination) => ({ destination, target })) });
const vpc = (name: string, number: number): Resources => ({
  [`vpc-${name}`]: { kind: 'tencent.vpc', ipv4Cidr: `10.${number}.0.0/16`, ipv6Type: 'gua', ipv6Cidrs: [`2001:db8:a${number}:100::/56`] },
  [`rt-${name}`]: { kind: 'tencent.route-table', in: `vpc-${name}` },
  [`net-${name}`]: {
    kind: 'tencent.subnet',
    in: `vpc-${name}`,
    zone: 'ap-guangzhou-3',
    ipv4Cidr: `10.${number}.1.0/24`,
    ipv6Cidr: `2001:db8:a${number}:100::/64`,
    routeTable: `rt-${name}`,
  },
  [`sg-${name}`]: { kind: 'tencent.security-group', in: `vpc-${name}`, inbound: all, outbound: all },
  [name]: { kind: 'tencent.cvm', in: `net-${name}`, ipv6Addresses: [{ bandwidth: 0 }], securityGroups: [`sg-${name}`] },
});
const peering = (network: string, peer: string) => ({ kind: 'tencent.peering', network: `vpc-${network}`, peer: `vpc-${peer}` });
const office = (block: string) => ({ kind: 'outside.on-premises', ipv4Cidrs: [block], internet: false });
const tunnel = (gateway: string, network: string, block: string) => ({ kind: 'tencent.vpn-connection', gateway, network, staticRoutes: [block] });

/** Two VPCs that are peered, each of them with a third one and with an office of its own; everything is led to the peer. */
const PEERED: Resources = {
  ...vpc('a', 0),
  ...vpc('b', 1),
  ...vpc('c', 2),
  ab: peering('a', 'b'),
  ac: peering('a', 'c'),
  bc: peering('b', 'c'),
  'gw-a': { kind: 'tencent.vpn-gateway', in: 'vpc-a' },
  'gw-b': { kind: 'tencent.vpn-gateway', in: 'vpc-b' },
  'site-a': office('192.168.1.0/24'),
  'site-b': office('192.168.2.0/24'),
  'vpn-a': tunnel('gw-a', 'site-a', '192.168.1.0/24'),
  'vpn-b': tunnel('gw-b', 'site-b', '192.168.2.0/24'),
  'rt-a': { kind: 'tencent.route-table', in: 'vpc-a', ...to('ab', '0.0.0.0/0') },
  'rt-b': { kind: 'tencent.route-table', in: 'vpc-b', ...to('ab', '0.0.0.0/0') },
};
const nat = (name: string) => ({ kind: 'tencent.nat-gateway', in: `vpc-${name}`, elasticIps: ['eip'] });
const eip = { kind: 'tencent.eip', publicIpv4: '198.51.100.24' };
/** The third VPC and the office there have the blocks of the peer. */
const alike = (name: string, number: number) =>
  over(PEERED, {
    'vpc-c': { ipv4Cidr: `10.${number}.0.0/16` },
    'net-c': { ipv4Cidr: `10.${number}.1.0/24` },
    [`vpn-${name}`]: { staticRoutes: [`10.${number}.0.0/16`] },
    [`site-${name}`]: { ipv4Cidrs: [`10.${number}.0.0/16`] },
  });

/** What a VPC lets nobody do who comes from outside. */
const inward = (from: string, name: string, number: number, way: string, on: Resources, same: Resources): readonly Distinction[] => {
  const rows = (what: string, flow: string, verdict: string, design = on): Distinction => ({
    rule: 'T9.1',
    what: `${way} ${what}`,
    on: design,
    flow: `${from} > ${flow}`,
    verdict,
  });
  return [
    rows('leads to the hosts there', name, 'works'),
    rows('whatever blocks others have', name, 'works', same),
    rows('does not lead to a third VPC', 'c', 'request-blocked PEERING_NOT_TRANSITIVE'),
    rows('does not lead to the office behind it', `site-${name}`, 'request-blocked PEERING_EDGE_TO_EDGE'),
    rows('does not lead to the Internet', 'internet', 'request-blocked PEERING_EDGE_TO_EDGE'),
    rows('uses no NAT gateway there', 'internet', 'request-blocked NAT_VIA_PEERING', over(on, { nat: nat(name), eip })),
    rows('leads nowhere else', '192.168.9.9', 'request-blocked PEERING_NOT_THERE', over(on, { nat: nat(name), eip })),
    rows('and nowhere else without one', '192.168.9.9', 'request-blocked PEERING_NOT_THERE'),
    { ...rows('leads to a host beside a NAT gateway', name, 'works', over(on, { nat: nat(name), eip })), by: `${number === 9 ? 'vpn' : 'ab'}` },
  ];
};

/** A VPC of AWS whose VPN ends at the gateway of `a`, with everything led into it. */
const fromAws = (on: Resources): Resources => ({
  ...over(on, { 'rt-a': to('gw-a', '172.16.0.0/16', '192.168.1.0/24') }),
  'vpc-w': { kind: 'aws.vpc', ipv4Cidr: '172.16.0.0/16' },
  vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc-w' },
  'rt-w': { kind: 'aws.route-table', in: 'vpc-w', ...to('vgw', '0.0.0.0/0') },
  'net-w': { kind: 'aws.subnet', in: 'vpc-w', zone: 'us-east-1a', ipv4Cidr: '172.16.0.0/24', routeTable: 'rt-w' },
  web: { kind: 'aws.instance', in: 'net-w' },
  vpn: { kind: 'aws.vpn-connection', gateway: 'vgw', network: 'gw-a', routing: 'static', staticRoutes: ['0.0.0.0/0'] },
});

export const TENCENT_PEERINGS: readonly Distinction[] = [
  ...inward('a', 'b', 1, 'a peering', PEERED, alike('b', 1)),
  ...inward('b', 'a', 0, 'the other direction', PEERED, alike('a', 0)),
  { rule: 'T3.3', what: 'each office has its tunnel', on: fromAws(PEERED), flow: 'a > site-a', verdict: 'works', by: 'vpn-a' },
  ...inward('web', 'a', 9, 'a VPN', fromAws(PEERED), fromAws(alike('a', 0))),
];

/** An office that reaches a VPC by a VPN, or by a private line. */
const OFFICE: Resources = {
  ...vpc('a', 0),
  office: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'], ipv6Cidrs: ['2001:db8:5::/48'] },
  gw: { kind: 'tencent.vpn-gateway', in: 'vpc-a' },
  link: tunnel('gw', 'office', '192.168.0.0/16'),
  'rt-a': { kind: 'tencent.route-table', in: 'vpc-a', ...to('gw', '192.168.0.0/16') },
};
const line = over(OFFICE, { gw: { kind: 'tencent.direct-connect-gateway' }, link: { kind: 'tencent.direct-connect' } });

export const TENCENT_OFFICES: readonly Distinction[] = [OFFICE, line].flatMap((on, index): readonly Distinction[] => {
  const what = index === 0 ? 'a VPN' : 'a private line';
  return [
    { rule: 'T3.3', what: `${what} leads from an office`, on, flow: 'office > a', verdict: 'works', by: 'link' },
    { rule: 'T3.3', what: `${what} leads to it`, on, flow: 'a > office', verdict: 'works', by: 'link' },
    {
      rule: 'T3.3',
      what: `what ${what} does with IPv6 is not modelled`,
      on,
      flow: 'office > a',
      family: 'ipv6',
      verdict: 'not-modelled TC_VPN_IPV6',
    },
  ];
});

/** Hosts behind a NAT gateway with two EIPs. */
const NAT: Resources = {
  ...vpc('a', 0),
  d: { kind: 'tencent.cvm', in: 'net-a', securityGroups: ['sg-a'] },
  first: { kind: 'tencent.eip', publicIpv4: '198.51.100.31' },
  second: { kind: 'tencent.eip', publicIpv4: '198.51.100.32' },
  nat: { kind: 'tencent.nat-gateway', in: 'vpc-a', elasticIps: ['first', 'second'] },
  'rt-a': { kind: 'tencent.route-table', in: 'vpc-a', ...to('nat', '0.0.0.0/0') },
  ...vpc('far', 1),
  far: { kind: 'tencent.cvm', in: 'net-far', publicBandwidth: 5, securityGroups: ['sg-far'] },
};
const named = over(NAT, {
  nat: {
    snat: [
      { host: 'a', elasticIp: 'first' },
      { host: 'd', elasticIp: 'second' },
    ],
  },
});
const inner = over(NAT, { nat: { product: 'private', elasticIps: [] } });
const admits = (address: string) => over(NAT, { 'sg-far': { inbound: [rule(`${address}/32`)] } });

export const TENCENT_NAT: readonly Distinction[] = [
  { rule: 'T4.1', what: 'a NAT gateway carries UDP', on: NAT, flow: 'a > internet udp/53', verdict: 'works', by: 'nat' },
  { rule: 'T4.5', what: 'a rule names the EIP of a host', on: named, flow: 'a > internet', verdict: 'works', leavesAs: '198.51.100.31' },
  { rule: 'T4.5', what: 'and another that of another', on: named, flow: 'd > internet', verdict: 'works', leavesAs: '198.51.100.32' },
  {
    rule: 'T4.5',
    what: 'without a rule it may be any, also the first',
    on: admits('198.51.100.31'),
    flow: 'a > far',
    verdict: 'intermittent SG_INGRESS',
  },
  { rule: 'T4.5', what: 'and the second', on: admits('198.51.100.32'), flow: 'a > far', verdict: 'intermittent SG_INGRESS' },
  { rule: 'T4.7', what: 'a private one has no Internet', on: inner, flow: 'a > internet', verdict: 'request-blocked NAT_NOT_PUBLIC' },
  { rule: 'T4.7', what: 'and what it does else is not modelled', on: inner, flow: 'a > 192.168.9.9', verdict: 'not-modelled NAT_PRIVATE_UNKNOWN' },
];

/** Three hosts whose IPv6 addresses have no bandwidth. */
const QUIET: Resources = { ...vpc('a', 0), b: { ...(vpc('a', 0)['a'] ?? { kind: '' }) }, c: { ...(vpc('a', 0)['a'] ?? { kind: '' }) } };
export const TENCENT_QUIET: readonly Distinction[] = ['a', 'b', 'c'].flatMap((host): readonly Distinction[] => [
  {
    rule: 'T2.4',
    what: `without bandwidth ${host} is not reached`,
    on: QUIET,
    flow: `internet > ${host}`,
    family: 'ipv6',
    verdict: 'request-blocked TC_V6_NO_BANDWIDTH',
    at: host,
  },
  {
    rule: 'T2.4',
    what: `and ${host} reaches nobody`,
    on: QUIET,
    flow: `${host} > internet`,
    family: 'ipv6',
    verdict: 'request-blocked TC_V6_NO_BANDWIDTH',
    at: host,
  },
]);

/** A route to a CVM that is published in a CCN. */
const PUBLISHED: Resources = {
  ...vpc('a', 0),
  ...vpc('b', 1),
  ccn: { kind: 'tencent.ccn', networks: ['vpc-a', 'vpc-b'] },
  'net-box': { kind: 'tencent.subnet', in: 'vpc-b', zone: 'ap-guangzhou-3', ipv4Cidr: '10.1.2.0/24' },
  box: { kind: 'tencent.cvm', in: 'net-box', forwards: 'nat', publicBandwidth: 5, securityGroups: ['sg-b'] },
  'rt-b': { kind: 'tencent.route-table', in: 'vpc-b', routes: [{ destination: '203.0.113.0/24', target: 'box', published: true }] },
};
export const TENCENT_PUBLISHED: readonly Distinction[] = [
  { rule: 'T9.4', what: 'a published route leads to its CVM', on: PUBLISHED, flow: 'a > 203.0.113.9', verdict: 'works', by: 'box' },
  { rule: 'T9.2', what: 'a CCN joins VPCs over IPv6', on: PUBLISHED, flow: 'a > b', family: 'ipv6', verdict: 'works', by: 'ccn' },
  { rule: 'T9.2', what: 'both ways', on: PUBLISHED, flow: 'b > a', family: 'ipv6', verdict: 'works', by: 'ccn' },
  {
    rule: 'T9.4',
    what: 'across the border of its subnet',
    on: over(PUBLISHED, {
      acl: {
        kind: 'tencent.network-acl',
        in: 'vpc-b',
        inbound: [],
        outbound: [{ action: 'accept', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' }],
      },
      'net-box': { networkAcl: 'acl' },
    }),
    flow: 'a > 203.0.113.9',
    verdict: 'request-blocked NACL_INGRESS RETURN_NACL',
  },
];
