import { readFileSync } from 'node:fs';
import type { Answer, Blocker, FamilyAnswer, Hop, Packet, Path, Step } from '../../core/engine/answer.ts';
import { type Badge, type Face, type FaceLine, plainFace } from '../../core/kinds/face.ts';
import type { Design, Outcome, ResourceId } from '../../core/model/design.ts';
import type { Family } from '../../core/net/address.ts';
import type { Faces } from '../../core/picture/layout/geometry.ts';

/** The network of the mockups with faces and answers written by hand, so that pictures are tested without the engine. */
export const sample: Design = JSON.parse(readFileSync(new URL('../fixtures/lambda-dual-stack.netdraft', import.meta.url), 'utf8'));

const v4 = (text: string): FaceLine => ({ text, family: 'ipv4' });
const v6 = (text: string): FaceLine => ({ text, family: 'ipv6' });
const shield = (count: number): Badge => ({ code: 'COUNT', values: { count }, glyph: 'shield' });
const face = (part: Partial<Face>): Face => ({ ...plainFace, ...part });
const publicPills: Badge[] = [{ code: 'Public', glyph: 'globe' }, { code: 'Dual-stack' }];
const privatePills: Badge[] = [{ code: 'Private', glyph: 'lock' }, { code: 'Dual-stack' }];
const chips = (...ids: ResourceId[]) => ids.map((resource) => ({ resource }));

export const sampleFaces: Faces = {
  internet: face({ lines: [v4('203.0.113.80'), v6('2001:db8:ffff::80')] }),
  region: face({ lines: [{ text: 'N. Virginia' }] }),
  vpc: face({ lines: [v4('10.20.0.0/16'), v6('2001:db8:1a2b:c00::/56')] }),
  'public-a': face({ lines: [v4('10.20.0.0/24'), v6('2001:db8:1a2b:c00::/64')], pills: publicPills, chips: chips('rt-public') }),
  'private-a': face({
    lines: [v4('10.20.10.0/24'), v6('2001:db8:1a2b:c10::/64')],
    pills: privatePills,
    ground: 'sunken',
    chips: chips('rt-private'),
  }),
  'public-b': face({ lines: [v4('10.20.1.0/24'), v6('2001:db8:1a2b:c01::/64')], pills: publicPills, chips: chips('rt-public', 'acl-edge') }),
  'private-b': face({
    lines: [v4('10.20.11.0/24'), v6('2001:db8:1a2b:c11::/64')],
    pills: privatePills,
    ground: 'sunken',
    chips: chips('rt-private', 'acl-app'),
  }),
  'nat-a': face({ lines: [v4('10.20.0.12'), v4('EIP 198.51.100.24')] }),
  'orders-fn': face({ lines: [v4('10.20.10.37'), { text: 'no IPv6 address', family: 'ipv6', tone: 'bad' }], badges: [shield(1)] }),
  'web-1': face({ lines: [v4('10.20.1.15'), v6('2001:db8:1a2b:c01::15')], badges: [{ code: 'EIP' }, shield(1)] }),
  'api-1': face({ lines: [v4('10.20.11.20'), v6('2001:db8:1a2b:c11::20')], badges: [shield(2)] }),
};

/** Codes that are no words of the catalogue are the words themselves here. */
export const sampleSay = (code: string, values: Readonly<Record<string, unknown>>): string => (code === 'COUNT' ? String(values.count) : code);

const packet: Packet = { family: 'ipv4', source: '10.20.10.37', sourcePort: 41822, destination: '203.0.113.80', destinationPort: 443, protocol: 6 };
const step = (type: Step['type'], place?: ResourceId, result: Step['result'] = 'pass'): Step => ({
  type,
  result,
  code: 'X',
  values: {},
  packet,
  ...(place !== undefined && { place: { resource: place } }),
});

/** `private-a>rt-private`: a hop whose step is decided by the chip; `!` at the end: stopped there. */
export function hop(spec: string): Hop {
  const dropped = spec.endsWith('!');
  const [resource = '', chip] = spec.replace('!', '').split('>');
  const type = chip?.startsWith('acl') ? 'filter' : chip ? 'route' : 'forward';
  return { resource, kind: sample.resources[resource]?.kind ?? 'outside.internet', steps: [step(type, chip, dropped ? 'drop' : 'pass')] };
}
const hops = (spec: string): Hop[] => (spec === '' ? [] : spec.split(' ').map(hop));
export const path = (outcome: Outcome, request: string, reply = '', unreached = ''): Path => ({
  outcome,
  request: hops(request),
  reply: hops(reply),
  unreached: hops(unreached),
});
export const blocker = (half: Blocker['half'], resource: ResourceId, at = 0, place: Blocker['place'] = { resource }): Blocker => ({
  code: 'BLOCKED',
  values: {},
  half,
  resource,
  path: at,
  fixes: [],
  ...(place && { place }),
});

export const family = (name: Family, outcome: Outcome, paths: readonly Path[], blockers: readonly Blocker[] = []): FamilyAnswer => ({
  family: name,
  outcome,
  source: name === 'ipv4' ? '10.20.10.37' : undefined,
  sourcePort: 41822,
  destination: name === 'ipv4' ? '203.0.113.80' : '2001:db8:ffff::80',
  paths,
  blockers,
  notModelled: [],
});
export const answer = (...families: FamilyAnswer[]): Answer => ({
  flow: { from: 'orders-fn', to: 'internet', protocol: 'tcp', port: 443 },
  families,
});

const OUT = 'orders-fn private-a>rt-private nat-a public-a>rt-public igw internet';
const BACK = 'internet igw public-a nat-a private-a orders-fn';
export const worksV4 = family('ipv4', 'works', [path('works', OUT, BACK)]);
const V6 = 'private-a>rt-private eigw internet';

export const answers: Readonly<Record<string, Answer>> = {
  mockup: answer(
    worksV4,
    family(
      'ipv6',
      'request-blocked',
      [path('request-blocked', 'orders-fn!', '', V6)],
      [blocker('request', 'orders-fn', 0, { resource: 'orders-fn', field: 'ipv6AllowedForDualStack' })],
    ),
  ),
  bothWork: answer(worksV4, family('ipv6', 'works', [path('works', `orders-fn ${V6}`, 'internet eigw private-a orders-fn')])),
  replyBlocked: answer(
    family(
      'ipv4',
      'reply-blocked',
      [path('reply-blocked', OUT, 'internet igw public-a>acl-edge!', 'nat-a private-a orders-fn')],
      [blocker('reply', 'public-a', 0, { resource: 'acl-edge' })],
    ),
  ),
  notModelled: answer(family('ipv4', 'not-modelled', [path('not-modelled', 'orders-fn private-a>rt-private nat-a public-a>rt-public igw')])),
  severalBlockers: answer(
    family(
      'ipv4',
      'request-blocked',
      [path('request-blocked', 'web-1 public-b>acl-edge!', '', 'private-b>acl-app api-1')],
      [
        blocker('request', 'public-b', 0, { resource: 'acl-edge' }),
        blocker('request', 'private-b', 0, { resource: 'acl-app' }),
        blocker('request', 'api-1', 0, { resource: 'sg-app' }),
      ],
    ),
  ),
  intermittent: answer(
    family(
      'ipv4',
      'intermittent',
      [
        path('works', 'internet igw public-b>rt-public web-1', 'web-1 public-b igw internet'),
        path('request-blocked', 'internet igw private-b>rt-private api-1!', '', ''),
      ],
      [blocker('request', 'api-1', 1, { resource: 'sg-app' })],
    ),
  ),
  noRoute: answer(
    family(
      'ipv4',
      'request-blocked',
      [path('request-blocked', 'api-1 private-b>rt-private!')],
      [blocker('request', 'private-b', 0, { resource: 'rt-private' })],
    ),
  ),
};
