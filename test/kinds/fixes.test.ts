import { describe, expect, it } from 'vitest';
import type { FamilyAnswer } from '../../core/engine/answer.ts';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { KINDS } from '../../core/kinds/index.ts';
import type { Flow } from '../../core/model/design.ts';
import type { Family } from '../../core/net/address.ts';
import { sentence } from '../../core/words/index.ts';
import { applied } from './apply.ts';
import { type Change, changed, designOf, NETWORK, OTHER, type Resources } from './network.ts';

function answer(resources: Resources, flow: Flow, family: Family): FamilyAnswer | undefined {
  const design = designOf(resources);
  return answerOf(createView(design), design, flow).families.find((one) => one.family === family);
}

interface Case {
  readonly code: string;
  readonly change?: Change;
  readonly from: string;
  readonly to: string;
  readonly protocol?: string;
  readonly port?: number;
  readonly family?: Family;
  /** What is proposed, in order. Empty: nothing can be done. */
  readonly says: readonly string[];
  /** The first fix is all that was missing. */
  readonly works?: true;
}

const dual: Change = {
  web: { ipv6: 'yes' },
  app: { ipv6: 'yes' },
  'sg-web': {
    inbound: [
      { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
      { protocol: 'tcp', ports: '443', peer: '::/0' },
    ],
  },
};
const noRoutes: Change = { 'rt-private': { routes: [] } };
const aclOn = (inbound: readonly unknown[], outbound: readonly unknown[]): Change => ({
  acl: { inbound, outbound },
  'public-a': { networkAcl: 'acl' },
});
const rule = (number: number, protocol: string, ports: string, action = 'allow', cidr = '0.0.0.0/0') => ({ number, action, protocol, ports, cidr });

const CASES: readonly Case[] = [
  {
    code: 'NO_ROUTE',
    change: noRoutes,
    from: 'app',
    to: 'internet',
    says: ['Send 0.0.0.0/0 to nat in rt-private', 'Send 0.0.0.0/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'NO_ROUTE',
    change: { ...dual, ...noRoutes },
    from: 'app',
    to: 'internet',
    family: 'ipv6',
    says: ['Send ::/0 to eigw in rt-private', 'Send ::/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'NO_ROUTE',
    change: { ...dual, ...noRoutes, eigw: undefined },
    from: 'app',
    to: 'internet',
    family: 'ipv6',
    says: ['Add eigw to vpc and send ::/0 to it in rt-private', 'Send ::/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'NO_ROUTE',
    change: { 'public-a': { routeTable: undefined }, igw: undefined, 'rt-public': { routes: [] } },
    from: 'web',
    to: 'internet',
    says: [
      'Add igw to vpc and give public-a a route table of its own that sends 0.0.0.0/0 to it',
      'Add igw to vpc and draw the main route table that sends 0.0.0.0/0 to it',
    ],
    works: true,
  },
  { code: 'NO_ROUTE', change: noRoutes, from: 'app', to: '172.16.5.5', says: ['Send 172.16.0.0/12 to vgw in rt-private'] },
  {
    code: 'RETURN_ROUTE',
    change: { 'public-a': { routeTable: undefined } },
    from: 'client',
    to: 'web',
    says: [
      'Give public-a a route table of its own that sends 0.0.0.0/0 to igw',
      'Draw the main route table and send 0.0.0.0/0 to igw, for every subnet without a table of its own',
    ],
    works: true,
  },
  {
    code: 'BLACKHOLE',
    change: { 'rt-private': { routes: [{ destination: '0.0.0.0/0' }] } },
    from: 'app',
    to: 'internet',
    says: ['Send 0.0.0.0/0 to nat in rt-private', 'Send 0.0.0.0/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { 'eip-web': undefined },
    from: 'web',
    to: 'internet',
    says: ['Associate a new Elastic IP with web'],
    works: true,
  },
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { 'eip-web': { associatedWith: undefined } },
    from: 'web',
    to: 'internet',
    says: ['Associate eip-web with web', 'Associate a new Elastic IP with web'],
    works: true,
  },
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { nat: { elasticIps: [] }, 'eip-nat': undefined },
    from: 'app',
    to: 'internet',
    says: ['Associate a new Elastic IP with nat'],
    works: true,
  },
  {
    code: 'IGW_NO_PUBLIC_V4',
    change: { fn: { in: 'public-b' }, 'rt-public': { main: true }, 'public-b': { routeTable: undefined } },
    from: 'fn',
    to: 'internet',
    says: [
      'Give public-b a route table of its own that sends 0.0.0.0/0 to nat',
      'Send 0.0.0.0/0 to nat in the main table rt-public, for every subnet that uses it',
    ],
  },
  {
    code: 'NO_PUBLIC_MAPPING',
    change: { 'eip-web': undefined },
    from: 'client',
    to: 'web',
    says: ['Associate a new Elastic IP with web'],
    works: true,
  },
  {
    code: 'IGW_NOT_ATTACHED',
    change: { ...dual, igw: undefined, eigw: undefined, 'rt-public': { routes: [] }, 'rt-private': { routes: [] } },
    from: 'client',
    to: 'web',
    family: 'ipv6',
    says: ['Add an Internet gateway to vpc'],
  },
  {
    code: 'IGW_NOT_ATTACHED',
    change: { ...OTHER, 'rt-public': { routes: [{ destination: '0.0.0.0/0', target: 'igw2' }] } },
    from: 'web',
    to: 'internet',
    says: ['Give public-a a route table of its own that sends 0.0.0.0/0 to igw', 'Send 0.0.0.0/0 to igw in rt-public'],
    works: true,
  },
  {
    code: 'SG_EGRESS',
    change: { 'sg-app': { outbound: [] } },
    from: 'app',
    to: 'internet',
    says: ['Let sg-app send tcp/443 to 0.0.0.0/0'],
    works: true,
  },
  {
    code: 'SG_EGRESS',
    change: { 'sg-web': { outbound: [] } },
    from: 'web',
    to: 'app',
    port: 8080,
    says: ['Let sg-web send tcp/8080 to sg-app', 'Let sg-web send tcp/8080 to 10.0.10.4/32'],
    works: true,
  },
  { code: 'SG_INGRESS', from: 'client', to: 'web', port: 22, says: ['Let sg-web accept tcp/22 from 203.0.113.7/32'], works: true },
  { code: 'SG_INGRESS', from: 'internet', to: 'web', port: 22, says: ['Let sg-web accept tcp/22 from 0.0.0.0/0'], works: true },
  {
    code: 'SG_INGRESS',
    change: { ...dual, 'sg-web': { inbound: [{ protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }] } },
    from: 'internet',
    to: 'web',
    family: 'ipv6',
    says: ['Let sg-web accept tcp/443 from ::/0'],
    works: true,
  },
  {
    code: 'SG_INGRESS',
    from: 'web',
    to: 'app',
    port: 22,
    says: ['Let sg-app accept tcp/22 from sg-web', 'Let sg-app accept tcp/22 from 10.0.0.5/32'],
    works: true,
  },
  {
    code: 'SG_INGRESS',
    change: { web: { securityGroups: undefined } },
    from: 'client',
    to: 'web',
    says: ['Give web a security group that accepts tcp/443 from 203.0.113.7/32'],
    works: true,
  },
  { code: 'SG_INGRESS', from: 'client', to: 'web', protocol: 'icmp', says: ['Let sg-web accept icmp from 203.0.113.7/32'], works: true },
  {
    code: 'NACL_INGRESS',
    change: aclOn([], [rule(100, 'all', 'all')]),
    from: 'client',
    to: 'web',
    says: ['Let acl pass tcp/443 in from 203.0.113.7/32'],
    works: true,
  },
  {
    code: 'NACL_INGRESS',
    change: aclOn([rule(50, 'tcp', '443', 'deny', '203.0.113.0/24'), rule(100, 'all', 'all')], [rule(100, 'all', 'all')]),
    from: 'client',
    to: 'web',
    says: ['Let acl pass tcp/443 in from 203.0.113.7/32'],
    works: true,
  },
  {
    code: 'NACL_EGRESS',
    change: aclOn([rule(100, 'all', 'all')], []),
    from: 'web',
    to: 'internet',
    says: ['Let acl pass tcp/443 out to 0.0.0.0/0'],
    works: true,
  },
  {
    code: 'RETURN_NACL',
    change: aclOn([rule(100, 'tcp', '443')], []),
    from: 'client',
    to: 'web',
    says: ['Let acl pass tcp/1024-65535 out to 203.0.113.7/32'],
    works: true,
  },
  {
    code: 'LAMBDA_V6_DISABLED',
    change: { fn: { ipv6AllowedForDualStack: undefined } },
    from: 'fn',
    to: 'internet',
    family: 'ipv6',
    says: ['Let fn use IPv6'],
    works: true,
  },
  {
    code: 'LAMBDA_SUBNET_NOT_DUAL',
    change: { 'private-a': { ipv6Cidr: undefined } },
    from: 'fn',
    to: 'internet',
    family: 'ipv6',
    says: ['Give private-a an IPv6 block'],
    works: true,
  },
  { code: 'LAMBDA_NO_INBOUND', from: 'web', to: 'fn', says: [] },
  { code: 'NO_SOURCE_ADDRESS', from: 'web', to: 'internet', family: 'ipv6', says: ['Give web an IPv6 address'], works: true },
  {
    code: 'NO_SOURCE_ADDRESS',
    change: { 'public-a': { ipv6Cidr: undefined } },
    from: 'web',
    to: 'internet',
    family: 'ipv6',
    says: ['Give web an IPv6 address'],
    works: true,
  },
  { code: 'NO_DESTINATION_ADDRESS', from: 'client', to: 'web', family: 'ipv6', says: ['Give web an IPv6 address'] },
  {
    code: 'SRC_DST_CHECK',
    change: {
      box: { kind: 'aws.instance', in: 'public-b', publicIpv4: 'yes', forwards: 'nat', securityGroups: ['sg-box'] },
      'sg-box': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'all', ports: 'all', peer: '10.0.0.0/16' }] },
      'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'box' }] },
    },
    from: 'app',
    to: 'internet',
    says: ['Turn off the source/destination check of box'],
    works: true,
  },
  {
    code: 'NOT_FORWARDED',
    change: {
      box: { kind: 'aws.instance', in: 'public-b', publicIpv4: 'yes', sourceDestCheck: false, securityGroups: ['sg-box'] },
      'sg-box': { kind: 'aws.security-group', in: 'vpc', inbound: [{ protocol: 'all', ports: 'all', peer: '10.0.0.0/16' }] },
      'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'box' }] },
    },
    from: 'app',
    to: 'internet',
    says: ['Let box pass packets on under its own address', 'Let box pass packets on as they are'],
    works: true,
  },
  {
    code: 'NAT_NO_IGW_ROUTE',
    change: { 'public-a': { routeTable: 'rt-private' } },
    from: 'app',
    to: 'internet',
    says: ['Give public-a a route table of its own that sends 0.0.0.0/0 to igw'],
    works: true,
  },
  {
    code: 'NAT_PRIVATE_AT_IGW',
    change: { nat: { connectivity: 'private', elasticIps: [] } },
    from: 'app',
    to: 'internet',
    says: ['Make nat public, with a new Elastic IP'],
    works: true,
  },
  {
    code: 'NAT_V6_NATIVE',
    change: { ...dual, 'rt-private': { routes: [{ destination: '::/0', target: 'nat' }] } },
    from: 'app',
    to: 'internet',
    family: 'ipv6',
    says: ['Send ::/0 to eigw in rt-private', 'Send ::/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'EIGW_V4_ROUTE',
    change: { 'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'eigw' }] } },
    from: 'app',
    to: 'internet',
    says: ['Send 0.0.0.0/0 to nat in rt-private', 'Send 0.0.0.0/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'EIGW_INBOUND',
    change: { ...dual, igw: undefined, 'rt-public': { routes: [{ destination: '::/0', target: 'eigw' }] } },
    from: 'client',
    to: 'web',
    family: 'ipv6',
    says: [],
  },
  {
    code: 'NO_LISTENER',
    change: { web: { services: [{ protocol: 'tcp', ports: '80' }] } },
    from: 'client',
    to: 'web',
    says: ['Let web listen on tcp/443'],
    works: true,
  },
  { code: 'NOT_RUNNING', change: { web: { running: false } }, from: 'client', to: 'web', says: ['Start web'], works: true },
  {
    code: 'VPC_BPA',
    change: { region: { blockPublicAccess: 'block-bidirectional' } },
    from: 'web',
    to: 'internet',
    says: ['Turn off Block Public Access in region'],
    works: true,
  },
  {
    code: 'DX_NO_IPV6',
    change: { ...dual, vpn: undefined, dx: { ipv6: false }, 'rt-private': { routes: [{ destination: '2001:db8:ff00::/48', target: 'vgw' }] } },
    from: 'app',
    to: '2001:db8:ff00::5',
    family: 'ipv6',
    says: ['Let dx carry IPv6'],
  },
  {
    code: 'NAT_NO_SESSION',
    change: { web: { in: 'public-b' }, 'public-b': { routeTable: 'rt-private' } },
    from: 'client',
    to: 'web',
    says: ['Give public-b a route table of its own that sends 0.0.0.0/0 to igw', 'Send 0.0.0.0/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'EIGW_NO_SESSION',
    change: { ...dual, web: { in: 'public-b', ipv6: 'yes' }, 'public-b': { routeTable: 'rt-private' } },
    from: 'client',
    to: 'web',
    family: 'ipv6',
    says: ['Give public-b a route table of its own that sends ::/0 to igw', 'Send ::/0 to igw in rt-private'],
    works: true,
  },
  {
    code: 'EDGE_NO_PUBLIC_V4',
    change: {
      'rt-edge': { kind: 'aws.route-table', in: 'vpc', gateway: 'igw', routes: [{ destination: '10.0.0.0/24', target: 'eni' }] },
      eni: { attachedTo: 'app', sourceDestCheck: false },
    },
    from: 'client',
    to: 'web',
    says: ['Associate a new Elastic IP with eni'],
  },
  {
    code: 'TARGET_NOT_RUNNING',
    change: {
      box: { kind: 'aws.instance', in: 'public-b', running: false },
      'rt-private': { routes: [{ destination: '0.0.0.0/0', target: 'box' }] },
    },
    from: 'app',
    to: 'internet',
    says: ['Start box'],
  },
  {
    code: 'DNS64_OFF',
    change: {
      'private-a': { ipv4Cidr: undefined, assignIpv6OnCreation: true },
      'rt-private': { routes: [{ destination: '64:ff9b::/96', target: 'nat' }] },
      fn: undefined,
    },
    from: 'app',
    to: 'internet',
    says: ['Turn on DNS64 in private-a'],
    works: true,
  },
];

describe('fixes', () => {
  it.each(CASES)(
    '$code from $from to $to ($family): $says.0',
    ({ code, change = {}, from, to, protocol = 'tcp', port = 443, family = 'ipv4', says, works }) => {
      const before = changed(NETWORK, change);
      const flow: Flow = protocol === 'tcp' ? { from, to, protocol, port } : { from, to, protocol };
      const stopped = answer(before, flow, family);
      const blocker = stopped?.blockers.find((one) => one.code === code || one.detail?.code === code);
      expect(blocker, `blockers: ${stopped?.blockers.map((one) => one.code).join(', ')}; ${stopped?.outcome}`).toBeDefined();
      expect(blocker?.fixes.map((plan) => sentence(plan.code, plan.values, (id) => id))).toEqual(says);
      for (const [index, plan] of (blocker?.fixes ?? []).entries()) {
        const then = answer(applied(before, plan), flow, family);
        const same = then?.blockers.some((one) => (one.code === code || one.detail?.code === code) && one.resource === blocker?.resource);
        expect(same, `${plan.id} removes its blocker`).toBe(false);
        if (works && index === 0) expect(then?.outcome, then?.blockers.map((one) => one.code).join(', ')).toBe('works');
      }
    },
  );

  it('every code for which a kind knows a way out is tried', () => {
    const tried = new Set(CASES.map((one) => one.code));
    // Those of a reply carry the code of the request as their detail.
    const known = new Set(KINDS.flatMap((kind) => Object.keys(kind.fixes)));
    expect([...known].filter((code) => !tried.has(code))).toEqual([]);
  });
});
