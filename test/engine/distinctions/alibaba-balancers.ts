import { over, type Resources } from '../support/ask.ts';
import type { Distinction } from './distinction.ts';

export const allow = (protocol: string, ports: string, peer: string) => ({ priority: 1, action: 'allow', protocol, ports, peer });
export const listener = (more: object = {}) => ({ name: 'tcp', protocol: 'TCP', port: 443, ...more });

/** An internet CLB with two servers behind it, a client outside and one in the VPC. */
export const CLB: Resources = {
  region: { kind: 'alibaba.region' },
  vpc: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '192.168.0.0/16' },
  app: { kind: 'alibaba.vswitch', in: 'vpc', zone: 'cn-hangzhou-h', ipv4Cidr: '192.168.10.0/24' },
  tool: { kind: 'alibaba.vswitch', in: 'vpc', zone: 'cn-hangzhou-i', ipv4Cidr: '192.168.20.0/24' },
  sg: { kind: 'alibaba.security-group', in: 'vpc', innerAccess: 'drop', inbound: [allow('tcp', '8080', '0.0.0.0/0')] },
  one: { kind: 'alibaba.ecs', in: 'app', securityGroups: ['sg'] },
  two: { kind: 'alibaba.ecs', in: 'app', securityGroups: ['sg'] },
  inside: { kind: 'alibaba.ecs', in: 'tool', securityGroups: ['sg'] },
  clb: {
    kind: 'alibaba.clb',
    in: 'vpc',
    listeners: [listener()],
    backends: [
      { listener: 'tcp', target: 'one', port: 8080 },
      { listener: 'tcp', target: 'two', port: 8080 },
    ],
  },
  customer: { kind: 'outside.client', ipv4: '203.0.113.5', ipv6: '2001:db8:77::5' },
};
export const intranet = over(CLB, { clb: { addressType: 'intranet', vswitch: 'app' } });
const six = over(CLB, { clb: { ipVersion: 'ipv6', vipIpv6: '2001:db8:5b::7' } });
export const opened = (peer: string) => ({ sg: { inbound: [allow('tcp', '8080', peer)] } });
const list = (action: string, cidr: string) => over(CLB, { clb: { accessLists: [{ listener: 'tcp', action, cidr }] } });
export const web = (more: object) => over(CLB, { clb: { listeners: [listener({ name: 'web', protocol: 'HTTP', port: 80 })], ...more } });
const EIGHTY = [{ protocol: 'tcp', ports: '8080' }];
export const PUBLIC = 'customer > clb tcp/443';

export const ALIBABA_CLB: readonly Distinction[] = [
  { rule: 'L10.6', what: 'servers need no public address', on: CLB, flow: PUBLIC, verdict: 'works', by: 'one' },
  { rule: 'L10.1', what: 'an intranet instance is reached from its VPC', on: intranet, flow: 'inside > clb tcp/443', verdict: 'works', by: 'clb' },
  { rule: 'L10.1', what: 'and not from the Internet', on: intranet, flow: PUBLIC, verdict: 'request-blocked LB_SCHEME' },
  {
    rule: 'L6.1',
    what: 'but with an EIP in front of it it is',
    on: over(intranet, { eip: { kind: 'alibaba.eip', in: 'vpc', associatedWith: 'clb', publicIpv4: '47.96.0.9' } }),
    flow: PUBLIC,
    verdict: 'works',
  },
  {
    rule: 'L10.1',
    what: 'without a vSwitch it has no address',
    on: over(intranet, { clb: { vswitch: undefined } }),
    flow: 'inside > clb tcp/443',
    verdict: 'request-blocked ALI_CLB_NO_VSWITCH',
  },
  { rule: 'L10.2', what: 'IPv6 clients reach IPv4 servers', on: six, flow: PUBLIC, family: 'ipv6', verdict: 'works', by: 'one' },
  { rule: 'L10.2', what: 'and IPv4 clients come by no IPv6 instance', on: six, flow: PUBLIC, verdict: 'request-blocked LB_FAMILY' },
  {
    rule: 'L10.2',
    what: 'an IPv6 instance of shared performance is not sold',
    on: over(six, { clb: { performance: 'shared' } }),
    flow: PUBLIC,
    family: 'ipv6',
    verdict: 'request-blocked ALI_CLB_NOT_SOLD',
  },
  { rule: 'L10.5', what: 'nothing is taken where nobody listens', on: CLB, flow: 'customer > clb tcp/444', verdict: 'request-blocked NO_LISTENER' },
  {
    rule: 'L10.3',
    what: 'groups let health checks in whatever their rules are',
    on: over(CLB, {
      one: {
        services: [
          { protocol: 'tcp', ports: '8080' },
          { protocol: 'tcp', ports: '9000' },
        ],
      },
      two: { running: false },
      clb: { listeners: [listener({ checkPort: 9000 })] },
    }),
    flow: PUBLIC,
    verdict: 'works',
    past: 'two',
  },
  {
    rule: 'L10.3',
    what: 'firewalls inside the servers do not',
    on: over(CLB, { clb: { hostFirewalls: 'block' } }),
    flow: PUBLIC,
    verdict: 'not-modelled LB_ALL_UNHEALTHY',
  },
  {
    rule: 'L10.6',
    what: 'an unhealthy server gets nothing',
    on: over(CLB, { one: { running: false } }),
    flow: PUBLIC,
    verdict: 'works',
    past: 'one',
  },
  {
    rule: 'L10.6',
    what: 'what happens while all are unhealthy is not known',
    on: over(CLB, { clb: { listeners: [listener({ checkPort: 9000 })] }, one: { services: EIGHTY }, two: { services: EIGHTY } }),
    flow: PUBLIC,
    verdict: 'not-modelled LB_ALL_UNHEALTHY',
  },
  {
    rule: 'L10.6',
    what: 'without a check everybody counts as healthy',
    on: over(CLB, { one: { running: false }, clb: { listeners: [listener({ healthCheck: false })] } }),
    flow: PUBLIC,
    verdict: 'intermittent NOT_RUNNING',
  },
  {
    rule: '4.6',
    what: 'groups that decide by the source, which nobody knows',
    on: over(CLB, opened('203.0.113.0/24')),
    flow: PUBLIC,
    verdict: 'works',
  },
  {
    rule: '4.6',
    what: 'a client that the groups do not name may still come under the address of the balancer',
    on: over(CLB, opened('198.51.100.0/24')),
    flow: PUBLIC,
    verdict: 'not-modelled ALI_LB_SOURCE_MATTERS ALI_LB_SOURCE_MATTERS',
  },
  {
    rule: '4.6',
    what: 'and so may one of the other family',
    on: over(six, opened('100.64.0.0/10')),
    flow: PUBLIC,
    family: 'ipv6',
    verdict: 'not-modelled ALI_LB_SOURCE_MATTERS ALI_LB_SOURCE_MATTERS',
  },
  { rule: '4.6', what: 'access control names who may come', on: list('allow', '203.0.113.0/24'), flow: PUBLIC, verdict: 'works' },
  { rule: '4.6', what: 'and nobody else comes', on: list('allow', '198.51.100.0/24'), flow: PUBLIC, verdict: 'request-blocked ALI_CLB_ACCESS' },
  { rule: '4.6', what: 'or who may not', on: list('deny', '203.0.113.0/24'), flow: PUBLIC, verdict: 'request-blocked ALI_CLB_ACCESS' },
  { rule: '4.6', what: 'and everybody else comes', on: list('deny', '198.51.100.0/24'), flow: PUBLIC, verdict: 'works' },
  {
    rule: '4.6',
    what: 'a server does not know whether it reaches itself',
    on: over(intranet, { clb: { backends: [{ listener: 'tcp', target: 'one', port: 8080 }] } }),
    flow: 'one > clb tcp/443',
    verdict: 'not-modelled ALI_LB_SELF',
  },
  {
    rule: 'L10.5',
    what: 'what no rule is about goes to the servers of the listener',
    on: web({
      rules: [{ name: 'api', listener: 'web', domain: 'api.example.com' }],
      backends: [
        { listener: 'web', rule: 'api', target: 'one', port: 8080 },
        { listener: 'web', target: 'two', port: 8080 },
      ],
    }),
    flow: 'customer > clb tcp/80',
    verdict: 'works',
    by: 'clb',
  },
  {
    rule: 'L10.6',
    what: 'whether a server of another VPC is reached is not modelled',
    on: over(CLB, {
      vpc2: { kind: 'alibaba.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16' },
      away: { kind: 'alibaba.vswitch', in: 'vpc2', zone: 'cn-hangzhou-h', ipv4Cidr: '10.0.0.0/24' },
      far: { kind: 'alibaba.ecs', in: 'away' },
      clb: { listeners: [listener({ healthCheck: false })], backends: [{ listener: 'tcp', target: 'far', port: 8080 }] },
    }),
    flow: PUBLIC,
    verdict: 'not-modelled ALI_LB_OTHER_VPC',
  },
];
