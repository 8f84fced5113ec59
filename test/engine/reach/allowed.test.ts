import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllowedSets, allowedBetween, type Fate } from '../../../core/engine/reach/allowed.ts';
import { differences } from '../../../core/engine/reach/compare.ts';
import { endsOf } from '../../../core/engine/reach/pairs.ts';
import { trace } from '../../../core/engine/trace/flow.ts';
import { createView } from '../../../core/engine/view.ts';
import type { Design, Outcome } from '../../../core/model/design.ts';
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

function agrees(design: Design, packets: readonly { readonly protocol: number; readonly port: number }[], most: number): void {
  const view = createView(design);
  const ends = endsOf(view);
  const pairs = ends.flatMap((from) => ends.flatMap((to) => (from === to ? [] : [{ from, to }])));
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
    agrees(designOf(template), fc.sample(packet, { seed: 7, numRuns: 8 }), 10);
  });

  it('is what each packet finds in designs of every sort', () => {
    fc.assert(
      fc.property(designOfClouds, fc.array(packet, { minLength: 4, maxLength: 8 }), (design, packets) => agrees(design, packets, 6)),
      { numRuns: Number(process.env.NETDRAFT_RUNS ?? 25) },
    );
  });
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
