import { over, type Resources } from '../support/ask.ts';
import { allow, CLB, intranet, listener, PUBLIC, web } from './alibaba-balancers.ts';
import type { Distinction } from './distinction.ts';

/** Without health checks, which network ACLs could stop as well. */
const unchecked = (on: Resources, inbound: readonly object[], outbound: readonly object[] = [entry('allow', '0.0.0.0/0')]) =>
  over(on, {
    acl: { kind: 'alibaba.network-acl', in: 'vpc', inbound, outbound },
    app: { networkAcl: 'acl' },
    clb: { listeners: [listener({ healthCheck: false })] },
  });
const entry = (action: string, cidr: string) => ({ action, protocol: 'all', ports: 'all', cidr });
const MATTERS = 'not-modelled ALI_LB_SOURCE_MATTERS ALI_LB_SOURCE_MATTERS';
const twice = over(CLB, {
  clb: {
    listeners: [listener(), listener({ name: 'more', port: 80 }), listener({ name: 'udp', protocol: 'UDP' })],
    backends: ['tcp', 'more', 'udp'].map((name) => ({ listener: name, target: 'one', port: 8080 })),
    accessLists: [{ listener: 'tcp', action: 'allow', cidr: '198.51.100.0/24' }],
  },
  sg: { inbound: [allow('all', 'all', '0.0.0.0/0')] },
});
const routed = (more: Readonly<Record<string, unknown>> = {}) =>
  over(
    web({
      rules: [{ name: 'api', listener: 'web', domain: 'api.example.com' }],
      backends: [
        { listener: 'web', rule: 'api', target: 'one', port: 8080 },
        { listener: 'web', target: 'two', port: 8080 },
      ],
    }),
    { clb: more },
  );
const born = { securityGroups: [] };
const ungrouped = over(CLB, { one: born, two: born, inside: born });

export const ALIBABA_CLB_DOORS: readonly Distinction[] = [
  { rule: 'L10.5', what: 'a listener takes its own protocol', on: CLB, flow: 'customer > clb udp/443', verdict: 'request-blocked NO_LISTENER' },
  { rule: '4.6', what: 'an access list is for its listener', on: twice, flow: PUBLIC, verdict: 'request-blocked ALI_CLB_ACCESS' },
  { rule: '4.6', what: 'and not for one of another port', on: twice, flow: 'customer > clb tcp/80', verdict: 'works', by: 'one' },
  { rule: '4.6', what: 'nor for one of another protocol', on: twice, flow: 'customer > clb udp/443', verdict: 'works', by: 'one' },
  ...['tcp/8443', 'udp/80', 'udp/99', 'icmp'].map((service) => ({
    rule: 'L10.5',
    what: `none of three listeners takes ${service}`,
    on: twice,
    flow: `customer > clb ${service}`,
    verdict: 'request-blocked NO_LISTENER',
  })),
  { rule: '4.6', what: 'layer 4 writes no header', on: CLB, flow: PUBLIC, verdict: 'works', forwardedFor: 'none' },
  {
    rule: 'L10.5',
    what: 'a request for a domain goes to the servers of its rule',
    on: routed(),
    flow: 'customer > clb tcp/80 api.example.com',
    verdict: 'works',
    by: 'one',
  },
  {
    rule: 'L10.5',
    what: 'one for another domain to those of the listener',
    on: routed(),
    flow: 'customer > clb tcp/80 www.example.com',
    verdict: 'works',
    by: 'two',
  },
  {
    rule: 'L10.6',
    what: 'unhealthy servers of a rule get nothing',
    on: over(
      routed({
        backends: [
          { listener: 'web', rule: 'api', target: 'one', port: 8080 },
          { listener: 'web', rule: 'api', target: 'two', port: 8080 },
        ],
      }),
      { one: { running: false } },
    ),
    flow: 'customer > clb tcp/80 api.example.com',
    verdict: 'works',
    past: 'one',
  },
  {
    rule: 'L10.3',
    what: 'health checks are answered whatever the groups let out',
    on: over(CLB, {
      sg: { outbound: [{ ...allow('all', 'all', '0.0.0.0/0'), action: 'deny' }] },
      clb: { backends: [{ listener: 'tcp', target: 'one', port: 8080 }] },
    }),
    flow: PUBLIC,
    verdict: 'works',
  },
];

export const ALIBABA_CLB_SOURCES: readonly Distinction[] = [
  { rule: 'L9.5', what: 'an ACL that knows the client only', on: unchecked(CLB, [entry('allow', '203.0.113.0/24')]), flow: PUBLIC, verdict: MATTERS },
  {
    rule: 'L9.5',
    what: 'or keeps the client out',
    on: unchecked(CLB, [entry('deny', '203.0.113.0/24'), entry('allow', '0.0.0.0/0')]),
    flow: PUBLIC,
    verdict: MATTERS,
  },
  {
    rule: 'L9.5',
    what: 'or lets only the client be answered',
    on: unchecked(CLB, [entry('allow', '0.0.0.0/0')], [entry('allow', '203.0.113.0/24')]),
    flow: PUBLIC,
    verdict: MATTERS,
  },
  {
    rule: 'L9.5',
    what: 'one that keeps everybody out does so',
    on: unchecked(CLB, [entry('deny', '0.0.0.0/0'), entry('allow', '0.0.0.0/0')]),
    flow: PUBLIC,
    verdict: 'request-blocked NACL_INGRESS',
  },
  {
    rule: 'L9.5',
    what: 'servers answer a load balancer in their vSwitch past the ACL',
    on: unchecked(over(intranet, { clb: { vswitch: 'app' } }), [entry('allow', '0.0.0.0/0')], []),
    flow: 'inside > clb',
    verdict: 'works',
    by: 'clb',
  },
  {
    rule: '4.6',
    what: 'a group that the client wears lets it in, under whichever address',
    on: over(intranet, {
      tools: { kind: 'alibaba.security-group', in: 'vpc' },
      inside: { securityGroups: ['tools'] },
      sg: { inbound: [allow('tcp', '8080', 'tools')] },
    }),
    flow: 'inside > clb',
    verdict: 'works',
    by: 'clb',
  },
  { rule: 'L8.9', what: 'so does the first group', on: over(ungrouped, { clb: intranet['clb'] ?? {} }), flow: 'inside > clb', verdict: 'works' },
  {
    rule: 'L8.9',
    what: 'and SSH from everywhere',
    on: over(ungrouped, {
      clb: { listeners: [listener({ port: 22 })], backends: [{ listener: 'tcp', target: 'one', port: 22 }] },
    }),
    flow: 'customer > clb tcp/22',
    verdict: 'works',
  },
];
