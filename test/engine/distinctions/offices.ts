import { over, TWO_TIERS } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

/** An office behind a VPN, or behind Direct Connect. */
const vpn = over(TWO_TIERS, {
  vgw: { kind: 'aws.virtual-private-gateway', in: 'vpc' },
  office: { kind: 'outside.on-premises', ipv4Cidrs: ['192.168.0.0/16'], ipv6Cidrs: ['2001:db8:5::/48'] },
  vpn: { kind: 'aws.vpn-connection', gateway: 'vgw', network: 'office', routing: 'static', staticRoutes: ['192.168.0.0/16'] },
  'rt-priv': { propagating: ['vgw'] },
});
const direct = over(vpn, { vpn: undefined, dx: { kind: 'aws.direct-connect', gateway: 'vgw', network: 'office' } });
const everythingToTheOffice = (on: typeof vpn) =>
  over(on, {
    'rt-priv': {
      propagating: [],
      routes: [
        { destination: '0.0.0.0/0', target: 'vgw' },
        { destination: '::/0', target: 'vgw' },
      ],
    },
  });

export const OFFICES: readonly Distinction[] = [
  { rule: 'A15.1', what: 'an office reaches a VPC by its VPN', on: vpn, flow: 'office > api', verdict: 'works', by: 'vpn' },
  { rule: 'A15.2', what: 'but not over IPv6', on: vpn, flow: 'office > api', family: 'ipv6', verdict: 'request-blocked VPN_NO_IPV6' },
  { rule: 'A15.2', what: 'Direct Connect brings IPv6 to a VPC', on: direct, flow: 'office > api', family: 'ipv6', verdict: 'works', by: 'dx' },
  { rule: 'A15.2', what: 'and from it', on: direct, flow: 'api > office', family: 'ipv6', verdict: 'works', by: 'dx' },
  { rule: 'A4.7', what: 'an office has a way to the Internet of its own', on: vpn, flow: 'office > internet', verdict: 'works' },
  { rule: 'A4.7', what: 'over IPv6 as well', on: vpn, flow: 'office > internet', family: 'ipv6', verdict: 'works', leavesAs: '2001:db8:5::a' },
  {
    rule: 'A4.7',
    what: 'or has none',
    on: over(vpn, { office: { internet: false } }),
    flow: 'office > internet',
    verdict: 'request-blocked SITE_NO_ROUTE',
  },
  {
    rule: 'A5.7',
    what: 'what an office sends to itself is its own business',
    on: vpn,
    flow: 'office > 192.168.3.3',
    verdict: 'not-modelled SITE_INSIDE',
  },
  { rule: 'A5.7', what: 'in either family', on: vpn, flow: 'office > 2001:db8:5::77', family: 'ipv6', verdict: 'not-modelled SITE_INSIDE' },
  {
    rule: 'A5.7',
    what: 'what a VPC sends to the Internet through an office is not modelled',
    on: everythingToTheOffice(over(vpn, { vpn: { staticRoutes: ['0.0.0.0/0'] } })),
    flow: 'api > internet',
    verdict: 'not-modelled SITE_TRANSIT',
  },
  {
    rule: 'A15.2',
    what: 'an IPv6 route by hand leads to Direct Connect as well',
    on: everythingToTheOffice(direct),
    flow: 'api > office',
    family: 'ipv6',
    verdict: 'works',
    by: 'dx',
  },
  {
    rule: 'A4.7',
    what: 'what an office lets in from the Internet is its own business',
    on: vpn,
    flow: 'internet > 2001:db8:5::77',
    family: 'ipv6',
    verdict: 'not-modelled SITE_NO_INBOUND',
  },
];
