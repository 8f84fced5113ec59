import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const rule = (action: string, ports = 'all', protocol = 'all') => ['0.0.0.0/0', '::/0'].map((peer) => ({ action, protocol, ports, peer }));
const tcp = (more: object = {}) => ({ name: 'tcp', protocol: 'TCP', port: 443, ...more });
const behind = (listener: string, ...targets: readonly string[]) => targets.map((target) => ({ listener, target, port: 8080 }));
const host = (more: object = {}) => ({
  kind: 'tencent.cvm',
  in: 'net',
  ipv6Addresses: [{ bandwidth: 5 }],
  securityGroups: ['sg'],
  services: [{ protocol: 'all', ports: '8080' }],
  ...more,
});

/** A CLB of IPv4, and one of IPv6 that reaches the same two hosts. */
const CLB: Resources = {
  region: { kind: 'tencent.region', region: 'ap-guangzhou' },
  vpc: { kind: 'tencent.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16', ipv6Type: 'gua', ipv6Cidrs: ['2001:db8:a0:100::/56'] },
  net: { kind: 'tencent.subnet', in: 'vpc', zone: 'ap-guangzhou-3', ipv4Cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:a0:100::/64' },
  sg: { kind: 'tencent.security-group', in: 'vpc', inbound: rule('accept'), outbound: rule('accept') },
  one: host(),
  two: host({ publicBandwidth: 5 }),
  four: { kind: 'tencent.clb', in: 'vpc', vipIpv4: '198.51.100.80', listeners: [tcp()], backends: behind('tcp', 'one', 'two') },
  six: {
    kind: 'tencent.clb',
    in: 'vpc',
    ipVersion: 'ipv6',
    vipIpv6: '2001:db8:9c:1::a8',
    networkBilling: 'traffic',
    listeners: [tcp()],
    backends: behind('tcp', 'one', 'two'),
  },
  customer: { kind: 'outside.client', ipv4: '203.0.113.5', ipv6: '2001:db8:77::5' },
};
const FAMILIES = [
  { clb: 'four', family: 'ipv4', seen: '203.0.113.5' },
  { clb: 'six', family: 'ipv6', seen: '2001:db8:77::5' },
] as const;
const web = (clb: string) =>
  over(CLB, {
    [clb]: {
      listeners: [tcp({ name: 'web', protocol: 'HTTP', port: 80 })],
      rules: [
        { name: 'api', listener: 'web', domain: 'api.example.com' },
        { name: 'www', listener: 'web', domain: 'www.example.com' },
      ],
      backends: [
        { listener: 'web', rule: 'api', target: 'one', port: 8080 },
        { listener: 'web', rule: 'www', target: 'two', port: 8080 },
      ],
    },
  });
const more = (clb: string) => over(CLB, { [clb]: { listeners: [tcp(), tcp({ name: 'more', port: 80 })], backends: behind('more', 'one') } });

export const TENCENT_CLB: readonly Distinction[] = FAMILIES.flatMap(({ clb, family, seen }): readonly Distinction[] => {
  const label = family === 'ipv4' ? 'over IPv4' : 'over IPv6';
  const row = (id: string, what: string, on: Resources, verdict: string, seenThere: Partial<Distinction> = {}): Distinction => ({
    rule: id,
    what: `${what}, ${label}`,
    on,
    flow: `customer > ${clb} tcp/443`,
    family,
    verdict,
    ...seenThere,
  });
  const asked = (domain: string) => `customer > ${clb} tcp/80 ${domain}`;
  return [
    row('T7.12', 'layer 4 shows the client itself and writes no header', CLB, 'works', { leavesAs: seen, forwardedFor: 'none' }),
    row('T7.5', 'a CVM that does not answer gets nothing', over(CLB, { one: { running: false } }), 'works', { past: 'one' }),
    row('T7.3', 'a listener takes its own protocol', more(clb), 'request-blocked NO_LISTENER', { flow: `customer > ${clb} udp/80` }),
    row('T7.3', 'and its own port', more(clb), 'request-blocked NO_LISTENER', { flow: `customer > ${clb} tcp/8443` }),
    row('T7.4', 'a rule is for its domain', web(clb), 'works', { flow: asked('www.example.com'), by: 'two' }),
    row('T7.12', 'layer 7 tells who asks', web(clb), 'works', { flow: asked('api.example.com'), by: 'one', forwardedFor: seen }),
    row('T7.4', 'a domain that no rule names', web(clb), 'request-blocked NO_RULE', { flow: asked('example.org') }),
    row('T7.5', 'and no CVM that is down', over(web(clb), { one: { running: false }, [clb]: { backends: behind('web', 'one', 'two') } }), 'works', {
      flow: asked('api.example.com'),
      past: 'one',
    }),
  ];
});

const six = (what: string, rule: string, change: Readonly<Record<string, Readonly<Record<string, unknown>>>>, verdict: string): Distinction => ({
  rule,
  what,
  on: over(CLB, change),
  flow: 'customer > six',
  family: 'ipv6',
  verdict: `request-blocked ${verdict}`,
});
const none = { ipv6Addresses: [] };
const layer7 = { listeners: [tcp({ protocol: 'HTTP' })], rules: [{ name: 'all', listener: 'tcp' }] };
const PRIVATE = over(CLB, {
  four: { networkType: 'private', subnet: 'net', vipIpv4: undefined, backends: behind('tcp', 'one') },
  far: { kind: 'tencent.subnet', in: 'vpc', zone: 'ap-guangzhou-4', ipv4Cidr: '10.0.2.0/24' },
  three: host({ in: 'far', ipv6Addresses: [] }),
});
/** What nobody sells has no address; what cannot be bound gets nothing, and each says why. */
export const TENCENT_CLB_UNSOLD: readonly Distinction[] = [
  six('IPv6 is sold in some regions', 'T8.2', { region: { region: 'ap-tokyo' } }, 'TC_CLB6_REGION'),
  six('not as a classic one', 'T8.3', { six: { instanceType: 'classic' } }, 'TC_CLB6_CLASSIC'),
  six('nor as a private one', 'T7.2', { six: { networkType: 'private', subnet: 'net' } }, 'TC_CLB_PRIVATE_IPV6'),
  six('NAT64 is public too', 'T7.2', { six: { networkType: 'private', subnet: 'net', ipVersion: 'ipv6-nat64' } }, 'TC_CLB_PRIVATE_IPV6'),
  {
    rule: 'T7.1',
    what: 'a private one is not on the Internet',
    on: PRIVATE,
    flow: 'customer > four',
    verdict: 'request-blocked LB_SCHEME',
  },
  {
    rule: 'T7.1',
    what: 'and serves its VPC',
    on: PRIVATE,
    flow: 'two > four',
    verdict: 'works',
    by: 'one',
  },
  {
    rule: 'T6.1',
    what: 'in its own subnet it crosses no border',
    on: over(PRIVATE, { acl: { kind: 'tencent.network-acl', in: 'vpc' }, net: { networkAcl: 'acl' } }),
    flow: 'two > four',
    verdict: 'works',
    by: 'one',
  },
  { rule: 'T7.1', what: 'from each subnet', on: PRIVATE, flow: 'three > four', verdict: 'works', by: 'one' },
  {
    ...six('one that cannot be bound takes nothing from one that can', 'T8.17', { one: none }, ''),
    verdict: 'works',
    past: 'one',
  },
  {
    ...six('region is no matter to IPv4', 'T8.2', { region: { region: 'ap-tokyo' } }, ''),
    flow: 'customer > four',
    family: 'ipv4',
    verdict: 'works',
  },
  {
    ...six('nor to NAT64', 'T8.2', { region: { region: 'ap-tokyo' }, six: { ipVersion: 'ipv6-nat64' } }, ''),
    verdict: 'works',
  },
  six('layer 4 takes no IPv4', 'T8.13', { six: { backends: [{ target: 'one', by: 'ipv4', port: 8080 }] } }, 'TC_CLB6_L4_V4_BACKEND'),
  six('nor a host without IPv6', 'T8.17', { one: none, six: { backends: behind('tcp', 'one') } }, 'TC_CLB6_NO_V6_BACKEND'),
  six(
    'layer 7 takes IPv4 with dual-stack binding only',
    'T8.14',
    { six: { ...layer7, backends: [{ target: 'one', by: 'ipv4', port: 8080 }] } },
    'TC_CLB6_NO_DUAL_STACK',
  ),
];

const only = over(CLB, { six: { backends: behind('tcp', 'one') }, four: { backends: behind('tcp', 'one') } });
const closed = { sg: { inbound: rule('drop'), outbound: rule('drop') } };
const knowing = (prober: string) => [prober, '203.0.113.5/32'].map((peer) => ({ action: 'accept', protocol: 'all', ports: 'all', peer }));
export const TENCENT_CLB_GROUPS: readonly Distinction[] = [
  {
    rule: 'T8.18',
    what: 'the groups of the backends of an IPv6 CLB are passed by, both ways',
    on: over(only, closed),
    flow: 'customer > six tcp/443',
    family: 'ipv6',
    verdict: 'works',
    by: 'one',
  },
  {
    rule: 'T8.18',
    what: 'those of an IPv4 CLB are not',
    on: over(only, { ...closed, four: { listeners: [tcp({ healthCheck: false })] } }),
    flow: 'customer > four tcp/443',
    verdict: 'request-blocked SG_INGRESS',
  },
  {
    rule: 'T8.4',
    what: 'layer 7 of IPv6 asks under the address of the CLB',
    on: web('six'),
    flow: 'customer > six tcp/80 api.example.com',
    family: 'ipv6',
    verdict: 'works',
    leavesAs: '2001:db8:9c:1::a8',
  },
  {
    rule: 'T7.12',
    what: 'so does that of IPv4',
    on: web('four'),
    flow: 'customer > four tcp/80 api.example.com',
    verdict: 'works',
    leavesAs: '198.51.100.80',
  },
  { rule: 'T7.11', what: 'backends need no public address', on: only, flow: 'customer > four tcp/443', verdict: 'works', by: 'one' },
  {
    rule: 'T7.9',
    what: 'health checks come from the VIP',
    on: over(only, { sg: { inbound: knowing('198.51.100.80/32') } }),
    flow: 'customer > four tcp/443',
    verdict: 'works',
    by: 'one',
  },
  {
    rule: 'T7.9',
    what: 'or from inside the cloud',
    on: over(only, { sg: { inbound: knowing('100.64.0.0/10') }, four: { probeSource: '100.64.0.0/10' } }),
    flow: 'customer > four tcp/443',
    verdict: 'works',
    by: 'one',
  },
  { rule: 'T8.5', what: 'beside an IPv6 CLB a host goes out over IPv4', on: CLB, flow: 'two > internet', verdict: 'works' },
];
