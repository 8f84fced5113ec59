import type { Answer, FamilyAnswer } from '../../../core/engine/answer.ts';
import { answerOf } from '../../../core/engine/explain/answer-of.ts';
import { createView } from '../../../core/engine/view.ts';
import { type Design, emptyDesign, type Flow, type Resource } from '../../../core/model/design.ts';
import type { Family } from '../../../core/net/address.ts';

export type Resources = Readonly<Record<string, Resource>>;
export const designOf = (resources: Resources): Design => ({ ...emptyDesign('test'), resources });

/** A flow in short: "web > internet tcp/443"; what an HTTP request asks for stands behind that: "web > alb tcp/80 example.com/help". */
export function flowOf(text: string): Flow {
  const [from = '', rest = ''] = text.split(' > ');
  const [to = '', service = 'tcp/443', asks = ''] = rest.split(' ');
  const [protocol = 'tcp', port] = service.split('/');
  const slash = asks.includes('/') ? asks.indexOf('/') : asks.length;
  const [domain, path] = [asks.slice(0, slash), asks.slice(slash)];
  return {
    from,
    to,
    protocol,
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(domain === '' ? {} : { domain }),
    ...(path === '' ? {} : { path }),
  };
}

export function ask(resources: Resources, flow: string | Flow): Answer {
  const design = designOf(resources);
  return answerOf(createView(design), design, typeof flow === 'string' ? flowOf(flow) : flow);
}

/** The answer of one family; a flow without one is a mistake in the test. */
export function askFamily(resources: Resources, flow: string | Flow, family: Family = 'ipv4'): FamilyAnswer {
  const answer = ask(resources, flow);
  const found = answer.families.find((f) => f.family === family);
  if (!found) throw new Error(`no ${family} answer: ${JSON.stringify(answer.problem)}`);
  return found;
}

export const codes = (f: FamilyAnswer): readonly string[] => f.blockers.map((b) => b.code);
/** "works", or the outcome with the codes of its blockers: "request-blocked NO_ROUTE SG_INGRESS". */
export const verdict = (f: FamilyAnswer): string => [f.outcome, ...codes(f), ...f.notModelled.map((n) => n.code)].join(' ');
export const way = (f: FamilyAnswer, half: 'request' | 'reply' | 'unreached' = 'request', path = 0): readonly string[] =>
  f.paths[path]?.[half].map((h) => h.resource) ?? [];

/** A VPC with a public and a private subnet, an Internet gateway, a NAT gateway and a host in each; groups that let everything in. */
export const TWO_TIERS: Resources = {
  vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16', ipv6Source: 'amazon', ipv6Cidr: '2001:db8:1a2b:c00::/56' },
  igw: { kind: 'aws.internet-gateway', in: 'vpc' },
  eigw: { kind: 'aws.egress-only-internet-gateway', in: 'vpc' },
  'rt-pub': {
    kind: 'aws.route-table',
    in: 'vpc',
    routes: [
      { destination: '0.0.0.0/0', target: 'igw' },
      { destination: '::/0', target: 'igw' },
    ],
  },
  'rt-priv': {
    kind: 'aws.route-table',
    in: 'vpc',
    routes: [
      { destination: '0.0.0.0/0', target: 'nat' },
      { destination: '::/0', target: 'eigw' },
    ],
  },
  pub: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.0.0/24', ipv6Cidr: '2001:db8:1a2b:c00::/64', routeTable: 'rt-pub' },
  priv: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:1a2b:c01::/64', routeTable: 'rt-priv' },
  open: {
    kind: 'aws.security-group',
    in: 'vpc',
    inbound: [
      { protocol: 'all', ports: 'all', peer: '0.0.0.0/0' },
      { protocol: 'all', ports: 'all', peer: '::/0' },
    ],
  },
  eip: { kind: 'aws.elastic-ip', publicIpv4: '198.51.100.24' },
  nat: { kind: 'aws.nat-gateway', in: 'pub', elasticIps: ['eip'] },
  web: { kind: 'aws.instance', in: 'pub', publicIpv4: 'yes', ipv6: 'yes', securityGroups: ['open'] },
  api: { kind: 'aws.instance', in: 'priv', ipv6: 'yes', securityGroups: ['open'] },
};

/** Fields by resource over a design; `undefined` for a resource takes it away. */
export function over(base: Resources, changes: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>): Resources {
  const made: Record<string, Resource> = { ...base };
  for (const [id, change] of Object.entries(changes)) {
    if (change === undefined) delete made[id];
    else made[id] = { ...made[id], ...change } as Resource;
  }
  return made;
}
