import type { Change } from '../network.ts';
import type { Case } from './case.ts';

/** A load balancer of each sort before the application's host, which lets everything in. */
const before = (alb: Readonly<Record<string, unknown>>, nlb: Readonly<Record<string, unknown>> = {}): Change => ({
  'sg-app': { inbound: [{ protocol: 'all', ports: 'all', peer: '0.0.0.0/0' }] },
  'tg-http': { kind: 'aws.target-group', in: 'vpc', port: 443, targets: [{ target: 'app' }] },
  'tg-tcp': { kind: 'aws.target-group', in: 'vpc', protocol: 'TCP', port: 443, targets: [{ target: 'app' }] },
  alb: {
    kind: 'aws.application-load-balancer',
    in: 'vpc',
    subnets: ['public-a', 'public-b'],
    securityGroups: ['sg-alb'],
    listeners: [{ protocol: 'HTTPS', port: 443, targetGroup: 'tg-http' }],
    ...alb,
  },
  'sg-alb': {
    kind: 'aws.security-group',
    in: 'vpc',
    inbound: [
      { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
      { protocol: 'tcp', ports: '443', peer: '::/0' },
    ],
  },
  nlb: {
    kind: 'aws.network-load-balancer',
    in: 'vpc',
    subnets: ['public-a', 'public-b'],
    listeners: [{ protocol: 'TCP', port: 443, targetGroup: 'tg-tcp' }],
    ...nlb,
  },
});

/** Load balancers. */
export const BALANCERS: readonly Case[] = [
  { code: 'LB_SCHEME', change: before({ scheme: 'internal' }), from: 'internet', to: 'alb', says: ['Make alb internet-facing'], works: true },
  // A target that sees the client does not know it by its group (A17.13), but by that of the load balancer (A17.15).
  {
    code: 'SG_INGRESS',
    change: { ...before({}), 'sg-app': { inbound: [{ protocol: 'tcp', ports: '443', peer: '10.0.0.128/25' }] }, web: { privateIpv4: '10.0.0.77' } },
    from: 'web',
    to: 'nlb',
    says: ['Let sg-app accept tcp/443 from 10.0.0.77/32'],
  },
  {
    code: 'SG_INGRESS',
    change: {
      ...before({}, { securityGroups: ['sg-alb'] }),
      'sg-app': { inbound: [{ protocol: 'tcp', ports: '443', peer: '10.0.0.128/25' }] },
      web: { privateIpv4: '10.0.0.77' },
    },
    from: 'web',
    to: 'nlb',
    says: ['Let sg-app accept tcp/443 from sg-alb', 'Let sg-app accept tcp/443 from 10.0.0.77/32'],
  },
  {
    code: 'LB_IGW_DENIED',
    change: before({ scheme: 'internal', ipAddressType: 'dualstack' }),
    from: 'internet',
    to: 'alb',
    family: 'ipv6',
    says: ['Make alb internet-facing'],
    works: true,
  },
  { code: 'LB_FAMILY', change: before({}), from: 'internet', to: 'alb', family: 'ipv6', says: ['Make alb dual-stack'], works: true },
  {
    code: 'LB_FAMILY',
    change: { ...before({}), 'public-b': { ipv6Cidr: undefined } },
    from: 'internet',
    to: 'alb',
    family: 'ipv6',
    says: [],
  },
  { code: 'LB_ZONE_EMPTY', change: before({}), from: 'internet', to: 'nlb', says: ['Turn on cross-zone load balancing of nlb'], works: true },
];
