import { over, type Resources } from '../support/ask.ts';
import { allow, CLB, listener, opened } from './alibaba-balancers.ts';
import type { Distinction } from './distinction.ts';

/** A balancer of a newer kind with nodes in both vSwitches. */
const nodes = (kind: string, more: object = {}) =>
  over(CLB, {
    lb: {
      kind,
      in: 'vpc',
      zones: [{ vswitch: 'app' }, { vswitch: 'tool' }],
      listeners: [kind === 'alibaba.alb' ? { name: 'web', protocol: 'HTTP', port: 80 } : listener({ port: 80 })],
      backends: [{ target: 'one', port: 8080 }],
      ...more,
    },
  });
const NLB = nodes('alibaba.nlb');
const ALB = nodes('alibaba.alb');
const shutOut = (on: Resources) =>
  over(on, {
    acl: {
      kind: 'alibaba.network-acl',
      in: 'vpc',
      inbound: [
        { action: 'deny', protocol: 'tcp', ports: '80', cidr: '0.0.0.0/0' },
        { action: 'allow', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' },
      ],
    },
    app: { networkAcl: 'acl' },
    tool: { networkAcl: 'acl' },
  });
const grouped = (...inbound: object[]) =>
  over(nodes('alibaba.nlb', { securityGroups: ['door'] }), { door: { kind: 'alibaba.security-group', in: 'vpc', inbound } });
const SIX = {
  vpc: { ipv6Source: 'cloud', ipv6Cidr: '2001:db8:1:100::/56' },
  app: { ipv6Cidr: '2001:db8:1:100::/64' },
  tool: { ipv6Cidr: '2001:db8:1:101::/64' },
  gw6: { kind: 'alibaba.ipv6-gateway', in: 'vpc' },
  inside: { ipv6Addresses: [{}] },
};
const IN = 'customer > lb tcp/80';

export const ALIBABA_NODES: readonly Distinction[] = [
  { rule: 'L10.7', what: 'an NLB hands on what comes from the Internet', on: NLB, flow: IN, verdict: 'works', by: 'one' },
  { rule: 'L10.7', what: 'and what comes from its VPC', on: NLB, flow: 'inside > lb tcp/80', verdict: 'works', by: 'one' },
  { rule: 'L10.7', what: 'so does an ALB', on: ALB, flow: IN, verdict: 'works', by: 'one' },
  {
    rule: '4.6',
    what: 'an intranet one is not on the Internet',
    on: over(ALB, { lb: { addressType: 'intranet' } }),
    flow: IN,
    verdict: 'request-blocked LB_SCHEME',
  },
  {
    rule: 'L10.7',
    what: 'network ACLs are for the nodes of an NLB',
    on: shutOut(NLB),
    flow: IN,
    verdict: 'request-blocked NACL_INGRESS NACL_INGRESS',
  },
  { rule: 'L9.4', what: 'and not for those of an ALB', on: shutOut(ALB), flow: IN, verdict: 'works', by: 'one' },
  {
    rule: 'L10.7',
    what: 'a group that allows something else keeps nobody out',
    on: grouped(allow('tcp', '22', '10.0.0.0/8')),
    flow: IN,
    verdict: 'works',
  },
  {
    rule: 'L10.7',
    what: 'a rule that denies does',
    on: grouped({ ...allow('tcp', '80', '203.0.113.0/24'), action: 'deny' }),
    flow: IN,
    verdict: 'request-blocked SG_INGRESS',
  },
  {
    rule: 'L10.7',
    what: 'what no rule is about still comes in',
    on: grouped({ ...allow('tcp', '80', '198.51.100.0/24'), action: 'deny' }),
    flow: IN,
    verdict: 'works',
  },
  {
    rule: 'L8.4',
    what: 'an allowance before the denial of everything lets in',
    on: grouped({ ...allow('tcp', '80', '203.0.113.0/24'), priority: 1 }, { ...allow('all', 'all', '0.0.0.0/0'), action: 'deny', priority: 2 }),
    flow: IN,
    verdict: 'works',
  },
  {
    rule: 'L10.7',
    what: 'a denial of the last priority goes before what the cloud lets in',
    on: grouped(allow('tcp', '80', '198.51.100.0/24'), { ...allow('all', 'all', '0.0.0.0/0'), action: 'deny', priority: 100 }),
    flow: IN,
    verdict: 'request-blocked SG_INGRESS',
  },
  {
    rule: 'L8.6',
    what: 'for IPv4 alone',
    on: over(grouped({ ...allow('all', 'all', '0.0.0.0/0'), action: 'deny', priority: 100 }), { ...SIX, lb: { ipVersion: 'dual-stack' } }),
    flow: 'inside > lb tcp/80',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'L10.7',
    what: 'and what one allows comes in',
    on: grouped({ ...allow('tcp', '80', '198.51.100.0/24'), action: 'deny' }, allow('tcp', '80', '0.0.0.0/0')),
    flow: IN,
    verdict: 'works',
  },
  {
    rule: '4.6',
    what: 'groups of backends that decide by the source',
    on: over(ALB, opened('192.168.0.0/16')),
    flow: IN,
    verdict: 'not-modelled ALI_LB_SOURCE_MATTERS',
  },
];

type Fields = Readonly<Record<string, unknown>>;
/** Both kinds, each with nodes where the row wants them. */
const either = (row: (on: (more?: Fields) => Resources, name: string) => readonly Distinction[]): readonly Distinction[] =>
  (['alb', 'nlb'] as const).flatMap((name) => row((more) => nodes(`alibaba.${name}`, more), `an ${name.toUpperCase()}`));
const at = (...vswitches: readonly string[]) => ({ zones: vswitches.map((vswitch) => ({ vswitch })) });
const entry = (action: string, cidr: string, ports = 'all') => ({ action, protocol: ports === 'all' ? 'all' : 'tcp', ports, cidr });
const EVERYBODY = entry('allow', '0.0.0.0/0');
/** A network ACL at a vSwitch. */
const screened = (on: Resources, vswitch: string, inbound: readonly object[], outbound: readonly object[] = [EVERYBODY]) =>
  over(on, { acl: { kind: 'alibaba.network-acl', in: 'vpc', inbound, outbound }, [vswitch]: { networkAcl: 'acl' } });
const MATTERS = 'not-modelled ALI_LB_SOURCE_MATTERS';
/** Three listeners, of two ports and two protocols, the last of which has no backend. */
const THREE = {
  'an ALB': [
    { name: 'a', protocol: 'HTTP', port: 80 },
    { name: 'b', protocol: 'HTTPS', port: 443 },
    { name: 'c', protocol: 'QUIC', port: 443 },
  ],
  'an NLB': [listener({ name: 'a', port: 80 }), listener({ name: 'b' }), listener({ name: 'c', protocol: 'UDP' })],
} as Readonly<Record<string, readonly object[]>>;
const three = (name: string) => ({
  ...at('tool'),
  listeners: THREE[name],
  backends: [
    { listener: 'a', target: 'one', port: 8080 },
    { listener: 'b', target: 'two', port: 8080 },
  ],
});
/** A NAT gateway, to which the system table leads by itself. */
const NAT: Resources = {
  'nat-eip': { kind: 'alibaba.eip' },
  nat: { kind: 'alibaba.nat-gateway', in: 'tool', eips: ['nat-eip'], snat: [{ source: 'vpc', address: 'nat-eip' }] },
};
/** Blocks that are not private ones. */
const elsewhere = { vpc: { ipv4Cidr: '11.0.0.0/16' }, app: { ipv4Cidr: '11.0.10.0/24' }, tool: { ipv4Cidr: '11.0.20.0/24' } };

export const ALIBABA_NODE_DOORS: readonly Distinction[] = either((on, name) => [
  ...['tcp/8443', 'udp/80', 'udp/99', 'icmp'].map((service) => ({
    rule: 'L10.7',
    what: `none of three listeners of ${name} takes ${service}`,
    on: on(three(name)),
    flow: `customer > lb ${service}`,
    verdict: 'request-blocked NO_LISTENER',
  })),
  {
    rule: 'L10.7',
    what: `each protocol of ${name} has its listener`,
    on: on(three(name)),
    flow: 'customer > lb udp/443',
    verdict: 'request-blocked LB_NO_HEALTHY',
  },
  { rule: 'L10.7', what: `each port of ${name} has its listener`, on: on(three(name)), flow: 'customer > lb tcp/443', verdict: 'works', by: 'two' },
  { rule: 'L10.7', what: `${name} takes clients of another vSwitch`, on: on(at('app')), flow: 'inside > lb tcp/80', verdict: 'works', by: 'one' },
  { rule: 'L10.7', what: `and of its own, ${name}`, on: on(at('app')), flow: 'two > lb tcp/80', verdict: 'works', by: 'one' },
  {
    rule: 'L6.2',
    what: `of those one with a cut-through EIP too, ${name}`,
    on: over(on(at('app')), { eip: { kind: 'alibaba.eip', associatedWith: 'two', mode: 'cut-through' } }),
    flow: 'two > lb tcp/80',
    verdict: 'works',
    by: 'one',
  },
  {
    rule: 'L5.2',
    what: `the public address of ${name} is not for blocks of the VPC, whichever they are`,
    on: over(on(), elsewhere),
    flow: 'inside > lb tcp/80',
    verdict: 'works',
    by: 'one',
  },
  { rule: 'L5.2', what: `with it ${name} answers, whatever the routes say`, on: over(on(), NAT), flow: IN, verdict: 'works', by: 'one' },
  {
    rule: 'L5.2',
    what: `the hosts beside ${name} take the NAT gateway`,
    on: over(on(), NAT),
    flow: 'inside > internet',
    verdict: 'works',
    by: 'nat',
  },
  { rule: 'L5.2', what: `nor for the hosts beside ${name}`, on: on(), flow: 'inside > internet', verdict: 'request-blocked NO_PUBLIC_PATH' },
  {
    rule: 'L5.2',
    what: `or a CLB beside ${name}`,
    on: over(on(at('app')), {
      office: { kind: 'outside.on-premises', ipv4Cidrs: ['198.51.100.0/24'] },
      gw: { kind: 'alibaba.vpn-gateway', in: 'vpc' },
      vpn: { kind: 'alibaba.vpn-connection', gateway: 'gw', network: 'office', staticRoutes: ['198.51.100.0/24'] },
      table: { kind: 'alibaba.route-table', in: 'vpc', main: true, routes: [{ destination: '198.51.100.0/24', target: 'gw' }] },
      clb: { addressType: 'intranet', vswitch: 'app', listeners: [listener({ healthCheck: false })] },
    }),
    flow: 'office > clb',
    verdict: 'works',
    by: 'vpn',
  },
  {
    rule: '4.6',
    what: `what IPv6 clients outside the VPC need is not known, ${name}`,
    on: over(on({ ...at('app'), ipVersion: 'dual-stack' }), SIX),
    flow: IN,
    family: 'ipv6',
    verdict: 'not-modelled ALI_LB_IPV6_ABROAD',
  },
  {
    rule: '4.6',
    what: `those inside come to IPv4 backends, ${name}`,
    on: over(on({ ipVersion: 'dual-stack' }), SIX),
    flow: 'inside > lb tcp/80',
    family: 'ipv6',
    verdict: 'works',
    by: 'one',
  },
]);

export const ALIBABA_NODE_SOURCES: readonly Distinction[] = either((on, name) => [
  { rule: '4.6', what: `groups that let the client in, ${name}`, on: over(on(), opened('203.0.113.0/24')), flow: IN, verdict: 'works' },
  { rule: '4.6', what: `groups that decide by the source, ${name}`, on: over(on(), opened('198.51.100.0/24')), flow: IN, verdict: MATTERS },
  {
    rule: 'L9.5',
    what: `an ACL of the backend that knows the client only, ${name}`,
    on: screened(on(at('tool')), 'app', [entry('allow', '203.0.113.0/24')]),
    flow: IN,
    verdict: MATTERS,
  },
  {
    rule: 'L9.5',
    what: `or keeps the client out, ${name}`,
    on: screened(on(at('tool')), 'app', [entry('deny', '203.0.113.0/24'), EVERYBODY]),
    flow: IN,
    verdict: MATTERS,
  },
  {
    rule: 'L9.5',
    what: `or lets only the client be answered, ${name}`,
    on: screened(on(at('tool')), 'app', [EVERYBODY], [entry('allow', '203.0.113.0/24')]),
    flow: IN,
    verdict: MATTERS,
  },
  {
    rule: 'L9.5',
    what: `one that lets nobody be answered does so whatever it knows of the client, ${name}`,
    on: screened(on(at('tool')), 'app', [entry('allow', '203.0.113.0/24')], [entry('deny', '0.0.0.0/0'), EVERYBODY]),
    flow: IN,
    verdict: 'reply-blocked RETURN_NACL',
  },
  {
    rule: 'L9.5',
    what: `one that keeps everybody out does so, ${name}`,
    on: screened(on(at('tool')), 'app', [entry('deny', '0.0.0.0/0'), EVERYBODY]),
    flow: IN,
    verdict: 'request-blocked NACL_INGRESS',
  },
]);

const border = (inbound: readonly object[], outbound: readonly object[] = [EVERYBODY]) =>
  screened(nodes('alibaba.nlb', at('tool')), 'tool', inbound, outbound);

export const ALIBABA_NODE_BORDERS: readonly Distinction[] = [
  { rule: '4.6', what: 'layer 4 of an NLB writes no header', on: NLB, flow: IN, verdict: 'works', forwardedFor: 'none' },
  {
    rule: 'L10.7',
    what: 'what a backend answers comes into the vSwitch of the node past its ACL',
    on: border([entry('deny', '192.168.10.0/24'), EVERYBODY]),
    flow: IN,
    verdict: 'reply-blocked RETURN_NACL',
  },
  {
    rule: 'L10.7',
    what: 'what a node may send to nobody does not go, whatever the groups of the backend know of the client',
    on: over(border([EVERYBODY], [entry('deny', '192.168.10.0/24'), EVERYBODY]), opened('198.51.100.0/24')),
    flow: IN,
    verdict: 'request-blocked NACL_EGRESS SG_INGRESS',
  },
  {
    rule: 'L9.4',
    what: 'backends in the vSwitch of the node of an NLB answer past what its ACL lets in',
    on: screened(nodes('alibaba.nlb', at('app')), 'app', [entry('deny', '0.0.0.0/0', '1024-65535'), EVERYBODY]),
    flow: 'inside > lb tcp/80',
    verdict: 'works',
    by: 'one',
  },
  {
    rule: 'L9.4',
    what: 'those in the vSwitch of the node of an ALB past what it lets out',
    on: screened(nodes('alibaba.alb', at('app')), 'app', [EVERYBODY], [entry('deny', '0.0.0.0/0')]),
    flow: 'inside > lb tcp/80',
    verdict: 'works',
    by: 'one',
  },
  {
    rule: 'L9.4',
    what: 'no ACL is for an ALB, over IPv6 neither',
    on: screened(
      over(nodes('alibaba.alb', { ...at('tool'), ipVersion: 'dual-stack' }), { ...SIX, inside: { ...SIX.inside, in: 'app' } }),
      'tool',
      [],
      [],
    ),
    flow: 'inside > lb tcp/80',
    family: 'ipv6',
    verdict: 'works',
    by: 'one',
  },
  {
    rule: '4.6',
    what: 'an ALB answers an interface beside its node over IPv6, and no ACL is asked',
    on: over(screened(nodes('alibaba.alb', { ...at('tool'), ipVersion: 'dual-stack' }), 'tool', [], []), {
      ...SIX,
      tool: { ...SIX.tool, networkAcl: 'acl' },
      eni: { kind: 'alibaba.network-interface', in: 'tool', attachedTo: 'inside', ipv6Addresses: [{}], securityGroups: ['sg'] },
    }),
    flow: 'eni > lb tcp/80',
    family: 'ipv6',
    verdict: 'works',
    by: 'one',
  },
  {
    rule: 'L4.3',
    what: 'and one in another vSwitch by the routes of the table',
    on: over(nodes('alibaba.alb', { ...at('app'), ipVersion: 'dual-stack' }), {
      ...SIX,
      table: { kind: 'alibaba.route-table', in: 'vpc', main: true },
    }),
    flow: 'inside > lb tcp/80',
    family: 'ipv6',
    verdict: 'works',
    by: 'one',
  },
];
