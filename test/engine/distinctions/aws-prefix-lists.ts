import { over, type Resources, TWO_TIERS } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const entries = (...cidrs: readonly string[]) => ({ entries: cidrs.map((cidr) => ({ cidr })) });
const list = (...cidrs: readonly string[]) => ({ kind: 'aws.managed-prefix-list', ...entries(...cidrs) });
/** AWS keeps it, and nobody wrote down what is in it. */
const unknown = { kind: 'aws.managed-prefix-list', owner: 'aws', name: 'com.amazonaws.us-east-1.s3' };
const rows = (...routes: (readonly [destination: string, target?: string])[]) => ({
  routes: routes.map(([destination, target]) => ({ destination, ...(target === undefined ? {} : { target }) })),
});

/** The public host sends only what its group lets out, to what the list holds. */
const ruled = (pl: Resources[string], ports = '443') =>
  over(TWO_TIERS, {
    pl,
    sg: { kind: 'aws.security-group', in: 'vpc', outbound: [{ protocol: 'tcp', ports, peer: 'pl' }] },
    web: { securityGroups: ['sg'] },
  });
/** A blackhole for the list beside the default route. */
const routed = (pl: Resources[string], ...more: (readonly [string, string?])[]) =>
  over(TWO_TIERS, { pl, 'rt-pub': rows(['0.0.0.0/0', 'igw'], ['pl'], ...more) });
/** Two hosts that pass packets on in the private subnet, and a list for each. */
const twoLists = (one: string, other: string) =>
  over(TWO_TIERS, {
    box: { kind: 'aws.instance', in: 'priv', sourceDestCheck: false, forwards: 'route', securityGroups: ['open'] },
    pl: list(one),
    'pl-2': list(other),
    'rt-pub': rows(['0.0.0.0/0', 'igw'], ['pl', 'igw'], ['pl-2', 'box']),
  });

export const PREFIX_LISTS: readonly Distinction[] = [
  {
    rule: 'A10.6',
    what: 'a rule lets out what its list holds',
    on: ruled(list('203.0.113.0/24')),
    flow: 'web > internet:203.0.113.7',
    verdict: 'works',
  },
  {
    rule: 'A10.6',
    what: 'and nothing else',
    on: ruled(list('192.0.2.0/24', '198.51.100.0/24')),
    flow: 'web > internet:203.0.113.7',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A10.6',
    what: 'any of its blocks',
    on: ruled(list('192.0.2.0/24', '203.0.113.0/24')),
    flow: 'web > internet:203.0.113.7',
    verdict: 'works',
  },
  {
    rule: 'A3.3',
    what: 'blocks of the other family are no part of it',
    on: ruled({ ...list('203.0.113.0/24'), addressFamily: 'ipv6' }),
    flow: 'web > internet:203.0.113.7',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A14.1',
    what: 'nobody knows what is in a list of AWS that is not written down',
    on: ruled(unknown),
    flow: 'web > internet:52.216.8.9',
    verdict: 'not-modelled LIST_UNKNOWN',
  },
  {
    rule: 'A14.1',
    what: 'of another service it does not matter',
    on: ruled(unknown, '80'),
    flow: 'web > internet:52.216.8.9',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A14.1',
    what: 'a host somewhere on the Internet is not in it',
    on: ruled(unknown),
    flow: 'web > internet',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A14.1',
    what: 'nor is an address of the design',
    on: over(ruled(unknown), { spare: { kind: 'aws.elastic-ip', publicIpv4: '52.216.8.9' } }),
    flow: 'web > 52.216.8.9',
    verdict: 'request-blocked SG_EGRESS EIP_NOT_ASSOCIATED',
  },
  {
    rule: 'A14.1',
    what: 'nor one of the other family',
    on: over(ruled(unknown), { web: { ipv6: 'yes' } }),
    flow: 'web > internet:2600:1f18::7',
    family: 'ipv6',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A14.1',
    what: 'what is written down of it is known',
    on: ruled({ ...unknown, ...entries('52.216.0.0/15') }),
    flow: 'web > internet:52.216.8.9',
    verdict: 'works',
  },
  {
    rule: 'A3.4',
    what: 'a route for a list is as specific as its block',
    on: routed(list('203.0.113.0/24')),
    flow: 'web > internet:203.0.113.7',
    verdict: 'request-blocked BLACKHOLE',
  },
  { rule: 'A3.4', what: 'what no block holds goes on', on: routed(list('192.0.2.0/24')), flow: 'web > internet:203.0.113.7', verdict: 'works' },
  {
    rule: 'A3.6',
    what: 'a route for the same block goes first',
    on: routed(list('203.0.113.0/24'), ['203.0.113.0/24', 'igw']),
    flow: 'web > internet:203.0.113.7',
    verdict: 'works',
  },
  {
    rule: 'A3.4',
    what: 'a list goes before what is learnt',
    on: over(routed(list('192.168.0.0/16')), {
      vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc' },
      office: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'] },
      vpn: { kind: 'aws.vpn-connection', gateway: 'vgw', network: 'office', routing: 'static', staticRoutes: ['192.168.0.0/16'] },
      'rt-pub': { propagating: ['vgw'] },
    }),
    flow: 'web > 192.168.0.9',
    verdict: 'request-blocked BLACKHOLE',
  },
  {
    rule: 'A3.6',
    what: 'of two lists with the same addresses nobody knows which counts',
    on: twoLists('203.0.113.0/24', '203.0.0.0/16'),
    flow: 'web > internet:203.0.113.7',
    verdict: 'not-modelled ROUTE_UNDECIDED',
    past: 'box',
  },
  {
    rule: 'A3.6',
    what: 'where only one holds the address, that one does',
    on: twoLists('203.0.113.0/25', '203.0.113.128/25'),
    flow: 'web > internet:203.0.113.7',
    verdict: 'works',
  },
  {
    rule: 'A14.1',
    what: 'for an address of the design it is not',
    on: over(routed(unknown), { spare: { kind: 'aws.elastic-ip', publicIpv4: '52.216.8.9' } }),
    flow: 'web > 52.216.8.9',
    verdict: 'request-blocked EIP_NOT_ASSOCIATED',
  },
  {
    rule: 'A14.1',
    what: 'a route for a list that is not written down may be meant',
    on: routed(unknown),
    flow: 'web > internet:52.216.8.9',
    verdict: 'not-modelled LIST_UNKNOWN',
  },
  {
    rule: 'A14.1',
    what: 'it makes no difference where it leads as well',
    on: over(TWO_TIERS, { pl: unknown, 'rt-pub': rows(['0.0.0.0/0', 'igw'], ['pl', 'igw']) }),
    flow: 'web > internet:52.216.8.9',
    verdict: 'works',
  },
  { rule: 'A14.1', what: 'hosts inside are not in it', on: routed(unknown), flow: 'web > api', verdict: 'works' },
];
