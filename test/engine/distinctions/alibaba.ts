import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const rule = (action: string, priority: number, peer: string, protocol = 'tcp') => ({ action, priority, protocol, ports: 'all', peer });
const group = (...inbound: readonly ReturnType<typeof rule>[]) => ({ kind: 'alibaba.security-group', in: 'vpc', innerAccess: 'drop', inbound });

/** Two vSwitches of both families with a host in each; the first has an EIP. */
const ALIBABA: Resources = {
  region: { kind: 'alibaba.region' },
  vpc: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '192.168.0.0/16', ipv6Source: 'cloud', ipv6Cidr: '2001:db8:a40:7f00::/56' },
  rt: { kind: 'alibaba.route-table', in: 'vpc' },
  net: {
    kind: 'alibaba.vswitch',
    in: 'vpc',
    zone: 'cn-hangzhou-h',
    ipv4Cidr: '192.168.10.0/24',
    ipv6Cidr: '2001:db8:a40:7f00::/64',
    routeTable: 'rt',
  },
  other: { kind: 'alibaba.vswitch', in: 'vpc', zone: 'cn-hangzhou-i', ipv4Cidr: '192.168.20.0/24', ipv6Cidr: '2001:db8:a40:7f01::/64' },
  open: group(rule('allow', 1, '0.0.0.0/0', 'all'), rule('allow', 1, '::/0', 'all')),
  a: { kind: 'alibaba.ecs', in: 'net', ipv6Addresses: [{}], securityGroups: ['open'] },
  b: { kind: 'alibaba.ecs', in: 'other', ipv6Addresses: [{}], securityGroups: ['open'] },
  eip: { kind: 'alibaba.eip', in: 'region', associatedWith: 'a' },
  internet: { kind: 'outside.internet' },
};
const wearing = (...groups: readonly ReturnType<typeof group>[]) =>
  over(ALIBABA, {
    ...Object.fromEntries(groups.map((one, n) => [`g${n}`, one])),
    b: { securityGroups: groups.map((_, n) => `g${n}`) },
  });
const two = (first: number, second: number) => wearing(group(rule('allow', first, '0.0.0.0/0')), group(rule('deny', second, '192.168.10.0/24')));

const FAR: Resources = over(ALIBABA, {
  far: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.1.0.0/16' },
  'far-net': { kind: 'alibaba.vswitch', in: 'far', zone: 'cn-hangzhou-h', ipv4Cidr: '10.1.0.0/24' },
  'far-sg': { ...group(rule('allow', 1, '0.0.0.0/0')), in: 'far' },
  c: { kind: 'alibaba.ecs', in: 'far-net', securityGroups: ['far-sg'] },
  cen: { kind: 'alibaba.cen', networks: ['vpc', 'far'] },
});
const translator = over(ALIBABA, {
  nat: {
    kind: 'alibaba.nat-gateway',
    in: 'other',
    eips: ['eip'],
    snat: [{ source: 'net', address: 'eip' }],
    dnat: [{ address: 'eip', protocol: 'tcp', ports: '443', target: 'b' }],
  },
  eip: { associatedWith: undefined, publicIpv4: '203.0.113.10' },
  rt: { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] },
});

export const ALIBABA_ROWS: readonly Distinction[] = [
  { rule: 'L4.3', what: 'a custom table with no entry still leads to the other vSwitches', on: ALIBABA, flow: 'a > b', verdict: 'works' },
  {
    rule: 'L4.3',
    what: 'over IPv6 too',
    on: ALIBABA,
    flow: 'a > b',
    family: 'ipv6',
    verdict: 'works',
  },
  { rule: 'L4.5', what: 'what the CEN writes leads to the other VPC', on: FAR, flow: 'a > c', verdict: 'works', by: 'cen' },
  {
    rule: 'L4.5',
    what: 'an entry for the same destination comes before it',
    on: over(FAR, { rt: { routes: [{ destination: '10.0.0.0/8', target: 'b' }] } }),
    flow: 'a > c',
    verdict: 'request-blocked NOT_FORWARDED',
    at: 'b',
    past: 'cen',
  },
  { rule: 'L6.3', what: 'an EIP leads out', on: ALIBABA, flow: 'a > internet', verdict: 'works' },
  { rule: 'L6.3', what: 'and lets in', on: ALIBABA, flow: 'internet > a', verdict: 'works' },
  {
    rule: 'L6.3',
    what: 'what the group admits',
    on: over(ALIBABA, { open: { inbound: [rule('allow', 1, '192.168.0.0/16')] } }),
    flow: 'internet > a',
    verdict: 'request-blocked SG_INGRESS',
    at: 'open',
  },
  {
    rule: 'L7.8',
    what: 'a host behind a NAT gateway and a DNAT entry of the same',
    on: translator,
    flow: 'a > 203.0.113.10',
    verdict: 'not-modelled ALI_NAT_HAIRPIN',
  },
  { rule: 'L8.5', what: 'of two groups the rule of the higher priority decides', on: two(1, 2), flow: 'a > b', verdict: 'works' },
  { rule: 'L8.5', what: 'whichever group it is in', on: two(2, 1), flow: 'a > b', verdict: 'request-blocked SG_INGRESS', at: 'g1' },
  {
    rule: 'L8.5',
    what: 'and a denial before an allowance of the same',
    on: two(1, 1),
    flow: 'a > b',
    verdict: 'request-blocked SG_INGRESS',
    at: 'g1',
  },
  { rule: 'L8.6', what: 'a rule for all of IPv4', on: wearing(group(rule('allow', 1, '0.0.0.0/0'))), flow: 'a > b', verdict: 'works' },
  {
    rule: 'L8.6',
    what: 'says nothing of IPv6',
    on: wearing(group(rule('allow', 1, '0.0.0.0/0'))),
    flow: 'a > b',
    family: 'ipv6',
    verdict: 'request-blocked SG_INGRESS',
    at: 'g0',
  },
];
