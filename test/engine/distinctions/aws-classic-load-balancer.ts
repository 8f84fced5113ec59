import { over, type Resources } from '../support/ask.ts';
import { baseOf } from '../verdicts/rows.ts';
import type { Distinction } from './distinction.ts';

const rule = (protocol: string, ports: string, peer: string) => ({ protocol, ports, peer });

/** A Classic Load Balancer in two zones, before an instance in each, whose group lets that of the balancer in. */
const classic: Resources = {
  ...Object.fromEntries(Object.entries(baseOf('elb-alb')).filter(([id]) => id !== 'alb' && id !== 'tg')),
  classic: {
    kind: 'aws.classic-load-balancer',
    in: 'vpc',
    subnets: ['pub-a', 'pub-b'],
    securityGroups: ['sg-alb'],
    listeners: [
      { protocol: 'HTTP', port: 80, instanceProtocol: 'HTTP', instancePort: 8080 },
      { protocol: 'TCP', port: 81, instanceProtocol: 'TCP', instancePort: 9090 },
    ],
    instances: ['one', 'two'],
    crossZone: true,
  },
  'sg-alb': {
    kind: 'aws.security-group',
    in: 'vpc',
    inbound: [rule('tcp', '80-89', '0.0.0.0/0'), rule('udp', '80-81', '10.0.0.0/16'), rule('tcp', '80', '::/0')],
  },
  'sg-app': { kind: 'aws.security-group', in: 'vpc', inbound: [rule('tcp', '8080', 'sg-alb'), rule('tcp', '9090', 'sg-alb')] },
} as unknown as Resources;
const one = over(classic, { classic: { subnets: ['pub-a'], instances: ['one'] } });
/** A client in the subnet of a node. */
const near: Resources = { near: { kind: 'aws.instance', in: 'pub-a', securityGroups: ['sg-app'] } } as Resources;
const shut = over(classic, { 'sg-app': { inbound: [rule('tcp', '9090', 'sg-alb')] } });

export const CLASSIC: readonly Distinction[] = [
  { rule: 'A17.18', what: 'clients come to it from the Internet', on: classic, flow: 'internet > classic tcp/80', verdict: 'works', by: 'igw' },
  {
    rule: 'A17.18',
    what: 'an instance sees a node, and the client in a header',
    on: one,
    flow: 'internet > classic tcp/80',
    verdict: 'works',
    leavesAs: '10.0.0.4',
    forwardedFor: '203.0.113.80',
  },
  {
    rule: 'A17.18',
    what: 'over TCP it sees a node too, and no header',
    on: one,
    flow: 'internet > classic tcp/81',
    verdict: 'works',
    leavesAs: '10.0.0.4',
    forwardedFor: 'none',
  },
  {
    rule: 'A17.18',
    what: 'nobody gets anything while its only instance answers no health check, as an ACL that passes some ports has it at times',
    on: over(one, {
      acl: {
        kind: 'aws.network-acl',
        in: 'vpc',
        inbound: [{ number: 1, action: 'allow', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' }],
        outbound: [{ number: 1, action: 'allow', protocol: 'tcp', ports: '32768-65535', cidr: '0.0.0.0/0' }],
      },
      'priv-a': { networkAcl: 'acl' },
    }),
    flow: 'internet > classic tcp/80',
    verdict: 'intermittent RETURN_NACL CLB_NONE_HEALTHY',
  },
  { rule: 'A17.18', what: 'it listens on its ports only', on: classic, flow: 'host > classic tcp/82', verdict: 'request-blocked NO_LISTENER' },
  ...['udp/80', 'udp/81'].map((service) => ({
    rule: 'A17.18',
    what: `neither of two listeners takes ${service}`,
    on: classic,
    flow: `host > classic ${service}`,
    verdict: 'request-blocked NO_LISTENER',
  })),
  { rule: 'A17.18', what: 'a client beside a node comes to it', on: over(one, near), flow: 'near > classic tcp/80', verdict: 'works' },
  { rule: 'A17.18', what: 'it takes no IPv6', on: classic, flow: 'internet > classic tcp/80', family: 'ipv6', verdict: 'request-blocked LB_FAMILY' },
  {
    rule: 'A17.1',
    what: 'an internal one is not reached from outside',
    on: over(classic, { classic: { scheme: 'internal' } }),
    flow: 'internet > classic tcp/80',
    verdict: 'request-blocked LB_SCHEME',
  },
  {
    rule: 'A17.18',
    what: 'its own group decides first',
    on: over(classic, { 'sg-alb': { inbound: [rule('tcp', '81', '0.0.0.0/0')] } }),
    flow: 'internet > classic tcp/80',
    verdict: 'request-blocked SG_INGRESS',
    at: 'sg-alb',
  },
  {
    rule: 'A17.18',
    what: 'without a group of its own it wears the default one',
    on: over(classic, { classic: { securityGroups: [] } }),
    flow: 'internet > classic tcp/80',
    verdict: 'request-blocked SG_INGRESS CLB_NONE_HEALTHY SG_INGRESS SG_INGRESS',
  },
  {
    rule: 'A10.4',
    what: 'in which everybody else may be too',
    on: over(classic, { classic: { securityGroups: [] }, one: { securityGroups: [] }, two: { securityGroups: [] }, host: { securityGroups: [] } }),
    flow: 'host > classic tcp/80',
    verdict: 'works',
  },
  {
    rule: 'A17.18',
    what: 'from inside the VPC it is reached by a node of its own',
    on: classic,
    flow: 'host > classic tcp/80',
    verdict: 'works',
    by: 'classic',
  },
  {
    rule: 'A17.18',
    what: 'it answers clients whatever its group lets out',
    on: over(classic, { 'sg-alb': { outbound: [rule('tcp', '8080-9090', '10.0.0.0/16')] } }),
    flow: 'host > classic tcp/80',
    verdict: 'works',
  },
  {
    rule: 'A17.18',
    what: 'but reaches no instance that it does not',
    on: over(classic, { 'sg-alb': { outbound: [rule('tcp', '9999', '10.0.0.0/16')] } }),
    flow: 'host > classic tcp/80',
    verdict: 'request-blocked CLB_NONE_HEALTHY SG_EGRESS',
  },
  {
    rule: 'A17.18',
    what: 'nobody gets anything while no instance answers the health check, and what stops that is told',
    on: shut,
    flow: 'internet > classic tcp/80',
    verdict: 'request-blocked CLB_NONE_HEALTHY SG_INGRESS SG_INGRESS',
    at: 'classic',
  },
  {
    rule: 'A17.18',
    what: 'not by another listener either, whose port the instances would take',
    on: shut,
    flow: 'internet > classic tcp/81',
    verdict: 'request-blocked CLB_NONE_HEALTHY',
  },
  {
    rule: 'A17.18',
    what: 'the port of the health check is its own where it is said',
    on: over(shut, { classic: { healthPort: 9090 } }),
    flow: 'internet > classic tcp/81',
    verdict: 'works',
  },
  {
    rule: 'A17.18',
    what: 'one healthy instance is enough',
    on: over(classic, { bad: { kind: 'aws.security-group', in: 'vpc', inbound: [] }, two: { securityGroups: ['bad'] } } as never),
    flow: 'internet > classic tcp/80',
    verdict: 'works',
    by: 'one',
  },
  {
    rule: 'A17.4',
    what: 'without cross-zone a node uses instances of its own zone only',
    on: over(classic, { classic: { crossZone: false, instances: ['one'] } }),
    flow: 'internet > classic tcp/80',
    verdict: 'intermittent LB_ZONE_EMPTY',
  },
  {
    rule: 'A17.18',
    what: 'an instance may come back to itself: it sees the node',
    on: over(one, { one: { securityGroups: ['sg-app', 'sg-alb'] } }),
    flow: 'one > classic tcp/80',
    verdict: 'works',
  },
  {
    rule: 'A17.18',
    what: 'something else than an instance of its VPC gets nothing',
    on: over(classic, { classic: { instances: [] } }),
    flow: 'internet > classic tcp/80',
    verdict: 'request-blocked LB_NO_HEALTHY',
  },
];
