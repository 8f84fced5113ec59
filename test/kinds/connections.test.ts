import { describe, expect, it } from 'vitest';
import { offered } from '../../core/kinds/connection.ts';
import { createView } from '../../core/engine/view.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { Plan } from '../../core/model/reason.ts';
import { sentence } from '../../core/words/index.ts';
import { applied } from './apply.ts';
import { type Change, changed, designOf, NETWORK, OTHER, type Resources } from './network.ts';

function offers(resources: Resources, from: string, to: string) {
  const kinds = { from: kindOf(resources[from]?.kind), to: kindOf(resources[to]?.kind) };
  if (!kinds.from || !kinds.to) throw new Error(`no such ends: ${from}, ${to}`);
  return offered(createView(designOf(resources)), from, to, { from: kinds.from, to: kinds.to });
}
const plansOf = (resources: Resources, from: string, to: string): readonly Plan[] => {
  const result = offers(resources, from, to);
  return 'plans' in result ? result.plans : [];
};
const say = (plan: Plan) => sentence(plan.code, plan.values, (id) => id);

interface Case {
  readonly from: string;
  readonly to: string;
  readonly change?: Change;
  /** The sentences of the plans, in order. */
  readonly says: readonly string[];
  /** Fields after the first plan was made. */
  readonly then?: Change;
}

const bare: Change = { 'public-a': { routeTable: undefined } };
const CASES: readonly Case[] = [
  {
    from: 'public-a',
    to: 'igw',
    change: { 'rt-public': { routes: [] }, 'public-b': { routeTable: undefined } },
    says: ['Send 0.0.0.0/0, ::/0 to igw in rt-public', 'Send 0.0.0.0/0 to igw in rt-public', 'Send ::/0 to igw in rt-public'],
    then: {
      'rt-public': {
        routes: [
          { destination: '0.0.0.0/0', target: 'igw' },
          { destination: '::/0', target: 'igw' },
        ],
      },
    },
  },
  {
    from: 'public-a',
    to: 'igw',
    change: { 'rt-public': { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] } },
    says: ['Send ::/0 to igw in rt-public', 'Give public-a a route table of its own that sends ::/0 to igw'],
  },
  {
    from: 'public-a',
    to: 'igw',
    change: { ...bare, vpc: { ipv6Source: 'none', ipv6Cidr: undefined }, 'public-a': { routeTable: undefined, ipv6Cidr: undefined } },
    says: [
      'Give public-a a route table of its own that sends 0.0.0.0/0 to igw',
      'Draw the main route table and send 0.0.0.0/0 to igw, for every subnet without a table of its own',
    ],
    then: { 'public-a': { routeTable: 'rt-public-a' }, 'rt-public-a': { in: 'vpc', routes: [{ destination: '0.0.0.0/0', target: 'igw' }] } },
  },
  {
    from: 'public-a',
    to: 'eigw',
    change: { ...bare, 'rt-private': { main: true, routes: [] } },
    says: [
      'Give public-a a route table of its own that sends ::/0 to eigw',
      'Send ::/0 to eigw in the main table rt-private, for every subnet that uses it',
    ],
  },
  { from: 'app', to: 'eigw', change: { 'rt-private': { routes: [] } }, says: ['Send ::/0 to eigw in rt-private'] },
  {
    from: 'private-a',
    to: 'nat',
    change: { 'rt-private': { routes: [] } },
    says: ['Send 0.0.0.0/0 to nat in rt-private', 'Send 64:ff9b::/96 to nat in rt-private'],
  },
  {
    from: 'private-a',
    to: 'nat',
    change: { 'rt-private': { routes: [] }, 'private-a': { ipv4Cidr: undefined } },
    says: ['Send 64:ff9b::/96 to nat in rt-private'],
  },
  {
    from: 'nat',
    to: 'private-a',
    change: {
      'rt-private': {
        routes: [
          { destination: '0.0.0.0/0', target: 'igw' },
          { destination: '64:ff9b::/96', target: 'nat' },
        ],
      },
    },
    says: ['Send 0.0.0.0/0 to nat in rt-private'],
    then: {
      'rt-private': {
        routes: [
          { destination: '64:ff9b::/96', target: 'nat' },
          { destination: '0.0.0.0/0', target: 'nat' },
        ],
      },
    },
  },
  {
    from: 'private-a',
    to: 'vgw',
    change: { 'rt-private': { routes: [] } },
    says: [
      'Let the routes of vgw propagate into rt-private',
      'Send 172.16.0.0/12, 2001:db8:ff00::/48 to vgw in rt-private',
      'Send 172.16.0.0/12 to vgw in rt-private',
      'Send 2001:db8:ff00::/48 to vgw in rt-private',
    ],
    then: { 'rt-private': { propagating: ['vgw'] } },
  },
  { from: 'private-a', to: 'rt-public', says: ['Let private-a use rt-public'], then: { 'private-a': { routeTable: 'rt-public' } } },
  { from: 'rt-public', to: 'private-a', says: ['Let private-a use rt-public'] },
  { from: 'private-a', to: 'acl', says: ['Put acl on the border of private-a'], then: { 'private-a': { networkAcl: 'acl' } } },
  { from: 'acl', to: 'private-a', says: ['Put acl on the border of private-a'] },
  {
    from: 'rt-private',
    to: 'igw',
    says: ['Send 0.0.0.0/0, ::/0 to igw in rt-private', 'Send 0.0.0.0/0 to igw in rt-private', 'Send ::/0 to igw in rt-private'],
  },
  {
    from: 'spare',
    to: 'vgw',
    change: {
      spare: {
        kind: 'aws.route-table',
        in: 'vpc',
        routes: [
          { destination: '172.16.0.0/12', target: 'vgw' },
          { destination: '2001:db8:ff00::/48', target: 'vgw' },
        ],
      },
    },
    says: ['Steer what enters through vgw by spare'],
    then: { spare: { gateway: 'vgw' } },
  },
  { from: 'web', to: 'sg-app', says: ['Attach sg-app to web'], then: { web: { securityGroups: ['sg-web', 'sg-app'] } } },
  { from: 'sg-web', to: 'fn', says: ['Attach sg-web to fn'], then: { fn: { securityGroups: ['sg-app', 'sg-web'] } } },
  {
    from: 'app',
    to: 'spare',
    change: { spare: { kind: 'aws.elastic-ip' } },
    says: ['Associate spare with app'],
    then: { spare: { associatedWith: 'app' } },
  },
  { from: 'spare', to: 'app', change: { spare: { kind: 'aws.elastic-ip' } }, says: ['Associate spare with app'] },
  {
    from: 'nat',
    to: 'spare',
    change: { spare: { kind: 'aws.elastic-ip' } },
    says: ['Associate spare with nat'],
    then: { nat: { elasticIps: ['eip-nat', 'spare'] } },
  },
  {
    from: 'eni',
    to: 'app',
    says: ['Attach eni to app', 'Let eni open tcp/443 to app', 'Let eni open tcp/80 to app', 'Let eni open tcp/22 to app', 'Let eni open all to app'],
    then: { eni: { attachedTo: 'app' } },
  },
  {
    from: 'sg-web',
    to: 'sg-app',
    change: { app: { services: [{ protocol: 'tcp', ports: '5432' }] } },
    says: ['Let sg-app in from sg-web (tcp/5432)'],
    then: {
      'sg-app': {
        inbound: [
          { protocol: 'tcp', ports: '8080', peer: 'sg-web' },
          { protocol: 'tcp', ports: '5432', peer: 'sg-web' },
        ],
      },
    },
  },
  {
    from: 'web',
    to: 'app',
    change: { app: { services: [{ protocol: 'tcp', ports: '5432' }] } },
    says: ['Let web open tcp/5432 to app'],
    then: {
      'sg-app': {
        inbound: [
          { protocol: 'tcp', ports: '8080', peer: 'sg-web' },
          { protocol: 'tcp', ports: '5432', peer: 'sg-web' },
        ],
      },
    },
  },
  {
    from: 'web',
    to: 'app',
    change: { app: { services: [{ protocol: 'tcp', ports: '8080' }] }, 'sg-web': { outbound: [] } },
    says: ['Let web open tcp/8080 to app'],
    then: { 'sg-web': { outbound: [{ protocol: 'tcp', ports: '8080', peer: 'sg-app' }] } },
  },
  {
    from: 'client',
    to: 'web',
    change: { web: { ipv6: 'yes', services: [{ protocol: 'tcp', ports: '22' }] } },
    says: ['Let client open tcp/22 to web'],
    then: {
      'sg-web': {
        inbound: [
          { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' },
          { protocol: 'tcp', ports: '22', peer: '203.0.113.7/32' },
          { protocol: 'tcp', ports: '22', peer: '2001:db8:cafe::7/128' },
        ],
      },
    },
  },
  {
    from: 'client',
    to: 'web',
    change: { client: { ipv6: undefined }, web: { securityGroups: undefined, services: [{ protocol: 'tcp', ports: '22' }] } },
    says: ['Let client open tcp/22 to web'],
    then: { web: { securityGroups: ['sg-web-2'] }, 'sg-web-2': { in: 'vpc', inbound: [{ protocol: 'tcp', ports: '22', peer: '203.0.113.7/32' }] } },
  },
  {
    from: 'vgw',
    to: 'office',
    change: { vpn: undefined, dx: undefined },
    says: ['Join vgw and office by a VPN', 'Join vgw and office by Direct Connect'],
  },
  {
    from: 'office',
    to: 'vgw',
    change: { vpn: undefined },
    says: ['Join vgw and office by a VPN'],
    then: { vpn: { gateway: 'vgw', network: 'office', staticRoutes: ['172.16.0.0/12'], in: 'region' } },
  },
  { from: 'vpn', to: 'vgw', change: { vpn: { gateway: undefined } }, says: ['Let vpn end at vgw'], then: { vpn: { gateway: 'vgw' } } },
  { from: 'fn', to: 'public-b', change: { fn: { in: 'region' } }, says: ['Attach fn to the VPC, in public-b'], then: { fn: { in: 'public-b' } } },
  { from: 'fn', to: 'public-b', says: ['Let fn run in public-b too'], then: { fn: { moreSubnets: ['public-b'] } } },
];

interface Refusal {
  readonly from: string;
  readonly to: string;
  readonly change?: Change;
  readonly code: string;
}
const REFUSALS: readonly Refusal[] = [
  { from: 'web', to: 'web', code: 'CONNECT_SELF' },
  { from: 'region', to: 'acl', code: 'CONNECT_NOTHING' },
  { from: 'public-a', to: 'igw', code: 'CONNECT_ALREADY' },
  { from: 'public-a', to: 'igw2', change: OTHER, code: 'CONNECT_OTHER_NETWORK' },
  { from: 'private-a', to: 'eigw', change: { 'private-a': { ipv6Cidr: undefined } }, code: 'CONNECT_IPV4_TO_EGRESS_ONLY' },
  { from: 'private-a', to: 'vgw', change: { vpn: undefined, dx: undefined, 'rt-private': { propagating: ['vgw'] } }, code: 'CONNECT_NO_DESTINATION' },
  { from: 'private-a', to: 'web', code: 'CONNECT_NO_FORWARDING' },
  { from: 'web', to: 'sg2', change: OTHER, code: 'CONNECT_OTHER_NETWORK' },
  { from: 'app', to: 'eip-web', code: 'CONNECT_ASSOCIATED' },
  {
    from: 'nat',
    to: 'spare',
    change: { nat: { connectivity: 'private', elasticIps: [] }, spare: { kind: 'aws.elastic-ip' } },
    code: 'CONNECT_PRIVATE_NAT',
  },
  { from: 'web', to: 'fn', code: 'CONNECT_NO_INBOUND' },
  { from: 'web', to: 'app', change: { app: { services: [{ protocol: 'tcp', ports: '8080' }] } }, code: 'CONNECT_OPEN_ALREADY' },
  { from: 'private-a', to: 'edge', change: { edge: { kind: 'aws.route-table', in: 'vpc', gateway: 'igw' } }, code: 'CONNECT_EDGE_TABLE' },
];

describe('connections', () => {
  it.each(CASES)('$from to $to: $says.0', ({ from, to, change = {}, says, then }) => {
    const before = changed(NETWORK, change);
    const plans = plansOf(before, from, to);
    expect(plans.map(say)).toEqual(says);
    const [first] = plans;
    if (!first) return;
    const after = applied(before, first);
    for (const [id, fields] of Object.entries(then ?? {})) expect(after[id]).toMatchObject(fields ?? {});
    // What was made is not offered again.
    expect(plansOf(after, from, to).map((plan) => plan.id)).not.toContain(first.id);
  });

  it.each(REFUSALS)('$from to $to is refused: $code', ({ from, to, change = {}, code }) => {
    const result = offers(changed(NETWORK, change), from, to);
    expect('refused' in result ? result.refused.code : result.plans.map(say)).toBe(code);
    if ('refused' in result) expect(sentence(code, result.refused.values, (id) => id)).not.toMatch(/[{}]/);
  });

  it('every pair of resources is offered something or refused with a sentence', () => {
    for (const from of Object.keys(NETWORK)) {
      for (const to of Object.keys(NETWORK)) {
        const result = offers(NETWORK, from, to);
        const texts = 'plans' in result ? result.plans.map(say) : [sentence(result.refused.code, result.refused.values, (id) => id)];
        expect(texts.length, `${from} to ${to}`).toBeGreaterThan(0);
        for (const text of texts) expect(text, `${from} to ${to}`).toMatch(/^[A-Z][^{}]* [^{}]*$|^\S+ .*$/);
      }
    }
  });
});
