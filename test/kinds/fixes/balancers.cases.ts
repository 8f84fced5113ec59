import type { Change } from '../network.ts';
import { aclOn, type Case, rule } from './case.ts';

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

/** Two targets in two subnets, and a node beside each: every path meets the same rules. */
const twice = (change: Change = {}): Change => ({
  ...before({}),
  web: { privateIpv4: '10.0.0.77' },
  app: { privateIpv4: '10.0.10.77' },
  second: { kind: 'aws.instance', in: 'public-b', privateIpv4: '10.0.1.77', securityGroups: ['sg-app'] },
  'tg-http': { kind: 'aws.target-group', in: 'vpc', port: 443, targets: [{ target: 'app' }, { target: 'second' }] },
  ...change,
});
const closed = { inbound: [] };
const everything = { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'all', ports: 'all', peer: '0.0.0.0/0' }] };
const sendsNothing: Change = { 'sg-alb': { ...everything, outbound: [] } };

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
  // What several paths share is opened for all of them.
  {
    code: 'SG_EGRESS',
    change: twice(sendsNothing),
    from: 'web',
    to: 'alb',
    says: ['Let sg-alb send tcp/443 to sg-app', 'Let sg-alb send tcp/443 to 10.0.10.77/32, 10.0.1.77/32'],
    works: true,
  },
  {
    code: 'SG_EGRESS',
    change: twice({
      ...sendsNothing,
      'sg-second': everything,
      second: { kind: 'aws.instance', in: 'public-b', privateIpv4: '10.0.1.77', securityGroups: ['sg-second'] },
    }),
    from: 'web',
    to: 'alb',
    says: ['Let sg-alb send tcp/443 to 10.0.10.77/32, 10.0.1.77/32', 'Let sg-alb send tcp/443 to sg-app', 'Let sg-alb send tcp/443 to sg-second'],
    works: true,
  },
  {
    code: 'SG_INGRESS',
    change: twice({ 'sg-app': closed }),
    from: 'web',
    to: 'alb',
    says: ['Let sg-app accept tcp/443 from sg-alb', 'Let sg-app accept tcp/443 from 10.0.0.5/32, 10.0.1.4/32'],
    works: true,
  },
  {
    code: 'SG_EGRESS',
    change: twice({ 'sg-web': { outbound: [] } }),
    from: 'web',
    to: 'alb',
    says: ['Let sg-web send tcp/443 to sg-alb', 'Let sg-web send tcp/443 to 10.0.0.5/32, 10.0.1.4/32'],
    works: true,
  },
  {
    code: 'NACL_INGRESS',
    change: twice({
      ...aclOn([], [rule(100, 'tcp', 'all')]),
      'public-a': {},
      'private-a': { networkAcl: 'acl' },
      'tg-http': { kind: 'aws.target-group', in: 'vpc', port: 443, targets: [{ target: 'app' }] },
    }),
    from: 'web',
    to: 'alb',
    says: ['Let acl pass tcp/443 in from 10.0.0.5/32, 10.0.1.4/32'],
    works: true,
  },
  // Targets that listen on several ports behind one rule: each traffic is a proposal of its own.
  {
    code: 'SG_EGRESS',
    change: twice({
      ...sendsNothing,
      'tg-http': { kind: 'aws.target-group', in: 'vpc', port: 443, targets: [{ target: 'app' }, { target: 'second', port: 8443 }] },
    }),
    from: 'web',
    to: 'alb',
    says: [
      'Let sg-alb send tcp/443 to sg-app',
      'Let sg-alb send tcp/443 to 10.0.10.77/32',
      'Let sg-alb send tcp/8443 to sg-app',
      'Let sg-alb send tcp/8443 to 10.0.1.77/32',
    ],
    works: true,
  },
];
