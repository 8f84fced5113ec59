import { over, type Resources } from '../support/ask.ts';
import { baseOf } from '../verdicts/rows.ts';
import type { Distinction } from './distinction.ts';

const rule = (protocol: string, ports: string, peer: string) => ({ protocol, ports, peer });
const everything = [rule('all', 'all', '0.0.0.0/0'), rule('all', 'all', '::/0')];
const group = (inbound: object[], outbound: object[] = everything) => ({ kind: 'aws.security-group', in: 'vpc', inbound, outbound });
const near: Resources = { near: { kind: 'aws.instance', in: 'pub-a', ipv6: 'yes', securityGroups: ['open'] }, open: group(everything) } as Resources;

/** Load balancers that let everybody in, in front of hosts that do; a client beside a node. */
const alb = over({ ...baseOf('elb-alb'), ...near }, { 'sg-alb': { inbound: everything }, 'sg-app': { inbound: everything } });
const nlb = over({ ...baseOf('elb-nlb'), ...near }, { 'sg-app': { inbound: everything } });
const guarded = (inbound: object[], outbound: object[] = everything) =>
  over(nlb, { 'sg-nlb': group(inbound, outbound), nlb: { securityGroups: ['sg-nlb'] } });
/** Nobody names a group. */
const byDefault = over(alb, { alb: { securityGroups: [] }, one: { securityGroups: [] }, two: { securityGroups: [] }, near: { securityGroups: [] } });
/** IPv6 from end to end. */
const six = { ipAddressType: 'ipv6', targetType: 'ip', targets: [{ address: '2001:db8:1a2b:c02::4' }] };
const hosts6 = { one: { ipv6: 'yes', ipv6Addresses: ['2001:db8:1a2b:c02::4'] } };
const alb6 = over(alb, { ...hosts6, alb: { ipAddressType: 'dualstack' }, tg: six });
const nlb6 = over(nlb, { ...hosts6, nlb: { ipAddressType: 'dualstack', crossZone: true }, tg: six });
const sick6 = {
  shut: group([rule('tcp', '22', '::/0')]),
  two: { ipv6: 'yes', ipv6Addresses: ['2001:db8:1a2b:c03::4'], securityGroups: ['shut'] },
  tg: { targets: [...six.targets, { address: '2001:db8:1a2b:c03::4' }] },
};
const sick = { shut: group([rule('tcp', '22', '10.0.0.0/16')]), two: { securityGroups: ['shut'] } };
const inward = over(nlb, { nlb: { scheme: 'internal', ipAddressType: 'dualstack' }, near: { securityGroups: ['open'] } });

/** A function in place of the hosts. */
const invoked = {
  fn: { kind: 'aws.lambda-function' },
  tg: { targetType: 'lambda', ipAddressType: undefined, targets: [{ target: 'fn' }] },
};
/** The ACL of the targets lets replies out to these ports only. */
const repliesTo = (ports: string) => {
  const pass = (more: object) => ({ number: 100, action: 'allow', protocol: 'tcp', cidr: '0.0.0.0/0', ...more });
  const acl = { kind: 'aws.network-acl', in: 'vpc', inbound: [pass({})], outbound: [pass({ ports })] };
  return { acl, 'priv-a': { networkAcl: 'acl' }, 'priv-b': { networkAcl: 'acl' } };
};
/** A client that is known by its group, far from the nodes. */
const nearby = { 'sg-near': group([]), near: { privateIpv4: '10.0.0.200', securityGroups: ['sg-near'] } };
/** Health checks come from the nodes. */
const nodes = [rule('tcp', '443', '10.0.0.0/26'), rule('tcp', '443', '10.0.1.0/24')];

export const BALANCERS: readonly Distinction[] = [
  { rule: 'A17.6', what: 'a load balancer listens on its ports only', on: alb, flow: 'near > alb tcp/81', verdict: 'request-blocked NO_LISTENER' },
  { rule: 'A17.6', what: 'and for its protocol only', on: alb, flow: 'near > alb udp/80', verdict: 'request-blocked NO_LISTENER' },
  { rule: 'A17.9', what: 'so does one of layer 4', on: nlb, flow: 'near > nlb tcp/444', verdict: 'request-blocked NO_LISTENER' },
  { rule: 'A17.9', what: 'with its protocol', on: nlb, flow: 'near > nlb udp/443', verdict: 'request-blocked NO_LISTENER' },
  ...['tcp/81', 'udp/80'].map((service) => ({
    rule: 'A17.9',
    what: `neither of two listeners takes ${service}`,
    on: over(nlb, { nlb: { listeners: [443, 80].map((port) => ({ protocol: 'TCP', port, targetGroup: 'tg' })) } }),
    flow: `near > nlb ${service}`,
    verdict: 'request-blocked NO_LISTENER',
  })),
  {
    rule: 'A17.9',
    what: 'a listener of TCP and UDP takes UDP',
    on: over(nlb, { nlb: { listeners: [{ protocol: 'TCP_UDP', port: 443, targetGroup: 'tg' }] }, tg: { protocol: 'TCP_UDP' } }),
    flow: 'near > nlb udp/443',
    verdict: 'works',
  },
  {
    rule: 'A17.6',
    what: 'the target of layer 7 reads the client in a header',
    on: alb,
    flow: 'near > alb tcp/80',
    verdict: 'works',
    forwardedFor: '10.0.0.4',
  },
  { rule: 'A17.12', what: 'that of layer 4 sees it', on: nlb, flow: 'near > nlb', verdict: 'works', forwardedFor: 'none', leavesAs: '10.0.0.4' },
  {
    rule: 'A17.9',
    what: 'a target may listen on another port',
    on: over(nlb, { tg: { port: 8443 }, 'sg-app': { inbound: [rule('tcp', '8443', '0.0.0.0/0')] } }),
    flow: 'near > nlb',
    verdict: 'works',
  },
  {
    rule: 'A17.5',
    what: 'a target that does not answer its health check gets nothing',
    on: over(alb, sick),
    flow: 'near > alb tcp/80',
    verdict: 'works',
  },
  { rule: 'A17.5', what: 'at layer 4 neither', on: over(nlb, { ...sick, nlb: { crossZone: true } }), flow: 'near > nlb', verdict: 'works' },
  {
    rule: 'A17.6',
    what: 'a load balancer answers clients whatever its group lets out',
    on: over(alb, { 'sg-alb': { outbound: [rule('tcp', '8080', '10.0.0.0/16')] } }),
    flow: 'near > alb tcp/80',
    verdict: 'works',
  },
  {
    rule: 'A17.6',
    what: 'but reaches no target that it does not',
    on: over(alb, { 'sg-alb': { outbound: [rule('tcp', '9999', '10.0.0.0/16')] } }),
    flow: 'near > alb tcp/80',
    verdict: 'request-blocked SG_EGRESS',
  },
  { rule: 'A10.4', what: 'a load balancer without groups is in the default one', on: byDefault, flow: 'near > alb tcp/80', verdict: 'works' },
  {
    rule: 'A17.7',
    what: 'IPv6 from end to end at layer 7',
    on: alb6,
    flow: 'near > alb tcp/80',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A10.4',
    what: 'in the default group too',
    on: over(alb6, { alb: { securityGroups: [] }, one: { securityGroups: [] }, near: { securityGroups: [] } }),
    flow: 'near > alb tcp/80',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A17.7',
    what: 'its target reads the client in a header, and listens on another port',
    on: over(alb6, { 'sg-app': { inbound: [rule('tcp', '8080', '2001:db8:1a2b:c00::/63')] } }),
    flow: 'near > alb tcp/80',
    family: 'ipv6',
    verdict: 'works',
    forwardedFor: '2001:db8:1a2b:c00::4',
  },
  {
    rule: 'A17.7',
    what: 'it sees the node, of whichever zone',
    on: over(alb6, { near: { in: 'priv-b' }, 'sg-app': { inbound: [rule('tcp', '8080', '2001:db8:1a2b:c00::/63')] } }),
    flow: 'near > alb tcp/80',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A17.5',
    what: 'an IPv6 target that does not answer its health check gets nothing at layer 7',
    on: over(alb6, sick6),
    flow: 'near > alb tcp/80',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A17.5',
    what: 'nor at layer 4',
    on: over(nlb6, sick6),
    flow: 'near > nlb',
    family: 'ipv6',
    verdict: 'works',
  },
  {
    rule: 'A17.12',
    what: 'at layer 4 an IPv6 target by address sees the node, on its own port',
    on: over(nlb6, { tg: { port: 8443 }, near: { in: 'priv-b' }, 'sg-app': { inbound: [rule('tcp', '8443', '2001:db8:1a2b:c00::/63')] } }),
    flow: 'near > nlb',
    family: 'ipv6',
    verdict: 'works',
    forwardedFor: 'none',
  },
  {
    rule: 'A17.15',
    what: 'groups of layer 4 let IPv6 in and out by their IPv6 rules',
    on: over(nlb6, { 'sg-nlb': group(everything), nlb: { securityGroups: ['sg-nlb'] } }),
    flow: 'near > nlb',
    family: 'ipv6',
    verdict: 'works',
  },
  { rule: 'A17.11', what: 'and at layer 4', on: nlb6, flow: 'near > nlb', family: 'ipv6', verdict: 'works' },
  {
    rule: 'A17.15',
    what: 'groups of layer 4 stop whom they do not know',
    on: guarded([rule('tcp', '443', '10.0.0.0/16')]),
    flow: 'internet > nlb',
    verdict: 'request-blocked SG_INGRESS',
  },
  {
    rule: 'A17.15',
    what: 'and let in whom they know, whatever they let out',
    on: guarded([rule('tcp', '443', '10.0.0.0/16')], [rule('tcp', '443', '10.0.2.0/23')]),
    flow: 'near > nlb',
    verdict: 'works',
  },
  {
    rule: 'A17.15',
    what: 'health checks and packets leave by their rules',
    on: guarded(everything, [rule('tcp', '9999', '10.0.0.0/16')]),
    flow: 'near > nlb',
    verdict: 'request-blocked SG_EGRESS',
  },
  {
    rule: 'A17.10',
    what: 'an internal load balancer has no IPv6 from the Internet',
    on: inward,
    flow: 'internet > nlb',
    family: 'ipv6',
    verdict: 'request-blocked LB_IGW_DENIED',
  },
  { rule: 'A17.10', what: 'its neighbours have', on: inward, flow: 'internet > near', family: 'ipv6', verdict: 'works' },
  { rule: 'A17.10', what: 'in both directions', on: inward, flow: 'near > internet', family: 'ipv6', verdict: 'works' },
  {
    rule: 'A11.6',
    what: 'the reply of a target beside its node does not cross the border of their subnet',
    on: over(nlb, {
      nlb: { subnets: ['pub-a'] },
      one: { in: 'pub-a' },
      tg: { targets: [{ target: 'one' }] },
      acl: {
        kind: 'aws.network-acl',
        in: 'vpc',
        inbound: [{ number: 1, action: 'allow', protocol: 'all', ports: 'all', cidr: '203.0.113.0/24' }],
        outbound: [{ number: 1, action: 'allow', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' }],
      },
      'pub-a': { networkAcl: 'acl' },
    }),
    flow: 'internet > nlb',
    verdict: 'works',
    by: 'nlb',
  },
  {
    rule: 'A17.6',
    what: 'a function behind a load balancer is called, reads the client in a header, and its answer comes back to the client',
    on: over(alb, invoked),
    flow: 'near > alb tcp/80',
    verdict: 'works',
    by: 'fn',
    forwardedFor: '10.0.0.4',
  },
  { rule: 'A17.6', what: 'on the Internet too', on: over(alb, invoked), flow: 'internet > alb tcp/80', verdict: 'works', by: 'fn' },
  { rule: 'A17.6', what: 'or over IPv6', on: over(alb6, invoked), flow: 'internet > alb tcp/80', family: 'ipv6', verdict: 'works', by: 'fn' },
  {
    rule: 'A11.7',
    what: 'a load balancer asks in its own name from a port of its own, not from that of the client',
    on: over(alb, repliesTo('49152')),
    flow: 'near > alb tcp/80',
    verdict: 'intermittent RETURN_NACL RETURN_NACL',
  },
  { rule: 'A11.7', what: 'any from 1024 to 65535', on: over(alb, repliesTo('1024-65535')), flow: 'near > alb tcp/80', verdict: 'works' },
  {
    rule: 'A11.7',
    what: 'one of layer 4 too where the client is not kept',
    on: over(nlb, { ...repliesTo('49152'), tg: { preserveClientIp: 'off' } }),
    flow: 'near > nlb',
    verdict: 'intermittent RETURN_NACL RETURN_NACL',
  },
  ...(
    [
      ['any of these ports, so that a target whose ACL takes some gets packets at times', '49152', 'intermittent SG_INGRESS', 'TARGET_BY_LUCK'],
      ['none other', '1023', 'works', 'TARGET_UNHEALTHY'],
    ] as const
  ).map(([ports, cut, outcome, other]) => ({
    rule: 'A11.7',
    what: `health checks come from ${ports}`,
    on: over(nlb, {
      ...nearby,
      ...repliesTo(cut),
      nlb: { crossZone: true },
      'priv-a': {},
      'sg-two': group(nodes),
      two: { securityGroups: ['sg-two'] },
    }),
    flow: 'near > nlb',
    verdict: outcome,
    other,
  })),
  ...(
    [
      ['at times none answers, and everybody gets packets, whom nothing lets in too', '32768-49152', 'intermittent SG_INGRESS'],
      ['not where one always does', '1024-65535', 'works'],
    ] as const
  ).map(([what, ports, outcome]) => ({
    rule: 'A17.5',
    what,
    on: over(nlb, { ...near, ...repliesTo(ports), nlb: { crossZone: true }, ...sick }),
    flow: 'near > nlb',
    verdict: outcome,
  })),
  { rule: 'A11.7', what: 'and where it is, its port is too', on: over(nlb, repliesTo('49152')), flow: 'near > nlb', verdict: 'works' },
  {
    rule: 'A17.13',
    what: 'a target does not know the client by its group, although it sees its address',
    on: over(nlb, { ...nearby, 'sg-app': { inbound: [rule('tcp', '443', 'sg-near'), ...nodes] } }),
    flow: 'near > nlb',
    verdict: 'request-blocked SG_INGRESS SG_INGRESS',
  },
  {
    rule: 'A17.13',
    what: 'past the load balancer it does',
    on: over(nlb, { ...nearby, 'sg-app': { inbound: [rule('tcp', '443', 'sg-near'), ...nodes] } }),
    flow: 'near > one',
    verdict: 'works',
  },
];
