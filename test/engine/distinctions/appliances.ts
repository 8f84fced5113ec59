import { over, TWO_TIERS } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const rule = (protocol: string, ports: string, peer: string) => ({ protocol, ports, peer });
const everything = [rule('all', 'all', '0.0.0.0/0'), rule('all', 'all', '::/0')];
const routes = (...rows: (readonly [string, string])[]) => ({ routes: rows.map(([destination, target]) => ({ destination, target })) });
const group = (inbound: object[], outbound: object[] = everything) => ({ kind: 'aws.security-group', in: 'vpc', inbound, outbound });

/** An appliance in a subnet of its own, through which both subnets send to each other, in both families. */
const between = over(TWO_TIERS, {
  mid: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.5.0/24', ipv6Cidr: '2001:db8:1a2b:c05::/64' },
  box: { kind: 'aws.instance', in: 'mid', ipv6: 'yes', sourceDestCheck: false, forwards: 'route', securityGroups: ['sg'] },
  sg: group(everything),
  'rt-pub': routes(['10.0.1.0/24', 'box'], ['2001:db8:1a2b:c01::/64', 'box']),
  'rt-priv': routes(['10.0.0.0/24', 'box'], ['2001:db8:1a2b:c00::/64', 'box']),
});
const guarded = (inbound: object[], outbound: object[] = everything) => over(between, { sg: group(inbound, outbound) });
const byDefault = over(between, { sg: undefined, box: { securityGroups: [] }, web: { securityGroups: [] } });

/** A NAT instance whose group lets through one service and nothing else. */
const translator = over(TWO_TIERS, {
  sg: group([rule('tcp', '443', '10.0.1.0/24')], [rule('tcp', '443', '0.0.0.0/0')]),
  box: { kind: 'aws.instance', in: 'pub', publicIpv4: 'yes', sourceDestCheck: false, forwards: 'nat', securityGroups: ['sg'] },
  'rt-priv': routes(['0.0.0.0/0', 'box']),
});

const shut = {
  kind: 'aws.network-acl',
  in: 'vpc',
  inbound: [],
  outbound: [{ number: 1, action: 'allow', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' }],
};

/** What comes in for the public subnet is steered to an appliance, what comes in for the private one is not. */
const edge = over(between, {
  box: { publicIpv4: 'yes' },
  'rt-pub': routes(['0.0.0.0/0', 'igw'], ['::/0', 'igw']),
  'rt-priv': routes(['0.0.0.0/0', 'igw'], ['::/0', 'igw']),
  api: { publicIpv4: 'yes' },
  edge: { kind: 'aws.route-table', in: 'vpc', gateway: 'igw', ...routes(['10.0.0.0/24', 'box']) },
});

/** Both hosts admit only the group of the other; the appliance stands between them, in one direction or in none. */
const byGroup = over(between, {
  web: { securityGroups: ['sg-web'] },
  api: { securityGroups: ['sg-api'] },
  'sg-web': group([rule('all', 'all', 'sg-api')]),
  'sg-api': group([rule('all', 'all', 'sg-web')]),
});

export const APPLIANCES: readonly Distinction[] = [
  {
    rule: 'A10.7',
    what: 'behind an appliance nobody is known by a group',
    on: byGroup,
    flow: 'web > api',
    verdict: 'request-blocked SG_INGRESS',
    at: 'sg-api',
    by: 'box',
  },
  { rule: 'A10.7', what: 'over IPv6 neither', on: byGroup, flow: 'web > api', family: 'ipv6', verdict: 'request-blocked SG_INGRESS', by: 'box' },
  {
    rule: 'A10.7',
    what: 'nor behind a further interface of it',
    on: over(byGroup, {
      eni: { kind: 'aws.network-interface', in: 'mid', attachedTo: 'box', sourceDestCheck: false, securityGroups: ['sg'] },
      'rt-pub': routes(['10.0.1.0/24', 'eni']),
    }),
    flow: 'web > api',
    verdict: 'request-blocked SG_INGRESS',
    by: 'eni',
  },
  {
    rule: 'A10.7',
    what: 'where only replies pass it, the group is known',
    on: over(byGroup, { 'rt-pub': routes() }),
    flow: 'web > api',
    verdict: 'works',
    past: 'box',
  },
  {
    rule: 'A10.7',
    what: 'and a NAT instance between them is known by its own',
    on: over(byGroup, { box: { forwards: 'nat' }, 'sg-api': group([rule('all', 'all', 'sg')]) }),
    flow: 'web > api',
    verdict: 'works',
    by: 'box',
  },
  {
    rule: 'A10.1',
    what: 'the group of the sender may pass an appliance',
    on: guarded([rule('tcp', '443', 'open')]),
    flow: 'web > api',
    verdict: 'works',
    by: 'box',
  },
  {
    rule: 'A10.1',
    what: 'and over IPv6',
    on: guarded([rule('tcp', '443', 'open')]),
    flow: 'web > api',
    family: 'ipv6',
    verdict: 'works',
    by: 'box',
  },
  {
    rule: 'A10.4',
    what: 'who names no group passes an appliance that names none',
    on: byDefault,
    flow: 'web > api',
    verdict: 'works',
    by: 'box',
  },
  {
    rule: 'A10.4',
    what: 'and over IPv6 too',
    on: byDefault,
    flow: 'web > api',
    family: 'ipv6',
    verdict: 'works',
    by: 'box',
  },
  {
    rule: 'A10.2',
    what: 'what passed an appliance is answered through it',
    on: guarded([rule('tcp', '443', '10.0.0.0/24')], [rule('tcp', '443', '10.0.1.0/24')]),
    flow: 'web > api',
    verdict: 'works',
    by: 'box',
  },
  {
    rule: 'A10.1',
    what: 'an appliance that lets one type of ICMP in stops another',
    on: guarded([rule('icmp', '13', '0.0.0.0/0')]),
    flow: 'web > api icmp',
    verdict: 'request-blocked SG_INGRESS',
  },
  {
    rule: 'A10.5',
    what: 'an appliance lets IPv6 out by its IPv6 rules',
    on: guarded(everything, [rule('all', 'all', '0.0.0.0/0')]),
    flow: 'web > api',
    family: 'ipv6',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A7.1',
    what: 'what a NAT instance let in finds its answer, whatever its group lets out',
    on: translator,
    flow: 'api > internet',
    verdict: 'works',
    by: 'box',
  },
  { rule: 'A3.13', what: 'an edge table steers to its appliance', on: edge, flow: 'internet > web', verdict: 'works', by: 'box' },
  { rule: 'A3.13', what: 'and leaves alone what it does not name', on: edge, flow: 'internet > api', verdict: 'works', past: 'box' },
  { rule: 'A3.13', what: 'as it does in the other family', on: edge, flow: 'internet > web', family: 'ipv6', verdict: 'works', past: 'box' },
  {
    rule: 'A11.6',
    what: 'what an edge table steers crosses the border of the appliance',
    on: over(edge, { acl: shut, mid: { networkAcl: 'acl' } }),
    flow: 'internet > web',
    verdict: 'request-blocked NACL_INGRESS',
  },
  {
    rule: 'A11.6',
    what: 'and so does what a route sends there over IPv6',
    on: over(between, { acl: shut, mid: { networkAcl: 'acl' } }),
    flow: 'web > api',
    family: 'ipv6',
    verdict: 'request-blocked NACL_INGRESS NACL_EGRESS RETURN_NACL RETURN_NACL',
  },
];
