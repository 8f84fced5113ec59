import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDescribe } from '../../core/exchange/aws-describe/index.ts';
import { type Design, nameOf, type Place, type Resource } from '../../core/model/design.ts';
import { edgeLines } from '../../core/picture/edges.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { farGraph } from '../../core/picture/far.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { type Geometry, geometryOf, type Layout } from '../../core/picture/layout/geometry.ts';
import { shapeOf } from '../../core/picture/layout/tree.ts';
import type { Line } from '../../core/picture/lanes/polyline.ts';
import { linkLines } from '../../core/picture/links.ts';
import { grown, overlap, type Rect } from '../../core/picture/rect.ts';
import { buildScene } from '../../core/picture/scene.ts';
import { designOf as templateDesign, TEMPLATES } from '../../core/templates/index.ts';
import { describedCompany } from '../support/company/company.ts';
import { denseDesign, facesOf } from './dense.ts';

const design = denseDesign({ networks: 1, zones: 2, subnets: 4, hosts: 5 });
const faces = facesOf(design);
const arranged = layoutOf(design, faces);
const all = new Set(Object.keys(design.resources));

/** Boxes that a line runs through, without those at its ends. */
function crossed(line: Line, boxes: ReadonlyMap<string, Rect>, ends: readonly string[]): readonly string[] {
  const runs = line.slice(1).map((b, i) => {
    const a = line[i] as Line[number];
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  });
  return [...boxes].flatMap(([id, box]) => (!ends.includes(id) && runs.some((run) => overlap(grown(run, 1), box)) ? [id] : []));
}
const cardsOf = (drawn: Design, { boxes }: Geometry) => new Map([...boxes].filter(([id]) => shapeOf(drawn.resources[id]) !== 'frame'));

describe('the thin lines of connections', () => {
  it('find a way around every card that they do not lead to, however the cards stand', () => {
    const hosts = Object.keys(design.resources).filter((id) => id.includes('-host-') || id === 'nat-0');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(40)), { minLength: hosts.length, maxLength: hosts.length }), (spots) => {
        // Each in a column of its own, or one below the other, anywhere in its subnet.
        const layout: Record<string, Place> = { ...arranged };
        hosts.forEach((id, i) => {
          const place = arranged[id];
          const [dx, dy] = spots[i] ?? [0, 0];
          if (place && 'x' in place) layout[id] = { x: place.x + dx * 4, y: Math.max(12, place.y - 6 + (dy % 14)) };
        });
        const geometry = geometryOf(design, faces, layout);
        const cards = cardsOf(design, geometry);
        const { lines } = edgeLines(design, faces, geometry, all);
        expect(lines.length).toBeGreaterThan(10);
        for (const { key, from, to, line } of lines) expect(crossed(line, cards, [from, to]), key).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('are those of what is selected in a drawing of many, those of a table when it is the table', () => {
    const large = denseDesign({ networks: 2, zones: 3, subnets: 6, hosts: 2 });
    const seen = facesOf(large);
    const geometry = geometryOf(large, seen, layoutOf(large, seen));
    expect(edgeLines(large, seen, geometry).lines).toEqual([]);
    const ofTable = edgeLines(large, seen, geometry, new Set(['rt-private-0'])).lines;
    expect(new Set(ofTable.map(({ to }) => to))).toEqual(new Set(['nat-0', 'eigw-0']));
    expect(edgeLines(large, seen, geometry, new Set(['igw-1'])).lines.every(({ from, to }) => from === 'igw-1' || to === 'igw-1')).toBe(true);
    for (const { key, from, to, line } of ofTable) expect(crossed(line, cardsOf(large, geometry), [from, to]), key).toEqual([]);
  });
});

describe('the picture of a drawing with many connections', () => {
  it('finds the ways of a few at a time, until it has them all', () => {
    const large = denseDesign({ networks: 2, zones: 3, subnets: 6, hosts: 2 });
    const seen = facesOf(large);
    const geometry = geometryOf(large, seen, layoutOf(large, seen));
    const selection = new Set(['rt-private-0']);
    const drawn = (waysMost?: number) => {
      const scene = buildScene({ design: large, faces: seen, geometry, zoom: 1, selection, say: (code) => code, ...(waysMost && { waysMost }) });
      return [scene.layers.flatMap(({ groups }) => groups.filter(({ role }) => role === 'edge')).length, scene.unfinished ?? false];
    };
    expect([drawn(1), drawn(2)]).toEqual([
      [1, true],
      [3, true],
    ]);
    const [count, unfinished] = drawn();
    expect(count).toBeGreaterThan(10);
    expect(unfinished).toBe(false);
    expect(drawn(1)).toEqual([count, false]);
  });
});

it('what joins a network to a hub leads to the hub, not to the Internet', () => {
  const template = TEMPLATES.find(({ id }) => id === 'aws-hub-and-spokes');
  if (!template) throw new Error('no such template');
  const hub = templateDesign(template);
  const its = facesOf(hub);
  const geometry = geometryOf(hub, its, completeLayout(hub, its));
  const out = edgeLines(hub, its, geometry).lines.filter(({ to }) => to === 'internet' || to === 'tgw');
  const outward = out.map(({ from, to }) => `${from} ${to}`).filter((line) => /^(att|igw)/.test(line));
  expect(outward.sort()).toEqual(['att-hub tgw', 'att-orders tgw', 'att-shop tgw', 'igw internet']);
});

describe('links from network to network', () => {
  const resources: Record<string, Resource> = { region: { kind: 'aws.region' } };
  const layout: Record<string, Place> = { region: { x: 0, y: 0, width: 3000, height: 1000 } };
  for (let n = 0; n < 3; n++) {
    resources[`vpc-${n}`] = { kind: 'aws.vpc', in: 'region', ipv4Cidr: `10.${n}.0.0/16` };
    layout[`vpc-${n}`] = { x: 100 + n * 900, y: 300, width: 800, height: 400 };
  }
  // From the first to the last, with one in between.
  resources.peering = { kind: 'aws.vpc-peering-connection', in: 'region', network: 'vpc-0', peer: 'vpc-2' };
  layout.peering = { x: 1200, y: 100 };
  const joined: Design = { format: 'netdraft/1', name: 'joined', resources, layout, scenarios: [] };
  const geometry = geometryOf(joined, {}, layout as Layout);

  it('go around the networks that they do not lead to', () => {
    const links = linkLines(joined, geometry);
    // The peering itself is no more than a line.
    expect(links.map(({ key }) => key)).toEqual(['vpc-0 vpc-2']);
    for (const { key, line } of links) {
      const others = new Map([...geometry.boxes].filter(([id]) => id !== 'region'));
      expect(crossed(line, others, key.split(' ')), key).toEqual([]);
    }
  });
  it.each([
    [0.1, 1],
    [0.2, 1],
  ])('are drawn from far away, at %d', (zoom, count) => {
    const scene = buildScene({ design: joined, faces: {}, geometry, zoom, say: (code) => code });
    expect(scene.layers.flatMap(({ groups }) => groups.filter(({ role }) => role === 'edge')).length).toBe(count);
  });
  describe('a company with a hub', () => {
    const { design: company } = importDescribe('company', describedCompany('medium'));
    const seen = facesOf(company);
    const places = geometryOf(company, seen, layoutOf(company, seen));
    const named = (id: string): string => nameOf(id, company.resources[id]);
    const { hubs, through, pairs } = farGraph(company);

    it('keeps the hub and the office; peerings, tunnels and tables of the hub are lines or nothing', () => {
      expect([...hubs].map(named).sort()).toEqual(['office-dublin', 'transit-eu-west-1']);
      expect([...through].map((id) => company.resources[id]?.kind).sort()).toEqual([
        'aws.customer-gateway',
        'aws.transit-gateway-route-table',
        'aws.vpc-peering-connection',
        'aws.vpn-connection',
      ]);
    });
    it('leads from the hub to every network and to the office, and between the two that are peered', () => {
      const spokes = ['analytics', 'dev-sandbox', 'hub-egress', 'office-dublin', 'orders-prod', 'shared-services', 'shop-prod', 'shop-staging'];
      const ends = pairs.map((pair) => pair.map(named).sort());
      expect(
        ends
          .filter((pair) => pair.includes('transit-eu-west-1'))
          .flat()
          .filter((name) => name !== 'transit-eu-west-1')
          .sort(),
      ).toEqual(spokes);
      expect(ends.filter((pair) => !pair.includes('transit-eu-west-1'))).toEqual([['analytics', 'orders-prod']]);
      expect(linkLines(company, places).length).toBe(pairs.length);
    });
    it('goes through no network, hub or office on the way', () => {
      const solid = new Map([...places.boxes].filter(([id]) => hubs.has(id) || company.resources[id]?.kind === 'aws.vpc'));
      for (const { key, line } of linkLines(company, places)) expect(crossed(line, solid, key.split(' ')), key).toEqual([]);
    });
    it.each([0.1, 0.2])('names the hub and the office, and draws no peering, at %d', (zoom) => {
      const scene = buildScene({ design: company, faces: seen, geometry: places, zoom, say: (code) => code });
      const groups = scene.layers.flatMap((layer) => layer.groups);
      const words = groups.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])));
      expect(words).toEqual(expect.arrayContaining(['transit-eu-west-1', 'office-dublin']));
      expect(groups.filter(({ resource }) => resource !== undefined && through.has(resource))).toEqual([]);
    });
  });
});
