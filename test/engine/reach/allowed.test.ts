import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllowedSets, allowedBetween, type Fate } from '../../../core/engine/reach/allowed.ts';
import { differences } from '../../../core/engine/reach/compare.ts';
import { endsOf } from '../../../core/engine/reach/pairs.ts';
import { trace } from '../../../core/engine/trace/flow.ts';
import { createView } from '../../../core/engine/view.ts';
import { type Design, emptyDesign, type Outcome } from '../../../core/model/design.ts';
import { FAMILIES, type Family } from '../../../core/net/address.ts';
import { ALL_PORTS, inPorts } from '../../../core/net/ports.ts';
import { formatProtocol, hasPorts } from '../../../core/net/protocol.ts';
import { designOf, TEMPLATES } from '../../../core/templates/index.ts';
import { designOfClouds } from '../../generate/design.ts';

const fateOf = (outcome: Outcome): Fate => (outcome.endsWith('-blocked') ? 'blocked' : (outcome as Fate));

/** What the sets say of one packet. */
function said(sets: AllowedSets, family: Family, protocol: number, port: number): Fate | undefined {
  const list = sets[family];
  if (!list) return undefined;
  const name = protocol === 1 && family === 'ipv6' ? 'icmpv6' : formatProtocol(protocol);
  const own = list.filter((one) => one.protocol === name);
  const about = own.length > 0 ? own : list.filter((one) => one.protocol === 'all' || one.protocol === 'others');
  return about.find(({ ports = ALL_PORTS }) => !hasPorts(protocol) || inPorts(ports, port))?.outcome ?? 'blocked';
}

/** Packets of every sort, most at the ports that rules like to name. */
const packet = fc.record({
  protocol: fc.constantFrom(1, 6, 6, 6, 17, 17, 47, 50, 132, 253),
  port: fc.oneof(fc.integer({ min: 0, max: 65_535 }), fc.constantFrom(21, 22, 23, 53, 79, 80, 81, 442, 443, 444, 1023, 1024, 5432, 8080, 65_535)),
});

/** Packets at each port that stands somewhere in a design, and beside it. */
function atEveryLine(design: Design): readonly { readonly protocol: number; readonly port: number }[] {
  const written = [...JSON.stringify(design.resources).matchAll(/ports?":"?(\d+)(?:-(\d+))?/gi)].flatMap(([, from, to]) => [
    Number(from),
    Number(to ?? from),
  ]);
  const ports = [...new Set(written.flatMap((port) => [port - 1, port, port + 1]))].filter((port) => port >= 0 && port <= 65_535);
  return [1, 47].map((protocol) => ({ protocol, port: 0 })).concat([6, 17].flatMap((protocol) => ports.map((port) => ({ protocol, port }))));
}

function agrees(design: Design, packets: readonly { readonly protocol: number; readonly port: number }[], most: number): void {
  const view = createView(design);
  const ends = endsOf(view);
  // A forwarded port is asked for at the public address.
  const targets = [...ends, ...view.every('public-address')];
  const pairs = ends.flatMap((from) => targets.flatMap((to) => (from === to ? [] : [{ from, to }])));
  const every = Math.max(1, Math.ceil(pairs.length / most));
  for (const { from, to } of pairs.filter((_, n) => n % every === 0)) {
    const sets = allowedBetween(view, design, from, to);
    if ('problem' in sets) throw new Error(sets.problem.code);
    for (const { protocol, port } of packets) {
      const { families } = trace(view, design, { from, to, protocol: String(protocol), port });
      for (const { family, outcome, source, destination } of families) {
        const where = `${design.name}: ${from} to ${to}, ${family} ${formatProtocol(protocol)} ${port}`;
        expect(`${where}: ${said(sets, family, protocol, port)}`).toBe(`${where}: ${source && destination ? fateOf(outcome) : undefined}`);
      }
    }
  }
}

describe('what is allowed between two ends', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))('is what each packet finds in the template %s', (_, template) => {
    const design = designOf(template);
    agrees(design, atEveryLine(design), 40);
  });

  it('is what each packet finds in designs of every sort', () => {
    fc.assert(
      fc.property(designOfClouds, fc.array(packet, { minLength: 4, maxLength: 8 }), (design, packets) => agrees(design, packets, 6)),
      { numRuns: Number(process.env.NETDRAFT_RUNS ?? 25) },
    );
  });
});

it('what a network ACL holds back on the way out is cut out of the ports', () => {
  const every = { protocol: 'all', cidr: '0.0.0.0/0' };
  const design: Design = {
    ...emptyDesign('Mail'),
    resources: {
      vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
      a: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.0.0/24', networkAcl: 'acl' },
      b: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.1.0/24' },
      acl: {
        kind: 'aws.network-acl',
        in: 'vpc',
        inbound: [{ number: 100, ...every }],
        outbound: [
          { number: 90, action: 'deny', protocol: 'tcp', ports: '25-26', cidr: '0.0.0.0/0' },
          { number: 100, ...every },
        ],
      },
      web: { kind: 'aws.instance', in: 'a' },
      mail: { kind: 'aws.instance', in: 'b' },
    },
  };
  const works = { protocol: 'tcp', outcome: 'works' };
  expect(allowedBetween(createView(design), design, 'web', 'mail')).toMatchObject({
    ipv4: [
      { protocol: 'icmp' },
      { ...works, ports: { from: 0, to: 24 } },
      { ...works, ports: { from: 27, to: 65_535 } },
      { protocol: 'udp' },
      {},
      {},
    ],
  });
  expect(allowedBetween(createView(design), design, 'mail', 'web')).toEqual({ ipv4: [{ protocol: 'all', outcome: 'works' }] });
});

describe('differences', () => {
  const list = fc.array(
    fc.record({ protocol: fc.constantFrom('tcp', 'udp', 'icmp', 'others'), outcome: fc.constantFrom<Fate>('works', 'intermittent', 'not-modelled') }),
    { maxLength: 3 },
  );
  it('there are none between a list and itself', () => {
    fc.assert(fc.property(list, (one) => void expect(differences(one, one)).toEqual([])));
  });
  it('the way back is the way there, turned around', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const sorted = (all: ReturnType<typeof differences>) => all.map((one) => JSON.stringify(one)).sort();
        const turned = differences(b, a).map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }));
        expect(sorted(differences(a, b))).toEqual(sorted(turned));
      }),
    );
  });
  it('a family that came or went is all of it', () => {
    expect(FAMILIES.map((family) => [family, differences([], [{ protocol: 'all', outcome: 'works' }])])).toEqual(
      FAMILIES.map((family) => [family, [{ protocol: 'all', before: 'blocked', after: 'works' }]]),
    );
  });
});
