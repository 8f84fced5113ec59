import { over, TWO_TIERS } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

const blocked = (mode: string, change: Parameters<typeof over>[1] = {}) =>
  over(over(TWO_TIERS, { region: { kind: 'aws.region', blockPublicAccess: mode }, vpc: { in: 'region' } }), change);
const free = 'allow-bidirectional';
const outward = 'allow-egress';
const all = (publicAccessExclusion: string) => ({ vpc: { publicAccessExclusion } });
const one = (publicAccessExclusion: string) => ({ pub: { publicAccessExclusion } });

const both = blocked('block-bidirectional', { ...all(free), ...one(outward) });

export const PUBLIC_ACCESS: readonly Distinction[] = [
  { rule: 'A4.8', what: 'a subnet that is exempt sends', on: blocked('block-bidirectional', one(free)), flow: 'web > internet', verdict: 'works' },
  { rule: 'A4.8', what: 'and is reached', on: blocked('block-bidirectional', one(free)), flow: 'internet > web', verdict: 'works' },
  {
    rule: 'A4.8',
    what: 'others of the VPC are not exempt with it',
    on: blocked('block-bidirectional', {
      priv: { publicAccessExclusion: free },
      'rt-pub': { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] },
    }),
    flow: 'web > internet',
    verdict: 'request-blocked VPC_BPA',
  },
  {
    rule: 'A4.8',
    what: 'nor reached',
    on: blocked('block-bidirectional', { priv: { publicAccessExclusion: free } }),
    flow: 'internet > web',
    verdict: 'request-blocked VPC_BPA',
  },
  { rule: 'A4.8', what: 'with its VPC every subnet is', on: blocked('block-bidirectional', all(free)), flow: 'internet > web', verdict: 'works' },
  {
    rule: 'A4.8',
    what: 'what a subnet says goes first',
    on: blocked('block-bidirectional', { ...all(free), ...one(outward) }),
    flow: 'internet > web',
    verdict: 'request-blocked VPC_BPA',
  },
  { rule: 'A4.8', what: 'exempt outward it sends', on: blocked('block-bidirectional', one(outward)), flow: 'web > internet', verdict: 'works' },
  {
    rule: 'A4.8',
    what: 'and is not reached',
    on: blocked('block-bidirectional', one(outward)),
    flow: 'internet > web',
    verdict: 'request-blocked VPC_BPA',
  },
  {
    rule: 'A4.8',
    what: 'outward alone is no exemption from what stops only what comes in',
    on: blocked('block-ingress', one(outward)),
    flow: 'web > internet',
    verdict: 'request-blocked VPC_BPA',
  },
  { rule: 'A4.8', what: 'both ways is', on: blocked('block-ingress', one(free)), flow: 'internet > web', verdict: 'works' },
  { rule: 'A4.8', what: 'and sends', on: blocked('block-ingress', one(free)), flow: 'web > internet', verdict: 'works' },
  {
    rule: 'A4.8',
    what: 'over IPv6 too',
    on: blocked('block-bidirectional', one(free)),
    flow: 'internet > web',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A4.8',
    what: 'through an egress-only gateway either exemption does',
    on: blocked('block-bidirectional', { priv: { publicAccessExclusion: outward } }),
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A4.8',
    what: 'both ways as well',
    on: blocked('block-bidirectional', { priv: { publicAccessExclusion: free } }),
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A4.8',
    what: 'without one it stops there',
    on: blocked('block-bidirectional', one(free)),
    flow: 'api > internet',
    family: 'ipv6',
    verdict: 'request-blocked VPC_BPA',
  },
  { rule: 'A4.8', what: 'beside others a subnet that is exempt outward sends', on: both, flow: 'web > internet', verdict: 'works' },
  { rule: 'A4.8', what: 'over IPv6 as well', on: both, flow: 'web > internet', family: 'ipv6', verdict: 'works' },
  ...[free, outward].flatMap((how): readonly Distinction[] => [
    {
      rule: 'A4.8',
      what: `a NAT gateway sends from a subnet with ${how}`,
      on: blocked('block-bidirectional', one(how)),
      flow: 'api > internet',
      verdict: 'works',
    },
    {
      rule: 'A4.4',
      what: `a public address is needed with ${how} too`,
      on: blocked('block-bidirectional', { ...one(how), bare: { kind: 'aws.instance', in: 'pub', publicIpv4: 'no', securityGroups: ['open'] } }),
      flow: 'bare > internet',
      verdict: 'request-blocked IGW_NO_PUBLIC_V4',
      at: 'bare',
    },
  ]),
];
