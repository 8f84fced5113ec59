import { over, type Resources, TWO_TIERS } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const routes = (...rows: (readonly [string, string])[]) => ({ routes: rows.map(([destination, target]) => ({ destination, target })) });
const entry = (number: number, action: string, protocol = 'all', ports = 'all', cidr = '0.0.0.0/0') => ({ number, action, protocol, ports, cidr });
const open = [entry(1, 'allow'), entry(2, 'allow', 'all', 'all', '::/0')];
const acl = (subnet: string, inbound: object[], outbound: object[] = open): Resources =>
  over(TWO_TIERS, { acl: { kind: 'aws.network-acl', in: 'vpc', inbound, outbound }, [subnet]: { networkAcl: 'acl' } });

/** A private NAT gateway in a subnet of its own, and a host beside it. */
const beside = over(TWO_TIERS, {
  mid: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.5.0/24' },
  nat: { connectivity: 'private', elasticIps: [], in: 'mid' },
  'rt-pub': routes(['10.0.5.0/24', 'nat']),
  host: { kind: 'aws.instance', in: 'mid', securityGroups: ['open'] },
});
const bpa = over(TWO_TIERS, { region: { kind: 'aws.region', blockPublicAccess: 'block-ingress' }, vpc: { in: 'region' } });

/** A VPC with a private IPv6 block, and hosts in a public one. */
const twoBlocks = over(TWO_TIERS, {
  vpc: { ipv6Source: 'own', ipv6Cidr: 'fd80:1:2::/56', secondaryIpv6Cidrs: ['2001:db8:1a2b:c00::/56'] },
});

/** A function in a subnet whose ACL lets replies in by these ports only. */
const calling = (ports: string) =>
  over(acl('priv', [entry(1, 'allow', 'tcp', ports), entry(2, 'allow', 'tcp', ports, '::/0')]), {
    fn: { kind: 'aws.lambda-function', in: 'priv', securityGroups: ['open'], ipv6AllowedForDualStack: true },
  });

export const BORDERS: readonly Distinction[] = [
  {
    rule: 'A11.7',
    what: 'a function asks from any port from 1024 to 65535',
    on: calling('32768-65535'),
    flow: 'fn > internet',
    verdict: 'intermittent RETURN_NACL',
  },
  {
    rule: 'A11.7',
    what: 'over IPv6 too',
    on: calling('32768-65535'),
    flow: 'fn > internet',
    family: 'ipv6',
    verdict: 'intermittent RETURN_NACL',
  },
  { rule: 'A11.7', what: 'and from no other', on: calling('1024-65535'), flow: 'fn > internet', verdict: 'works' },
  { rule: 'A11.7', what: 'a host from an ephemeral one', on: calling('32768-65535'), flow: 'api > internet', verdict: 'works' },
  {
    rule: 'A11.3',
    what: 'the first rule that matches denies what a later one allows, on the way in',
    on: acl('priv', [entry(1, 'deny', 'tcp', '443'), entry(2, 'allow')]),
    flow: 'web > api',
    verdict: 'request-blocked NACL_INGRESS',
  },
  {
    rule: 'A11.3',
    what: 'and allows what a later one denies',
    on: acl('priv', [entry(1, 'allow', 'tcp', '443'), entry(2, 'deny', 'tcp', '443')]),
    flow: 'web > api',
    verdict: 'works',
  },
  {
    rule: 'A11.3',
    what: 'the first rule that matches denies on the way out',
    on: acl('pub', open, [entry(1, 'deny', 'tcp', '443'), entry(2, 'allow')]),
    flow: 'web > api',
    verdict: 'request-blocked NACL_EGRESS',
  },
  {
    rule: 'A11.2',
    what: 'the ACL of the sender looks at the reply that comes in',
    on: acl('pub', [entry(1, 'allow', 'tcp', '443')]),
    flow: 'web > api',
    verdict: 'reply-blocked RETURN_NACL',
  },
  {
    rule: 'A11.2',
    what: 'the ACL of the host looks at the reply that goes out',
    on: acl('priv', open, [entry(1, 'allow', 'tcp', '443')]),
    flow: 'web > api',
    verdict: 'reply-blocked RETURN_NACL',
  },
  {
    rule: 'A11.6',
    what: 'neighbours speak IPv6 past an ACL that denies everything',
    on: over(acl('priv', [], []), { web: { in: 'priv' } }),
    flow: 'web > api',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A11.6',
    what: 'and past it a NAT gateway reaches its neighbour',
    on: over(beside, {
      acl: {
        kind: 'aws.network-acl',
        in: 'vpc',
        inbound: [entry(1, 'allow', 'all', 'all', '10.0.0.0/24')],
        outbound: [entry(1, 'allow', 'all', 'all', '10.0.0.0/24')],
      },
      mid: { networkAcl: 'acl' },
    }),
    flow: 'web > host',
    verdict: 'works',
    by: 'nat',
  },
  {
    rule: 'A6.7',
    what: 'the ACL of its subnet stops what is sent to a NAT gateway',
    on: acl('pub', [entry(1, 'deny', 'all', 'all', '10.0.1.0/24'), entry(2, 'allow')]),
    flow: 'api > internet',
    verdict: 'request-blocked NACL_INGRESS',
  },
  {
    rule: 'A10.10',
    what: 'what a NAT gateway sends to the resolver is not modelled',
    on: beside,
    flow: 'web > 10.0.5.2 udp/53',
    verdict: 'not-modelled VPC_RESOLVER',
  },
  { rule: 'A10.10', what: 'nor what it sends to the router', on: beside, flow: 'web > 10.0.5.1', verdict: 'not-modelled VPC_ROUTER' },
  {
    rule: 'A6.8',
    what: 'a neighbour reaches a NAT gateway and nothing behind it',
    on: TWO_TIERS,
    flow: 'web > nat',
    verdict: 'request-blocked NAT_INBOUND',
  },
  { rule: 'A6.4', what: 'a NAT gateway carries UDP', on: TWO_TIERS, flow: 'api > internet udp/53', verdict: 'works', by: 'nat' },
  {
    rule: 'A6.10',
    what: 'a NAT gateway without an Internet gateway has both against it',
    on: over(TWO_TIERS, { igw: undefined, eigw: undefined, 'rt-pub': { routes: [] } }),
    flow: 'api > internet',
    verdict: 'request-blocked NAT_NO_IGW_ROUTE IGW_NOT_ATTACHED',
  },
  {
    rule: 'A4.4',
    what: 'the Internet gateway of another VPC is not attached to this one',
    on: over(TWO_TIERS, {
      'vpc-2': { kind: 'aws.vpc', ipv4Cidr: '10.2.0.0/16' },
      'igw-2': { kind: 'aws.internet-gateway', in: 'vpc-2' },
      'rt-pub': routes(['0.0.0.0/0', 'igw-2']),
    }),
    flow: 'web > internet',
    verdict: 'request-blocked IGW_NOT_ATTACHED',
  },
  {
    rule: 'A10.4',
    what: 'members of the default group reach each other',
    on: over(TWO_TIERS, { web: { securityGroups: [] }, api: { securityGroups: [] } }),
    flow: 'web > api',
    verdict: 'works',
  },
  {
    rule: 'A10.4',
    what: 'and each other over IPv6',
    on: over(TWO_TIERS, { web: { securityGroups: [] }, api: { securityGroups: [] } }),
    flow: 'web > api',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A9.2',
    what: 'a stopped instance sends nothing',
    on: over(TWO_TIERS, { api: { running: false } }),
    flow: 'api > web',
    verdict: 'request-blocked NOT_RUNNING',
  },
  {
    rule: 'A10.10',
    what: 'nor what IPv6 keeps to the link',
    on: TWO_TIERS,
    flow: 'web > fe80::5',
    family: 'ipv6',
    verdict: 'not-modelled LINK_LOCAL',
  },
  {
    rule: 'A10.10',
    what: 'nor what a function asks metadata',
    on: over(TWO_TIERS, { fn: { kind: 'aws.lambda-function', in: 'priv', securityGroups: ['open'] } }),
    flow: 'fn > 169.254.169.254 tcp/80',
    verdict: 'not-modelled LINK_LOCAL',
  },
  {
    rule: 'A10.10',
    what: 'nor what a function sends on its link',
    on: over(TWO_TIERS, { fn: { kind: 'aws.lambda-function', in: 'priv', securityGroups: ['open'], ipv6AllowedForDualStack: true } }),
    flow: 'fn > fe80::5',
    family: 'ipv6',
    verdict: 'not-modelled LINK_LOCAL',
  },
  {
    rule: 'A4.8',
    what: 'an answer to an egress-only gateway comes back where nothing may come in',
    on: bpa,
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'works',
  },
  { rule: 'A4.8', what: 'a NAT gateway still goes out there', on: bpa, flow: 'api > internet', verdict: 'works', by: 'nat' },
  { rule: 'A4.8', what: 'a host does not', on: bpa, flow: 'web > internet', verdict: 'request-blocked VPC_BPA' },
  { rule: 'A4.8', what: 'and nothing comes in', on: bpa, flow: 'internet > web', verdict: 'request-blocked VPC_BPA' },
  {
    rule: 'A1.9',
    what: 'beside a private block a public one passes the Internet gateway',
    on: twoBlocks,
    flow: 'web > internet',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A1.9',
    what: 'and the egress-only one',
    on: twoBlocks,
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A6.7',
    what: 'the ACL of its subnet stops what a NAT gateway sends',
    on: acl('pub', open, [entry(1, 'deny', 'tcp', '443'), entry(2, 'allow')]),
    flow: 'api > internet',
    verdict: 'request-blocked NACL_EGRESS',
  },
  {
    rule: 'A6.7',
    what: 'and what is sent to it for NAT64',
    on: over(acl('pub', [entry(2, 'allow')]), { 'rt-priv': routes(['64:ff9b::/96', 'nat']) }),
    flow: 'api > 64:ff9b::808:808',
    family: 'ipv6',
    verdict: 'request-blocked NACL_INGRESS',
  },
  {
    rule: 'A16.3',
    what: 'a NAT gateway does not reach the function beside it',
    on: over(beside, { fn: { kind: 'aws.lambda-function', in: 'mid' } }),
    flow: 'web > fn',
    verdict: 'request-blocked LAMBDA_NO_INBOUND',
    by: 'nat',
  },
  { rule: 'A6.8', what: 'nor itself', on: beside, flow: 'web > nat', verdict: 'request-blocked NAT_INBOUND', by: 'nat' },
  {
    rule: 'A3.10',
    what: 'an IPv6 route to something that is gone does not fall through',
    on: over(TWO_TIERS, { 'rt-pub': routes(['::/0', 'igw'], ['2001:db8:ffff::/48', 'gone']) }),
    flow: 'web > internet',
    family: 'ipv6',
    verdict: 'request-blocked BLACKHOLE',
  },
  {
    rule: 'A1.9',
    what: 'private addresses are not on the Internet, whatever stands beside them is',
    on: twoBlocks,
    flow: 'internet > fd80:1:2::77',
    family: 'ipv6',
    verdict: 'request-blocked NOT_ON_INTERNET',
  },
  {
    rule: 'A4.5',
    what: 'a client is reached over IPv6 under its own address',
    on: over(TWO_TIERS, { client: { kind: 'outside.client', ipv6: '2001:db8:cafe::7' } }),
    flow: 'web > client',
    family: 'ipv6',
    verdict: 'works',
    by: 'client',
  },
];
