import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const rule = (action: string, protocol: string, ports: string, peer: string) => ({ action, protocol, ports, peer });
const entry = (action: string, protocol: string, ports: string, cidr: string) => ({ action, protocol, ports, cidr });
const all = [rule('accept', 'all', 'all', '0.0.0.0/0'), rule('accept', 'all', 'all', '::/0')];
const group = (inbound: object[], outbound: object[] = all) => ({ kind: 'tencent.security-group', in: 'vpc', inbound, outbound });

/** Two subnets of both families, a host in each with public addresses of both, and one without. */
const TENCENT: Resources = {
  vpc: { kind: 'tencent.vpc', ipv4Cidr: '10.0.0.0/16', ipv6Type: 'gua', ipv6Cidrs: ['2001:db8:3a2b:c00::/56'] },
  rt: { kind: 'tencent.route-table', in: 'vpc' },
  net: { kind: 'tencent.subnet', in: 'vpc', zone: 'ap-guangzhou-3', ipv4Cidr: '10.0.0.0/24', ipv6Cidr: '2001:db8:3a2b:c00::/64', routeTable: 'rt' },
  other: { kind: 'tencent.subnet', in: 'vpc', zone: 'ap-guangzhou-4', ipv4Cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:3a2b:c01::/64' },
  open: { kind: 'tencent.security-group', in: 'vpc', inbound: all, outbound: all },
  a: { kind: 'tencent.cvm', in: 'net', publicBandwidth: 5, ipv6Addresses: [{ bandwidth: 5 }], securityGroups: ['open'] },
  b: { kind: 'tencent.cvm', in: 'other', publicBandwidth: 5, ipv6Addresses: [{ bandwidth: 5 }], securityGroups: ['open'] },
  c: { kind: 'tencent.cvm', in: 'net', ipv6Addresses: [{ bandwidth: 0 }], securityGroups: ['open'] },
};
const acl = { kind: 'tencent.network-acl', in: 'vpc', inbound: [], outbound: [] };
const shut = over(TENCENT, { acl, net: { networkAcl: 'acl' } });
const closed = over(TENCENT, {
  vpc: { ipv6Type: 'ula', ipv6Cidrs: ['fd00:3000:1::/56'] },
  net: { ipv6Cidr: 'fd00:3000:1::/64' },
  other: { ipv6Cidr: 'fd00:3000:1:1::/64' },
});

/** `c` forwards for `a`, which sends it what is for documentation addresses. */
const forwarding = (inbound: object[], more: Readonly<Record<string, unknown>> = {}) =>
  over(TENCENT, {
    sg: group(inbound),
    box: { kind: 'tencent.cvm', in: 'other', publicBandwidth: 5, forwards: 'nat', securityGroups: ['sg'], ...more },
    rt: { routes: [{ destination: '203.0.113.0/24', target: 'box' }] },
  });

/** `c` goes out through a NAT gateway, and its subnet has a network ACL. */
const natted = (outbound: object[]) =>
  over(TENCENT, {
    eip: { kind: 'tencent.eip', publicIpv4: '198.51.100.24' },
    nat: { kind: 'tencent.nat-gateway', in: 'vpc', elasticIps: ['eip'] },
    rt: { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] },
    acl: { ...acl, inbound: [entry('accept', 'all', 'all', '0.0.0.0/0')], outbound },
    net: { networkAcl: 'acl' },
  });

export const TENCENT_NAT_ACLS: readonly Distinction[] = [
  {
    rule: 'T4.2',
    what: 'the ACL of a subnet lets out what a NAT gateway translates',
    on: natted([entry('accept', 'tcp', '443', '0.0.0.0/0')]),
    flow: 'c > internet',
    verdict: 'works',
    by: 'nat',
  },
  {
    rule: 'T4.2',
    what: 'or not, and nothing else filters there',
    on: natted([entry('drop', 'tcp', '443', '0.0.0.0/0'), entry('accept', 'all', 'all', '0.0.0.0/0')]),
    flow: 'c > internet',
    verdict: 'request-blocked NACL_EGRESS',
  },
];

/** Two routes of one destination, one of them to the sender's own public IP. */
const disputed = (more: object = {}) =>
  over(TENCENT, {
    eip: { kind: 'tencent.eip', publicIpv4: '198.51.100.24' },
    nat: {
      kind: 'tencent.nat-gateway',
      in: 'vpc',
      elasticIps: ['eip'],
      dnat: [{ elasticIp: 'eip', port: 443, privateIp: '10.0.0.9', privatePort: 443 }],
    },
    c: { privateIpv4: '10.0.0.9' },
    rt: {
      routes: [
        { destination: '0.0.0.0/0', target: 'nat' },
        { destination: '0.0.0.0/0', via: 'public-ip', ...more },
      ],
    },
  });

export const TENCENT_DISPUTED: readonly Distinction[] = [
  {
    rule: 'T3.5',
    what: 'which of a NAT gateway and the own public IP goes first for one destination is not known',
    on: disputed(),
    flow: 'a > internet',
    verdict: 'not-modelled TC_ROUTE_RIVALS',
  },
  {
    rule: 'T3.5',
    what: 'a longer prefix decides',
    on: disputed({ destination: '203.0.113.0/24' }),
    flow: 'a > internet',
    verdict: 'works',
    past: 'nat',
  },
  { rule: 'T3.3', what: 'a disabled route disputes nothing', on: disputed({ enabled: false }), flow: 'a > internet', verdict: 'works', by: 'nat' },
  {
    rule: 'T4.6',
    what: 'what port forwarding let in goes back by its gateway',
    on: disputed({ enabled: false }),
    flow: 'internet > 198.51.100.24',
    verdict: 'works',
  },
  {
    rule: '4.1',
    what: 'without a route there its reply is lost, which is said once',
    on: over(disputed(), { rt: { routes: [] } }),
    flow: 'internet > 198.51.100.24',
    verdict: 'reply-blocked RETURN_ROUTE',
  },
];

export const TENCENT_ROWS: readonly Distinction[] = [
  {
    rule: '4.1',
    what: 'a stopped CVM sends nothing',
    on: over(TENCENT, { a: { running: false } }),
    flow: 'a > b',
    verdict: 'request-blocked NOT_RUNNING',
  },
  {
    rule: '4.1',
    what: 'and takes nothing, being a CVM',
    on: over(TENCENT, { b: { running: false } }),
    flow: 'a > b',
    verdict: 'request-blocked NOT_RUNNING',
  },
  ...(['ipv4', 'ipv6'] as const).map((family) => ({
    rule: 'T5.1',
    what: `a group drops what goes out by a rule above one that accepts it, over ${family === 'ipv4' ? 'IPv4' : 'IPv6'}`,
    on: over(TENCENT, {
      sg: group(all, [rule('drop', 'tcp', '22', '0.0.0.0/0'), rule('drop', 'tcp', '22', '::/0'), ...all]),
      a: { securityGroups: ['sg'] },
    }),
    flow: 'a > b tcp/22',
    family,
    verdict: 'request-blocked SG_EGRESS',
  })),
  {
    rule: 'T5.1',
    what: 'a group drops IPv6 by a rule above one that accepts it',
    on: over(TENCENT, { sg: group([rule('drop', 'tcp', '22', '::/0'), ...all]), b: { securityGroups: ['sg'] } }),
    flow: 'a > b tcp/22',
    family: 'ipv6',
    verdict: 'request-blocked SG_INGRESS',
  },
  { rule: 'T6.1', what: 'neighbours meet no ACL', on: shut, flow: 'a > c', verdict: 'works' },
  { rule: 'T6.1', what: 'over IPv6 neither', on: shut, flow: 'a > c', family: 'ipv6', verdict: 'works' },
  { rule: 'T1.4', what: 'nobody has an address that no host was given', on: TENCENT, flow: 'a > 10.0.0.77', verdict: 'request-blocked NOBODY_THERE' },
  { rule: 'T1.4', what: 'the gateway of a subnet is not modelled', on: TENCENT, flow: 'a > 10.0.0.1', verdict: 'not-modelled VPC_ROUTER' },
  { rule: 'T1.4', what: 'from another subnet neither', on: TENCENT, flow: 'b > 10.0.0.1', verdict: 'not-modelled VPC_ROUTER' },
  {
    rule: 'T3.4',
    what: 'what the cloud answers itself is not modelled',
    on: TENCENT,
    flow: 'a > 169.254.0.23 tcp/80',
    verdict: 'not-modelled LINK_LOCAL',
  },
  { rule: 'T3.4', what: 'in IPv6 neither', on: TENCENT, flow: 'a > fe80::5', family: 'ipv6', verdict: 'not-modelled LINK_LOCAL' },
  { rule: 'T3.2', what: 'IPv6 stays in the VPC', on: TENCENT, flow: 'a > b', family: 'ipv6', verdict: 'works' },
  { rule: 'T3.6', what: 'a public address needs no route', on: TENCENT, flow: 'a > internet', verdict: 'works', past: 'rt' },
  { rule: 'T3.6', what: 'nor a route table that somebody drew', on: TENCENT, flow: 'b > internet', verdict: 'works' },
  { rule: 'T3.4', what: 'private destinations do not leave by it', on: TENCENT, flow: 'a > 192.168.7.7', verdict: 'request-blocked NO_ROUTE' },
  { rule: 'T3.4', what: 'nor do those of another table', on: TENCENT, flow: 'b > 192.168.7.7', verdict: 'request-blocked NO_ROUTE' },
  { rule: 'T3.4', what: 'nor unique local ones', on: TENCENT, flow: 'a > fd12::7', family: 'ipv6', verdict: 'request-blocked NO_ROUTE' },
  { rule: 'T3.4', what: 'of another table', on: TENCENT, flow: 'b > fd12::7', family: 'ipv6', verdict: 'request-blocked NO_ROUTE' },
  {
    rule: 'T3.6',
    what: 'without a public address nothing leaves',
    on: TENCENT,
    flow: 'c > internet',
    verdict: 'request-blocked NO_PUBLIC_PATH',
    at: 'c',
  },
  { rule: 'T2.4', what: 'one with bandwidth leaves beside one without', on: TENCENT, flow: 'a > internet', family: 'ipv6', verdict: 'works' },
  { rule: 'T2.4', what: 'and is reached', on: TENCENT, flow: 'internet > a', family: 'ipv6', verdict: 'works' },
  {
    rule: 'T2.1',
    what: 'unique local addresses are never on the Internet',
    on: closed,
    flow: 'a > internet',
    family: 'ipv6',
    verdict: 'request-blocked V6_PRIVATE_RANGE',
  },
  {
    rule: 'T2.1',
    what: 'nor is a block of theirs, whatever it looks like',
    on: over(TENCENT, { vpc: { ipv6Type: 'ula' } }),
    flow: 'internet > a',
    family: 'ipv6',
    verdict: 'request-blocked NOT_ON_INTERNET',
  },
  { rule: 'T2.1', what: 'IPv4 leaves beside them', on: closed, flow: 'a > internet', verdict: 'works' },
  { rule: 'T2.1', what: 'and comes in', on: closed, flow: 'internet > a', verdict: 'works' },
  {
    rule: 'T3.3',
    what: 'a CVM as next hop that forwards nothing',
    on: forwarding(all, { forwards: 'no' }),
    flow: 'a > 203.0.113.9',
    verdict: 'request-blocked NOT_FORWARDED',
  },
  { rule: 'T3.3', what: 'one that does', on: forwarding(all), flow: 'a > 203.0.113.9', verdict: 'works', by: 'box' },
  {
    rule: 'T5.1',
    what: 'drops what its group drops first',
    on: forwarding([rule('drop', 'tcp', '443', '0.0.0.0/0'), ...all]),
    flow: 'a > 203.0.113.9',
    verdict: 'request-blocked SG_INGRESS',
  },
  {
    rule: 'T5.5',
    what: 'and lets in the group of the sender',
    on: forwarding([rule('accept', 'tcp', '443', 'open')]),
    flow: 'a > 203.0.113.9',
    verdict: 'works',
    by: 'box',
  },
  {
    rule: 'T6.3',
    what: 'an ACL looks at what comes back in',
    on: over(TENCENT, {
      acl: { ...acl, inbound: [entry('accept', 'tcp', '443', '0.0.0.0/0')], outbound: [entry('accept', 'all', 'all', '0.0.0.0/0')] },
      net: { networkAcl: 'acl' },
    }),
    flow: 'a > b',
    verdict: 'reply-blocked RETURN_NACL',
  },
  {
    rule: 'T5.5',
    what: 'a group as peer means its IPv6 addresses too',
    on: over(TENCENT, { sg: group([rule('accept', 'tcp', '443', 'open')]), b: { securityGroups: ['sg'] } }),
    flow: 'a > b',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'T3.3',
    what: 'what a CVM translates leaves under its address',
    on: over(forwarding(all), { eip: { kind: 'tencent.eip', publicIpv4: '198.51.100.77', associatedWith: 'box' } }),
    flow: 'a > 203.0.113.9',
    verdict: 'works',
    leavesAs: '198.51.100.77',
  },
  {
    rule: 'T5.1',
    what: 'and what it let in finds its answer, whatever its group lets out',
    on: over(forwarding([rule('accept', 'tcp', '443', '10.0.0.0/24')]), { sg: { outbound: [rule('accept', 'tcp', '443', '203.0.113.0/24')] } }),
    flow: 'a > 203.0.113.9',
    verdict: 'works',
    by: 'box',
  },
  {
    rule: 'T6.1',
    what: 'a route to a CVM crosses the border of its subnet',
    on: over(forwarding(all), { acl: { ...acl, outbound: [entry('accept', 'all', 'all', '0.0.0.0/0')] }, other: { networkAcl: 'acl' } }),
    flow: 'a > 203.0.113.9',
    verdict: 'request-blocked NACL_INGRESS RETURN_NACL',
  },
  {
    rule: 'T3.2',
    what: 'no route leads IPv6 of the VPC elsewhere',
    on: forwarding(all),
    flow: 'a > b',
    family: 'ipv6',
    verdict: 'works',
    past: 'box',
  },
];
