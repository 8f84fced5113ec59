import { over, TWO_TIERS } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const rule = (protocol: string, ports: string, peer: string) => ({ protocol, ports, peer });
const everything = [rule('all', 'all', '0.0.0.0/0'), rule('all', 'all', '::/0')];
const acl = (isDefault: boolean, action: string) => ({
  acl: {
    kind: 'aws.network-acl',
    in: 'vpc',
    isDefault,
    inbound: [{ number: 1, action, protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' }],
    outbound: [],
  },
});
const routes = (...rows: (readonly [string, string])[]) => ({ routes: rows.map(([destination, target]) => ({ destination, target })) });
const group = (inbound: object[], isDefault = false) => ({ kind: 'aws.security-group', in: 'vpc', isDefault, inbound, outbound: everything });
const inside = (peer: string, ports: string, protocol = 'icmp') =>
  over(TWO_TIERS, { sg: group([rule(protocol, ports, peer)]), api: { securityGroups: ['sg'] } });

/** An office behind Direct Connect and a VPN with the same block. */
const office = over(TWO_TIERS, {
  vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc' },
  office: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'] },
  vpn: { kind: 'aws.vpn-connection', gateway: 'vgw', network: 'office', routing: 'static', staticRoutes: ['192.168.0.0/16'] },
  dx: { kind: 'aws.direct-connect', gateway: 'vgw', network: 'office' },
  'rt-priv': { propagating: ['vgw'] },
});
const branch = over(office, {
  branch: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.7.0/24'] },
  vpn: { network: 'branch', staticRoutes: ['192.168.7.0/24'] },
});
/** A host without IPv4, and one with nothing else, behind NAT64. */
const nat64 = (protocol: string) =>
  over(TWO_TIERS, {
    six: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv6Cidr: '2001:db8:1a2b:c02::/64', routeTable: 'rt-six' },
    'rt-six': { kind: 'aws.route-table', in: 'vpc', ...routes(['64:ff9b::/96', 'nat']) },
    only6: { kind: 'aws.instance', in: 'six', securityGroups: ['open'] },
    sg: group([rule('icmp', protocol, '0.0.0.0/0')]),
    api: { securityGroups: ['sg'] },
  });
const hidden = over(TWO_TIERS, {
  vpc: { ipv6Source: 'ipam-private', ipv6Cidr: 'fd80:1:2::/56' },
  pub: { ipv6Cidr: 'fd80:1:2::/64' },
  priv: { ipv6Cidr: 'fd80:1:2:1::/64' },
});
/** A next hop that passes nothing on, in the subnet of who sends to it, whose ACL lets nothing out. */
const neighbour = over(TWO_TIERS, {
  box: { kind: 'aws.instance', in: 'priv', sourceDestCheck: false, securityGroups: ['open'] },
  'rt-priv': routes(['0.0.0.0/0', 'box']),
  acl: { ...acl(false, 'allow').acl, outbound: [] },
  priv: { networkAcl: 'acl' },
});
/** A private NAT gateway in a subnet of its own, before a host of the default group. */
const loose = over(TWO_TIERS, {
  mid: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.5.0/24' },
  nat: { connectivity: 'private', elasticIps: [], in: 'mid' },
  'rt-pub': routes(['10.0.1.0/24', 'nat']),
  api: { securityGroups: [] },
});
const lambda = over(TWO_TIERS, { fn: { kind: 'aws.lambda-function', in: 'priv', securityGroups: ['open'] } });

const replaced = over(TWO_TIERS, {
  mid: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.5.0/24' },
  box: { kind: 'aws.instance', in: 'mid', sourceDestCheck: false, forwards: 'route', securityGroups: ['open'] },
  'rt-pub': routes(['10.0.0.0/16', 'box']),
});
const twoGateways = over(office, {
  'vgw-2': { kind: 'aws.virtual-private-gateway', in: 'vpc' },
  dx: { gateway: 'vgw-2' },
  'rt-priv': { propagating: ['vgw', 'vgw-2'] },
  'rt-pub': { propagating: ['vgw'] },
});

/** Gateways of another VPC. */
const elsewhere = over(office, {
  'vpc-2': { kind: 'aws.vpc', ipv4Cidr: '10.2.0.0/16', ipv6Source: 'amazon' },
  'eigw-2': { kind: 'aws.egress-only-internet-gateway', in: 'vpc-2' },
  'vgw-2': { kind: 'aws.virtual-private-gateway', in: 'vpc-2' },
  dx: { gateway: 'vgw-2' },
});

export const AWS: readonly Distinction[] = [
  {
    rule: 'A11.4',
    what: 'a drawn default ACL is in force where none is named',
    on: over(TWO_TIERS, acl(true, 'deny')),
    flow: 'web > api',
    verdict: 'request-blocked NACL_EGRESS NACL_INGRESS RETURN_NACL RETURN_NACL',
  },
  { rule: 'A11.4', what: 'one that is not the default is not', on: over(TWO_TIERS, acl(false, 'deny')), flow: 'web > api', verdict: 'works' },
  { rule: 'A10.1', what: 'a code of ICMP that is named', on: inside('10.0.0.0/24', '8-0'), flow: 'web > api icmp', verdict: 'works' },
  {
    rule: 'A10.1',
    what: 'another code of the same type',
    on: inside('10.0.0.0/24', '8-1'),
    flow: 'web > api icmp',
    verdict: 'request-blocked SG_INGRESS',
  },
  {
    rule: 'A10.4',
    what: 'a drawn default group guards who names none',
    on: over(TWO_TIERS, { sg: group(everything, true), api: { securityGroups: [] } }),
    flow: 'web > api',
    verdict: 'works',
  },
  {
    rule: 'A10.4',
    what: 'and shuts it where it says nothing',
    on: over(TWO_TIERS, { sg: group([], true), api: { securityGroups: [] } }),
    flow: 'web > api',
    verdict: 'request-blocked SG_INGRESS',
  },
  { rule: 'A3.4', what: 'Direct Connect before a VPN', on: office, flow: 'api > office', verdict: 'works', by: 'dx' },
  {
    rule: 'A3.4',
    what: 'the VPN where there is nothing else',
    on: over(office, { dx: undefined }),
    flow: 'api > office',
    verdict: 'works',
    by: 'vpn',
  },
  { rule: 'A3.4', what: 'a longer prefix of a VPN before Direct Connect', on: branch, flow: 'api > branch', verdict: 'works', by: 'vpn' },
  {
    rule: 'A1.9',
    what: 'private IPv6 does not pass an egress-only gateway',
    on: hidden,
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'request-blocked V6_PRIVATE_RANGE',
  },
  {
    rule: 'A6.11',
    what: 'ping by NAT64 arrives as an ICMP echo',
    on: nat64('8'),
    flow: 'only6 > 64:ff9b::a00:104 icmpv6',
    family: 'ipv6',
    verdict: 'works',
    by: 'nat',
  },
  {
    rule: 'A6.11',
    what: 'and not as the type of ICMPv6',
    on: nat64('128'),
    flow: 'only6 > 64:ff9b::a00:104 icmpv6',
    family: 'ipv6',
    verdict: 'request-blocked SG_INGRESS',
  },
  {
    rule: 'A6.1',
    what: 'a private NAT gateway has no public address whatever it names',
    on: over(TWO_TIERS, { nat: { connectivity: 'private' } }),
    flow: 'api > internet',
    verdict: 'request-blocked NAT_PRIVATE_AT_IGW',
  },
  {
    rule: 'A6.7',
    what: 'a NAT gateway is no member of the default group',
    on: loose,
    flow: 'web > api',
    verdict: 'request-blocked SG_INGRESS',
    by: 'nat',
  },
  {
    rule: 'A6.7',
    what: 'but gets in where its address may',
    on: over(loose, { api: { securityGroups: ['open'] } }),
    flow: 'web > api',
    verdict: 'works',
    by: 'nat',
  },
  {
    rule: 'A11.6',
    what: 'on the way to a next hop in the same subnet no ACL is asked',
    on: neighbour,
    flow: 'api > internet',
    verdict: 'request-blocked NOT_FORWARDED',
  },
  { rule: 'A16.2', what: 'a function sends no ping', on: lambda, flow: 'fn > web icmp', verdict: 'request-blocked LAMBDA_PROTOCOL' },
  { rule: 'A16.2', what: 'but UDP', on: lambda, flow: 'fn > web udp/53', verdict: 'works' },
  {
    rule: 'A16.13',
    what: 'the group of a function decides what it sends',
    on: over(lambda, { narrow: { ...group([]), outbound: [rule('tcp', '80', '0.0.0.0/0')] }, fn: { securityGroups: ['narrow'] } }),
    flow: 'fn > web',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A10.10',
    what: 'what the router itself answers is not modelled',
    on: TWO_TIERS,
    flow: 'web > 10.0.0.1',
    verdict: 'not-modelled VPC_ROUTER',
  },
  { rule: 'A10.10', what: 'nor what the resolver answers', on: TWO_TIERS, flow: 'web > 10.0.0.2 udp/53', verdict: 'not-modelled VPC_RESOLVER' },
  {
    rule: 'A10.10',
    what: 'nor what the resolver answers, from another subnet too',
    on: TWO_TIERS,
    flow: 'api > 10.0.0.2 udp/53',
    verdict: 'not-modelled VPC_RESOLVER',
  },
  {
    rule: 'A10.10',
    what: 'nor the address that is kept for it in every subnet',
    on: TWO_TIERS,
    flow: 'api > 10.0.1.2 udp/53',
    verdict: 'not-modelled VPC_RESOLVER',
  },
  { rule: 'A10.10', what: 'nor metadata and time', on: TWO_TIERS, flow: 'web > 169.254.169.254 tcp/80', verdict: 'not-modelled LINK_LOCAL' },
  {
    rule: 'A16.11',
    what: 'a function may use NAT64 too',
    on: over(lambda, { fn: { ipv6AllowedForDualStack: true }, 'rt-priv': routes(['64:ff9b::/96', 'nat']) }),
    flow: 'fn > 64:ff9b::808:808',
    family: 'ipv6',
    verdict: 'works',
    by: 'nat',
  },
  { rule: 'A3.8', what: 'a route that replaces local leads through its appliance', on: replaced, flow: 'web > api', verdict: 'works', by: 'box' },
  {
    rule: 'A3.4',
    what: 'what Direct Connect announces before what a VPN announces, by whichever gateway',
    on: twoGateways,
    flow: 'api > office',
    verdict: 'works',
    by: 'dx',
  },
  {
    rule: 'A2.3',
    what: 'the resolver is where the block of the VPC begins, in a subnet or not',
    on: over(TWO_TIERS, { pub: { ipv4Cidr: '10.0.7.0/24' } }),
    flow: 'api > 10.0.0.2 udp/53',
    verdict: 'not-modelled VPC_RESOLVER',
  },
  {
    rule: 'A9.2',
    what: 'a stopped instance has lost the address that AWS gave it',
    on: over(TWO_TIERS, { web: { running: false } }),
    flow: 'internet > web',
    verdict: 'request-blocked NO_PUBLIC_MAPPING NOT_RUNNING',
  },
  {
    rule: 'A9.2',
    what: 'but not its Elastic IP',
    on: over(TWO_TIERS, { web: { running: false }, own: { kind: 'aws.elastic-ip', associatedWith: 'web' } }),
    flow: 'internet > web',
    verdict: 'request-blocked NOT_RUNNING',
  },
  {
    rule: 'A1.9',
    what: 'unique local addresses are private wherever they come from',
    on: over(hidden, { vpc: { ipv6Source: 'own' } }),
    flow: 'web > internet',
    family: 'ipv6',
    verdict: 'request-blocked V6_PRIVATE_RANGE',
  },
  {
    rule: 'A1.9',
    what: 'and what comes from a private pool is private whatever it looks like',
    on: over(TWO_TIERS, { vpc: { ipv6Source: 'ipam-private' } }),
    flow: 'web > internet',
    family: 'ipv6',
    verdict: 'request-blocked V6_PRIVATE_RANGE',
  },
  {
    rule: 'A1.9',
    what: 'nobody on the Internet reaches it',
    on: over(TWO_TIERS, { vpc: { ipv6Source: 'ipam-private' } }),
    flow: 'internet > web',
    family: 'ipv6',
    verdict: 'request-blocked NOT_ON_INTERNET',
  },
  {
    rule: 'A3.2',
    what: 'a secondary block has its local route',
    on: over(TWO_TIERS, { vpc: { secondaryIpv4Cidrs: ['100.64.0.0/16'] }, priv: { ipv4Cidr: '100.64.1.0/24' } }),
    flow: 'web > api',
    verdict: 'works',
  },
  {
    rule: 'A3.2',
    what: 'and without the block there is none',
    on: over(TWO_TIERS, { priv: { ipv4Cidr: '100.64.1.0/24' } }),
    flow: 'web > api@100.64.1.4',
    verdict: 'request-blocked NOT_ON_INTERNET',
  },
  {
    rule: 'A3.2',
    what: 'a secondary IPv6 block has its local route',
    on: over(TWO_TIERS, { vpc: { secondaryIpv6Cidrs: ['2001:db8:77::/56'] }, priv: { ipv6Cidr: '2001:db8:77::/64' } }),
    flow: 'web > api',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A3.12',
    what: 'an egress-only gateway of another VPC is a blackhole',
    on: over(elsewhere, { 'rt-priv': routes(['::/0', 'eigw-2']) }),
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'request-blocked BLACKHOLE',
  },
  {
    rule: 'A3.12',
    what: 'and so is a private gateway of another VPC',
    on: over(elsewhere, { 'rt-priv': routes(['192.168.0.0/16', 'vgw-2']) }),
    flow: 'api > office',
    verdict: 'request-blocked BLACKHOLE',
  },
  {
    rule: 'A7.1',
    what: 'what a NAT instance does with IPv6 is not modelled',
    on: over(replaced, { box: { forwards: 'nat', ipv6: 'yes' }, mid: { ipv6Cidr: '2001:db8:1a2b:c05::/64' }, 'rt-priv': routes(['::/0', 'box']) }),
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'not-modelled NAT_INSTANCE_V6',
  },
  {
    rule: 'A7.3',
    what: 'the groups of an appliance guard what it forwards, on the way in',
    on: over(replaced, { sg: group([]), box: { securityGroups: ['sg'] } }),
    flow: 'web > api',
    verdict: 'request-blocked SG_INGRESS',
  },
  {
    rule: 'A7.3',
    what: 'and on the way out',
    on: over(replaced, {
      sg: { ...group(everything), outbound: [rule('udp', '53', '0.0.0.0/0')] },
      box: { securityGroups: ['sg'], forwards: 'nat' },
    }),
    flow: 'web > api',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A4.7',
    what: 'a VPC behind a private gateway may have another way to the Internet',
    on: over(office, { igw: undefined, eigw: undefined, 'rt-pub': { routes: [] } }),
    flow: 'web > internet',
    verdict: 'request-blocked NO_ROUTE',
  },
  {
    rule: 'A4.7',
    what: 'one with no gateway at all has none',
    on: over(TWO_TIERS, { igw: undefined, eigw: undefined, 'rt-pub': { routes: [] } }),
    flow: 'web > internet',
    verdict: 'request-blocked NO_ROUTE IGW_NOT_ATTACHED',
  },
];
