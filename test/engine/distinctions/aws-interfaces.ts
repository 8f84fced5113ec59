import { over, TWO_TIERS } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const open = {
  kind: 'aws.security-group',
  inbound: [
    { protocol: 'all', ports: 'all', peer: '0.0.0.0/0' },
    { protocol: 'all', ports: 'all', peer: '::/0' },
  ],
};

/** The public server has a second interface in the private subnet, and one of the two has an Elastic IP. */
const two = over(TWO_TIERS, {
  web: { publicIpv4: undefined },
  eni: { kind: 'aws.network-interface', in: 'priv', attachedTo: 'web', ipv6Addresses: ['2001:db8:1a2b:c01::77'], securityGroups: ['open'] },
  'eip-web': { kind: 'aws.elastic-ip', publicIpv4: '198.51.100.40', associatedWith: 'web' },
});
const strict = over(two, {
  closed: { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '22', peer: '10.0.0.0/16' }] },
  eni: { securityGroups: ['closed'] },
});

/** The second interface wears a group of its own. */
const everybody = open.inbound;
const worn = (rules: object) => over(two, { own: { kind: 'aws.security-group', in: 'vpc', ...rules }, eni: { securityGroups: ['own'] } });

export const SEVERAL_INTERFACES: readonly Distinction[] = [
  {
    rule: 'A8.3',
    what: 'an instance leaves by the table of its first interface',
    on: two,
    flow: 'web > internet',
    verdict: 'works',
    by: 'igw',
    past: 'nat',
  },
  {
    rule: 'A8.3',
    what: 'and by that of another one from there',
    on: two,
    flow: 'web/eni > internet',
    verdict: 'works',
    by: 'nat',
    leavesAs: '198.51.100.24',
  },
  { rule: 'A8.3', what: 'over IPv6 too', on: two, flow: 'web/eni > internet', family: 'ipv6', verdict: 'works', by: 'eigw' },
  { rule: 'A8.2', what: 'each interface has its own groups', on: strict, flow: 'api > eni', verdict: 'request-blocked SG_INGRESS' },
  { rule: 'A8.2', what: 'the other is open', on: strict, flow: 'api > web', verdict: 'works' },
  { rule: 'A8.2', what: 'one that lets everybody in does', on: two, flow: 'api > eni', verdict: 'works' },
  { rule: 'A8.2', what: 'and over IPv6', on: two, flow: 'api > eni', family: 'ipv6', verdict: 'works' },
  { rule: 'A10.2', what: 'and answers whatever it lets out', on: worn({ inbound: everybody, outbound: [] }), flow: 'api > eni', verdict: 'works' },
  { rule: 'A10.2', what: 'one that only lets out is answered', on: worn({ inbound: [] }), flow: 'web/eni > internet', verdict: 'works' },
  { rule: 'A10.3', what: 'or lets nothing out', on: worn({ outbound: [] }), flow: 'web/eni > internet', verdict: 'request-blocked SG_EGRESS' },
  { rule: 'A10.10', what: 'the cloud itself answers each', on: two, flow: 'web/eni > 169.254.169.254', verdict: 'not-modelled LINK_LOCAL' },
  { rule: 'A10.10', what: 'by IPv6 too', on: two, flow: 'web/eni > fd00:ec2::254', family: 'ipv6', verdict: 'not-modelled LINK_LOCAL' },
  { rule: 'A8.2', what: 'an Elastic IP is of one interface', on: two, flow: 'internet > 198.51.100.40', verdict: 'works', by: 'web' },
];

/** A NAT instance with a second interface in a subnet of its own, which is the target of the default route: what comes there leaves from there. */
const natInstance = over(TWO_TIERS, {
  nat: undefined,
  eip: { associatedWith: 'box-in' },
  box: { kind: 'aws.instance', in: 'pub', sourceDestCheck: false, forwards: 'nat', securityGroups: ['open'] },
  'box-in': { kind: 'aws.network-interface', in: 'edge', attachedTo: 'box', sourceDestCheck: false, securityGroups: ['open'] },
  edge: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.3.0/24', routeTable: 'rt-pub' },
  'rt-priv': { routes: [{ destination: '0.0.0.0/0', target: 'box-in' }] },
});

const six = over(natInstance, {
  edge: { ipv6Cidr: '2001:db8:1a2b:c03::/64' },
  'box-in': { ipv6Addresses: ['2001:db8:1a2b:c03::77'] },
  'rt-priv': { routes: [{ destination: '::/0', target: 'box-in' }] },
});
const router = over(six, { box: { forwards: 'route' } });

export const NAT_INSTANCES: readonly Distinction[] = [
  {
    rule: 'A4.4',
    what: 'it needs a public address there',
    on: over(natInstance, { eip: { associatedWith: undefined } }),
    flow: 'api > internet',
    verdict: 'request-blocked IGW_NO_PUBLIC_V4',
    at: 'box-in',
  },
  {
    rule: 'A7.1',
    what: 'and an operating system that passes on',
    on: over(natInstance, { box: { forwards: 'no' } }),
    flow: 'api > internet',
    verdict: 'request-blocked NOT_FORWARDED',
  },
  {
    rule: 'A7.1',
    what: 'what it does with IPv6 is not modelled',
    on: six,
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'not-modelled NAT_INSTANCE_V6',
  },
  {
    rule: 'A7.1',
    what: 'a router passes IPv6 on by such an interface',
    on: router,
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'works',
    by: 'box-in',
  },
  {
    rule: 'A10.3',
    what: 'as far as the groups of the interface let it out',
    on: over(router, { own: { kind: 'aws.security-group', in: 'vpc', inbound: everybody, outbound: [] }, 'box-in': { securityGroups: ['own'] } }),
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A11.6',
    what: 'what comes to the interface enters its subnet past the ACL',
    on: over(natInstance, {
      acl: { kind: 'aws.network-acl', in: 'vpc', inbound: [], outbound: [{ number: 100, action: 'allow', cidr: '0.0.0.0/0' }] },
      edge: { networkAcl: 'acl' },
    }),
    flow: 'api > internet',
    verdict: 'request-blocked NACL_INGRESS RETURN_NACL',
  },

  {
    rule: 'A11.6',
    what: 'over IPv6 too',
    on: over(router, {
      acl: { kind: 'aws.network-acl', in: 'vpc', inbound: [], outbound: [{ number: 100, action: 'allow', cidr: '::/0' }] },
      edge: { networkAcl: 'acl' },
    }),
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'request-blocked NACL_INGRESS',
  },
  {
    rule: 'A7.1',
    what: 'a NAT instance passes on by the interface that a route names',
    on: natInstance,
    flow: 'api > internet',
    verdict: 'works',
    by: 'box-in',
    leavesAs: '198.51.100.24',
  },
  {
    rule: 'A8.3',
    what: 'by the table of its subnet, not by that of the instance',
    on: over(natInstance, { edge: { routeTable: undefined } }),
    flow: 'api > internet',
    verdict: 'request-blocked NO_ROUTE',
  },
  {
    rule: 'A8.3',
    what: 'where that table leads back to it, nobody knows whether the operating system sends by the other interface',
    on: over(natInstance, { edge: { routeTable: 'rt-priv' } }),
    flow: 'api > internet',
    verdict: 'not-modelled FORWARDS_BY_WHICH',
  },
  {
    rule: 'A7.2',
    what: 'when the check of that interface is off, whatever that of the instance is',
    on: over(natInstance, { 'box-in': { sourceDestCheck: true } }),
    flow: 'api > internet',
    verdict: 'request-blocked SRC_DST_CHECK',
    at: 'box-in',
  },
  {
    rule: 'A7.3',
    what: 'and the groups of that interface let it in',
    on: over(natInstance, {
      closed: { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'tcp', ports: '22', peer: '10.0.0.0/16' }] },
      'box-in': { securityGroups: ['closed'] },
    }),
    flow: 'api > internet',
    verdict: 'request-blocked SG_INGRESS',
  },
];

/** What a NAT gateway sends on to a peer goes through an appliance first. */
const beyond = over(TWO_TIERS, {
  'rt-pub': {
    routes: [
      { destination: '0.0.0.0/0', target: 'igw' },
      { destination: '10.9.0.0/16', target: 'box' },
    ],
  },
  mid: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.2.0/24', routeTable: 'rt-mid' },
  'rt-mid': { kind: 'aws.route-table', in: 'vpc', routes: [{ destination: '10.9.0.0/16', target: 'pcx' }] },
  box: { kind: 'aws.instance', in: 'mid', sourceDestCheck: false, forwards: 'route', securityGroups: ['open'] },
  'vpc-9': { kind: 'aws.vpc', ipv4Cidr: '10.9.0.0/16' },
  'rt-9': { kind: 'aws.route-table', in: 'vpc-9', main: true, routes: [{ destination: '10.0.0.0/16', target: 'pcx' }] },
  'net-9': { kind: 'aws.subnet', in: 'vpc-9', zone: 'us-east-1a', ipv4Cidr: '10.9.0.0/24' },
  'sg-9': { ...open, in: 'vpc-9' },
  far: { kind: 'aws.instance', in: 'net-9', securityGroups: ['sg-9'] },
  pcx: { kind: 'aws.vpc-peering-connection', network: 'vpc', peer: 'vpc-9' },
});

export const BEYOND_NAT: readonly Distinction[] = [
  {
    rule: 'A6.10',
    what: 'behind a NAT gateway the table of its subnet may lead to an appliance',
    on: beyond,
    flow: 'api > far',
    verdict: 'works',
    by: 'box',
  },
  {
    rule: 'A6.10',
    what: 'whose subnet it enters past the ACL',
    on: over(beyond, {
      acl: { kind: 'aws.network-acl', in: 'vpc', inbound: [], outbound: [{ number: 100, action: 'allow', cidr: '0.0.0.0/0' }] },
      mid: { networkAcl: 'acl' },
    }),
    flow: 'api > far',
    verdict: 'request-blocked NACL_INGRESS',
    at: 'acl',
  },
];
