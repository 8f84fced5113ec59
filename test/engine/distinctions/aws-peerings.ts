import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const open = ['0.0.0.0/0', '::/0'].map((peer) => ({ protocol: 'all', ports: 'all', peer }));
/** A VPC of both families with one subnet and a host in it. */
const vpc = (name: string, number: number): Resources => ({
  [`vpc-${name}`]: { kind: 'aws.vpc', ipv4Cidr: `10.${number}.0.0/16`, ipv6Source: 'amazon', ipv6Cidr: `2001:db8:a${number}:100::/56` },
  [`rt-${name}`]: { kind: 'aws.route-table', in: `vpc-${name}` },
  [`net-${name}`]: {
    kind: 'aws.subnet',
    in: `vpc-${name}`,
    zone: 'us-east-1a',
    ipv4Cidr: `10.${number}.1.0/24`,
    ipv6Cidr: `2001:db8:a${number}:100::/64`,
    routeTable: `rt-${name}`,
  },
  [`sg-${name}`]: { kind: 'aws.security-group', in: `vpc-${name}`, inbound: open, outbound: open },
  [name]: { kind: 'aws.instance', in: `net-${name}`, ipv6: 'yes', securityGroups: [`sg-${name}`] },
});
const to = (target: string, ...destinations: readonly string[]) => ({ routes: destinations.map((destination) => ({ destination, target })) });

/** Three VPCs in a row, with everything that is for others led to the next one. */
const ROW: Resources = over(
  {
    ...vpc('a', 0),
    ...vpc('b', 1),
    ...vpc('c', 2),
    ab: { kind: 'aws.vpc-peering-connection', network: 'vpc-a', peer: 'vpc-b' },
    bc: { kind: 'aws.vpc-peering-connection', network: 'vpc-b', peer: 'vpc-c' },
  },
  {
    'rt-a': to('ab', '0.0.0.0/0', '::/0'),
    'rt-b': to('ab', '10.0.0.0/16', '2001:db8:a0:100::/56'),
    'rt-c': to('bc', '0.0.0.0/0', '::/0'),
  },
);
/** `c` has the blocks of `b`. */
const alike = over(ROW, {
  'vpc-c': { ipv4Cidr: '10.1.0.0/16', ipv6Cidr: '2001:db8:a1:100::/56' },
  'net-c': { ipv4Cidr: '10.1.1.0/24', ipv6Cidr: '2001:db8:a1:100::/64' },
});
/** An office behind the second VPC, and one that nobody leads to. */
const OFFICE: Resources = {
  ...ROW,
  vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc-b' },
  vpn: { kind: 'aws.vpn-connection', gateway: 'vgw', network: 'office', routing: 'static', staticRoutes: ['172.16.0.0/12'] },
  office: { kind: 'outside.on-premises', ipv4Cidrs: ['172.16.0.0/12'] },
  lonely: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'], ipv6Cidrs: ['fd00:9::/48'] },
};
/** The other end is a VPC that nobody drew, of which the blocks are known. */
const LONELY = over(OFFICE, { ab: { peer: undefined, otherVpc: 'vpc-0f2c', otherCidrs: ['192.168.0.0/16', 'fd00:9::/48'] } });
/** The second VPC translates for its own hosts. */
const NAT: Resources = { ...OFFICE, nat: { kind: 'aws.nat-gateway', in: 'net-b', elasticIps: ['eip'] }, eip: { kind: 'aws.elastic-ip' } };
const PRIVATE_LINE = over(NAT, {
  vpn: undefined,
  dx: { kind: 'aws.direct-connect', gateway: 'vgw', network: 'office' },
  office: { ipv6Cidrs: ['2001:db8:ff00::/48'] },
});
const refused = over(ROW, { ab: { status: 'pending-acceptance' } });

const both = (one: Distinction): readonly Distinction[] => [
  { ...one, family: 'ipv4' },
  { ...one, what: `${one.what}, over IPv6`, family: 'ipv6' },
];

export const AWS_PEERINGS: readonly Distinction[] = [
  ...both({ rule: 'A12.1', what: 'VPCs of AWS that are peered reach each other', on: ROW, flow: 'a > b', verdict: 'works', by: 'ab' }),
  ...both({ rule: 'A12.2', what: 'and no third one', on: ROW, flow: 'a > c', verdict: 'request-blocked PEERING_NOT_TRANSITIVE' }),
  ...both({ rule: 'A12.2', what: 'whatever blocks the third one has', on: alike, flow: 'a > b', verdict: 'works', by: 'ab' }),
  { rule: 'A12.5', what: 'nor the office of the second', on: OFFICE, flow: 'a > office', verdict: 'request-blocked PEERING_EDGE_TO_EDGE' },
  {
    rule: 'A12.5',
    what: 'over a private line neither',
    on: PRIVATE_LINE,
    flow: 'a > office',
    family: 'ipv6',
    verdict: 'request-blocked PEERING_EDGE_TO_EDGE',
  },
  {
    rule: 'A12.5',
    what: 'whatever addresses it has there, the second is reached',
    on: over(PRIVATE_LINE, { office: { ipv6Cidrs: ['2001:db8:a1:100::/56'] } }),
    flow: 'a > b',
    family: 'ipv6',
    verdict: 'works',
    by: 'ab',
  },
  {
    rule: 'A12.5',
    what: 'whatever addresses the office has, the second is reached',
    on: over(OFFICE, { vpn: { staticRoutes: ['10.1.0.0/16'] }, office: { ipv4Cidrs: ['10.1.0.0/16'] } }),
    flow: 'a > b',
    verdict: 'works',
    by: 'ab',
  },
  ...both({ rule: 'A12.2', what: 'nor an office that stands nowhere', on: NAT, flow: 'a > lonely', verdict: 'request-blocked PEERING_NOT_THERE' }),
  ...both({ rule: 'A12.2', what: 'without a NAT gateway there', on: OFFICE, flow: 'a > lonely', verdict: 'request-blocked PEERING_NOT_THERE' }),
  ...both({ rule: 'A12.5', what: 'which is no way out', on: OFFICE, flow: 'a > internet', verdict: 'request-blocked PEERING_EDGE_TO_EDGE' }),
  ...both({
    rule: 'A12.2',
    what: 'what a VPC does that is not drawn is not modelled',
    on: LONELY,
    flow: 'a > lonely',
    verdict: 'not-modelled PEER_NOT_DRAWN',
  }),
  { rule: 'A6.9', what: 'nor its NAT gateway', on: NAT, flow: 'a > internet', verdict: 'request-blocked NAT_VIA_PEERING' },
  {
    rule: 'A6.9',
    what: 'nor what stands for IPv4 there',
    on: NAT,
    flow: 'a > 64:ff9b::808:808',
    family: 'ipv6',
    verdict: 'request-blocked NAT_VIA_PEERING',
  },
  {
    rule: 'A12.5',
    what: 'of IPv6 itself no NAT gateway would take care',
    on: NAT,
    flow: 'a > internet',
    family: 'ipv6',
    verdict: 'request-blocked PEERING_EDGE_TO_EDGE',
  },
  ...both({
    rule: 'A12.3',
    what: 'nothing but a route is missing to a peer, not an Internet gateway, however public its addresses look',
    on: over(ROW, { 'rt-a': { routes: [] } }),
    flow: 'a > b',
    verdict: 'request-blocked NO_ROUTE',
    at: 'rt-a',
  }),
  ...both({ rule: 'A12.5', what: 'nor the Internet by it', on: ROW, flow: 'a > internet', verdict: 'request-blocked PEERING_EDGE_TO_EDGE' }),
  ...both({ rule: 'A12.3', what: 'nobody before it is accepted', on: refused, flow: 'a > b', verdict: 'request-blocked PEERING_NOT_ACTIVE' }),
  ...both({
    rule: 'A3.10',
    what: 'nor where an end of it is gone',
    on: over(ROW, { ab: { peer: 'gone' } }),
    flow: 'a > b',
    verdict: 'request-blocked BLACKHOLE',
  }),
];
