import { over, type Resources } from '../support/ask.ts';
import { baseOf } from '../verdicts/rows.ts';
import type { Distinction } from './distinction.ts';

const entry = (action: string, cidr: string, protocol = 'all', ports = 'all') => ({ action, protocol, ports, cidr });
const both = [entry('allow', '0.0.0.0/0'), entry('allow', '::/0')];
const acl = (inbound: readonly object[], outbound: readonly object[] = both) => ({ kind: 'alibaba.network-acl', in: 'vpc', inbound, outbound });
const row = (peer: string) => ({ priority: 1, action: 'allow', protocol: 'all', ports: 'all', peer });
const vswitch = (number: number, more: object = {}) => ({
  kind: 'alibaba.vswitch',
  in: 'vpc',
  zone: 'cn-hangzhou-h',
  ipv4Cidr: `10.0.${number}.0/24`,
  ipv6Cidr: `2001:db8:3a2b:c0${number}::/64`,
  ...more,
});
const ecs = (where: string, more: object = {}) => ({
  kind: 'alibaba.ecs',
  in: where,
  ipv6Addresses: [{ bandwidth: 5 }],
  securityGroups: ['open'],
  ...more,
});
const eip = (publicIpv4: string, associatedWith: string, more: object = {}) => ({ kind: 'alibaba.eip', publicIpv4, associatedWith, ...more });
const table = (...routes: (readonly [string, string])[]) => ({
  kind: 'alibaba.route-table',
  in: 'vpc',
  routes: routes.map(([destination, target]) => ({ destination, target })),
});

/** `one` has a table that somebody wrote, `two` the system one. `a` and `b` have public IPv4 addresses, `c` beside `a` and `d` beside `b` none. */
const ALIBABA: Resources = {
  region: { kind: 'alibaba.region' },
  vpc: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16', ipv6Source: 'cloud', ipv6Cidr: '2001:db8:3a2b:c00::/56' },
  v6: { kind: 'alibaba.ipv6-gateway', in: 'vpc' },
  rt: table(['::/0', 'v6']),
  one: vswitch(1, { routeTable: 'rt' }),
  two: vswitch(2),
  open: { kind: 'alibaba.security-group', in: 'vpc', inbound: [row('0.0.0.0/0'), row('::/0')] },
  a: ecs('one', { staticPublicIp: true }),
  b: ecs('two'),
  eip: eip('198.51.100.24', 'b'),
  c: ecs('one'),
  d: ecs('two'),
  e: { kind: 'alibaba.network-interface', in: 'one', attachedTo: 'd', ipv6Addresses: [{ bandwidth: 5 }], securityGroups: ['open'] },
};
const internal = over(ALIBABA, { c: { ipv6Addresses: [{ bandwidth: 0 }] }, d: { ipv6Addresses: [{ bandwidth: 0 }] } });
const shut = over(ALIBABA, { acl: acl([], []), one: { networkAcl: 'acl' } });
/** `a` sees its public address itself, and its vSwitch has an ACL that lets nothing pass. */
const through = over(shut, { a: { staticPublicIp: false }, cut: eip('198.51.100.25', 'a', { mode: 'cut-through' }) });
const systemTable = over(through, { one: { routeTable: undefined } });

export const ALIBABA_NETWORK: readonly Distinction[] = [
  { rule: 'L4.3', what: 'system routes join the vSwitches of a VPC', on: ALIBABA, flow: 'c > d', verdict: 'works' },
  { rule: 'L3.2', what: 'over IPv6 too, without bandwidth', on: internal, flow: 'c > d', family: 'ipv6', verdict: 'works' },
  { rule: 'L4.3', what: 'in the system table as well', on: ALIBABA, flow: 'd > c', verdict: 'works' },
  { rule: 'L3.2', what: 'and there over IPv6', on: internal, flow: 'd > c', family: 'ipv6', verdict: 'works' },
  { rule: 'L4.3', what: 'the services of the cloud are not modelled', on: ALIBABA, flow: 'a > 100.64.5.5', verdict: 'not-modelled CLOUD_SERVICES' },
  { rule: 'L4.3', what: 'nor for the system table', on: ALIBABA, flow: 'b > 100.64.5.5', verdict: 'not-modelled CLOUD_SERVICES' },
  { rule: 'L5.2', what: 'a public address leaves without a route', on: ALIBABA, flow: 'a > internet', verdict: 'works', past: 'rt' },
  { rule: 'L5.2', what: 'so does an EIP', on: ALIBABA, flow: 'b > internet', verdict: 'works' },
  { rule: 'L5.2', what: 'private destinations do not leave by it', on: ALIBABA, flow: 'a > 192.168.7.7', verdict: 'request-blocked NO_ROUTE' },
  { rule: 'L5.2', what: 'nor by an EIP', on: ALIBABA, flow: 'b > 192.168.7.7', verdict: 'request-blocked NO_ROUTE' },
  {
    rule: 'L5.1',
    what: 'nobody leaves by the address of a neighbour',
    on: ALIBABA,
    flow: 'c > internet',
    verdict: 'request-blocked NO_PUBLIC_PATH',
    at: 'c',
  },
  { rule: 'L5.1', what: 'nor does an interface', on: ALIBABA, flow: 'e > internet', verdict: 'request-blocked NO_PUBLIC_PATH', at: 'e' },
  {
    rule: 'L5.1',
    what: 'nor by the EIP of one',
    on: over(ALIBABA, { a: { staticPublicIp: false } }),
    flow: 'd > internet',
    verdict: 'request-blocked NO_PUBLIC_PATH',
  },
  {
    rule: 'L5.5',
    what: 'a VPC in private mode has no Internet, and IPv6 is another matter',
    on: over(ALIBABA, { vpc: { internetMode: 'private' } }),
    flow: 'c > internet',
    family: 'ipv6',
    verdict: 'not-modelled ALI_PRIVATE_MODE_V6',
  },
];

/** The gateway of the base is one between private networks. */
const vpcNat = over(baseOf('alibaba-v4-nat'), { nat: { network: 'vpc', eips: [], snat: [], natIpCidr: '10.9.0.0/24' } });

export const ALIBABA_VPC_NAT: readonly Distinction[] = [
  { rule: 'L7.9', what: 'a VPC NAT gateway has no Internet', on: vpcNat, flow: 'host > internet', verdict: 'request-blocked ALI_VPC_NAT_INSIDE' },
  {
    rule: 'L7.9',
    what: 'what it does between private networks is not modelled',
    on: vpcNat,
    flow: 'host > 10.8.0.7',
    verdict: 'not-modelled ALI_VPC_NAT',
  },
];

/** `c` forwards between `far` and `two`, and its vSwitch has an ACL. */
const between = (inbound: readonly object[], outbound: readonly object[] = both) =>
  over(ALIBABA, {
    acl: acl(inbound, outbound),
    one: { networkAcl: 'acl' },
    c: { forwards: 'route' },
    'rt-far': table(['10.0.2.0/24', 'c']),
    'rt-two': table(['10.0.3.0/24', 'c']),
    far: vswitch(3, { routeTable: 'rt-far' }),
    two: { routeTable: 'rt-two' },
    x: ecs('far'),
  });

export const ALIBABA_ACLS: readonly Distinction[] = [
  { rule: 'L9.4', what: 'neighbours meet no network ACL', on: shut, flow: 'c > e', verdict: 'works' },
  { rule: 'L9.4', what: 'over IPv6 neither', on: shut, flow: 'c > e', family: 'ipv6', verdict: 'works' },
  {
    rule: 'L9.2',
    what: 'an ACL lets IPv6 in and out by its IPv6 rules',
    on: over(shut, { acl: acl([entry('allow', '::/0')], [entry('allow', '::/0')]) }),
    flow: 'd > c',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'L9.2',
    what: 'what it denies first stays out',
    on: over(shut, { acl: acl([entry('deny', '10.0.2.0/24'), ...both]) }),
    flow: 'd > c',
    verdict: 'request-blocked NACL_INGRESS',
  },
  {
    rule: 'L9.2',
    what: 'and inside',
    on: over(shut, { acl: acl(both, [entry('deny', '10.0.2.0/24'), ...both]) }),
    flow: 'c > d',
    verdict: 'request-blocked NACL_EGRESS',
  },
  { rule: 'L9.2', what: 'it lets pass what is forwarded in its vSwitch', on: between(both), flow: 'x > d', verdict: 'works', by: 'c' },
  {
    rule: 'L9.2',
    what: 'and keeps no memory of what came in',
    on: between([entry('allow', '10.0.3.0/24')]),
    flow: 'x > d',
    verdict: 'reply-blocked RETURN_NACL',
    by: 'c',
  },
  {
    rule: 'L9.2',
    what: 'nor of what went out',
    on: between(both, [entry('allow', '10.0.2.0/24')]),
    flow: 'x > d',
    verdict: 'reply-blocked RETURN_NACL',
    by: 'c',
  },
];

export const ALIBABA_CUT_THROUGH: readonly Distinction[] = [
  { rule: 'L9.4', what: 'no ACL is asked where an EIP is cut through', on: through, flow: 'internet > a', verdict: 'works' },
  { rule: 'L9.4', what: 'nor on the way out', on: through, flow: 'a > internet', verdict: 'works' },
  { rule: 'L9.4', what: 'nor for who comes from another vSwitch', on: through, flow: 'd > a', verdict: 'works' },
  { rule: 'L9.4', what: 'nor for who is asked there', on: through, flow: 'a > d', verdict: 'works' },
  { rule: 'L9.4', what: 'nor by the system table', on: systemTable, flow: 'a > d', verdict: 'works' },
  { rule: 'L9.4', what: 'nor among neighbours', on: through, flow: 'a > c', verdict: 'works' },
  { rule: 'L9.4', what: 'whatever interface they have', on: through, flow: 'a > e', verdict: 'works' },
  {
    rule: 'L9.4',
    what: 'a load balancer among them too',
    on: over(through, {
      clb: {
        kind: 'alibaba.clb',
        in: 'vpc',
        addressType: 'intranet',
        vswitch: 'one',
        listeners: [{ name: 'tcp', protocol: 'TCP', port: 443, healthCheck: false }],
        backends: [{ listener: 'tcp', target: 'd', port: 443 }],
      },
    }),
    flow: 'a > clb',
    verdict: 'works',
    by: 'clb',
  },
  { rule: 'L4.3', what: 'what it sends to the cloud is not modelled', on: through, flow: 'a > 100.64.5.5', verdict: 'not-modelled CLOUD_SERVICES' },
  { rule: 'L4.3', what: 'by the system table neither', on: systemTable, flow: 'a > 100.64.5.5', verdict: 'not-modelled CLOUD_SERVICES' },
  { rule: 'L9.4', what: 'an interface is reached so too', on: over(through, { cut: { associatedWith: 'e' } }), flow: 'b > e', verdict: 'works' },
  { rule: 'L5.2', what: 'it takes private destinations nowhere', on: through, flow: 'a > 192.168.7.7', verdict: 'request-blocked NO_ROUTE' },
  {
    rule: 'L5.5',
    what: 'and nothing anywhere in private mode',
    on: over(through, { vpc: { internetMode: 'private' } }),
    flow: 'a > internet',
    verdict: 'request-blocked ALI_PRIVATE_MODE',
  },
];

/** An IPv4 gateway that is active, and a NAT gateway with two EIPs, the second for `d`. */
const gateway = over(ALIBABA, { v4: { kind: 'alibaba.ipv4-gateway', in: 'vpc', active: true } });
const led = over(gateway, { rt: table(['0.0.0.0/0', 'v4']) });
const nat = over(ALIBABA, {
  nat1: { kind: 'alibaba.eip', publicIpv4: '198.51.100.31' },
  nat2: { kind: 'alibaba.eip', publicIpv4: '198.51.100.32' },
  nat: {
    kind: 'alibaba.nat-gateway',
    in: 'one',
    eips: ['nat1', 'nat2'],
    snat: [
      { source: 'c', address: 'nat1' },
      { source: 'vpc', address: 'nat2' },
    ],
    dnat: [{ address: 'nat1', protocol: 'tcp', ports: '80', target: 'd', targetPort: 8080 }],
  },
  rt: table(['0.0.0.0/0', 'nat']),
});

const throughBesideNat = over(nat, {
  acl: acl([], []),
  one: { networkAcl: 'acl' },
  a: { staticPublicIp: false },
  cut: eip('198.51.100.25', 'a', { mode: 'cut-through' }),
});

export const ALIBABA_BESIDE_NAT: readonly Distinction[] = [
  { rule: 'L7.5', what: 'a static public IP goes before a NAT gateway', on: nat, flow: 'a > internet', verdict: 'works', past: 'nat' },
  { rule: 'L7.5', what: 'so does an EIP', on: nat, flow: 'b > internet', verdict: 'works', past: 'nat' },
  { rule: 'L7.5', what: 'and one that is cut through', on: throughBesideNat, flow: 'a > internet', verdict: 'works', past: 'nat' },
];

export const ALIBABA_GATEWAYS: readonly Distinction[] = [
  {
    rule: 'L5.3',
    what: 'a public address is of no use without a route',
    on: gateway,
    flow: 'a > internet',
    verdict: 'request-blocked ALI_IPV4GW_NO_ROUTE',
  },
  { rule: 'L5.3', what: 'nor is an EIP', on: gateway, flow: 'b > internet', verdict: 'request-blocked ALI_IPV4GW_NO_ROUTE' },
  { rule: 'L5.3', what: 'whose neighbour has none misses the route alone', on: gateway, flow: 'c > internet', verdict: 'request-blocked NO_ROUTE' },
  { rule: 'L5.3', what: 'in the other vSwitch too', on: gateway, flow: 'd > internet', verdict: 'request-blocked NO_ROUTE' },
  { rule: 'L5.3', what: 'private destinations are none of its business', on: gateway, flow: 'a > 192.168.7.7', verdict: 'request-blocked NO_ROUTE' },
  { rule: 'L5.3', what: 'nor those of an EIP', on: gateway, flow: 'b > 192.168.7.7', verdict: 'request-blocked NO_ROUTE' },
  { rule: 'L5.3', what: 'a route leads a public address to the IPv4 gateway', on: led, flow: 'a > internet', verdict: 'works', by: 'v4' },
  {
    rule: 'L5.3',
    what: 'which has nothing for a host without one',
    on: led,
    flow: 'c > internet',
    verdict: 'request-blocked NO_PUBLIC_PATH',
    at: 'c',
  },
  { rule: 'L5.3', what: 'nor for an interface', on: led, flow: 'e > internet', verdict: 'request-blocked NO_PUBLIC_PATH', at: 'e' },
  {
    rule: 'L5.3',
    what: 'who has no route is not reached',
    on: gateway,
    flow: 'internet > a',
    verdict: 'request-blocked ALI_IPV4GW_NO_ROUTE',
  },
  { rule: 'L5.3', what: 'in whichever vSwitch', on: gateway, flow: 'internet > b', verdict: 'request-blocked ALI_IPV4GW_NO_ROUTE' },
  { rule: 'L5.3', what: 'who has one is', on: led, flow: 'internet > a', verdict: 'works', by: 'v4' },
  {
    rule: 'L5.4',
    what: 'a NAT gateway goes out by it',
    on: over(nat, {
      v4: { kind: 'alibaba.ipv4-gateway', in: 'vpc', active: true },
      nat: { bindMode: 'nat' },
      rt: table(['0.0.0.0/0', 'v4']),
      'rt-two': table(['0.0.0.0/0', 'nat']),
      two: { routeTable: 'rt-two' },
    }),
    flow: 'd > internet',
    verdict: 'works',
    by: 'v4',
    leavesAs: '198.51.100.32',
  },
  { rule: 'L7.3', what: 'the entry for one host goes first', on: nat, flow: 'c > internet', verdict: 'works', by: 'nat', leavesAs: '198.51.100.31' },
  { rule: 'L7.3', what: 'the others have one too', on: nat, flow: 'd > internet', verdict: 'works', by: 'nat', leavesAs: '198.51.100.32' },
  {
    rule: 'L7.8',
    what: 'what is sent to its own address is not modelled',
    on: nat,
    flow: 'c > 198.51.100.31 tcp/80',
    verdict: 'not-modelled ALI_NAT_HAIRPIN',
  },
  { rule: 'L7.8', what: 'whichever of them', on: nat, flow: 'c > 198.51.100.32 tcp/80', verdict: 'not-modelled ALI_NAT_HAIRPIN' },
  {
    rule: 'L7.4',
    what: 'a DNAT entry leads to the port that it names',
    on: over(nat, { d: { services: [{ protocol: 'tcp', ports: '8080' }] } }),
    flow: 'internet > nat1 tcp/80',
    verdict: 'works',
    by: 'nat',
  },
];
