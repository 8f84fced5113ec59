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
import type { Group } from '../../core/picture/shapes.ts';
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
    const links = linkLines(joined, geometry, 'networks');
    // The peering itself is no more than a line, which stands for it.
    expect(links.map(({ key, through }) => [key, through])).toEqual([['vpc-0 vpc-2', ['peering']]]);
    for (const { key, line } of links) {
      const others = new Map([...geometry.boxes].filter(([id]) => id !== 'region'));
      expect(crossed(line, others, key.split(' ')), key).toEqual([]);
    }
  });
  it.each([
    [0.1, 1],
    // To the peering, and on.
    [0.2, 2],
  ])('are drawn from far away, at %d', (zoom, count) => {
    const scene = buildScene({ design: joined, faces: {}, geometry, zoom, say: (code) => code });
    expect(scene.layers.flatMap(({ groups }) => groups.filter(({ role }) => role === 'edge')).length).toBe(count);
  });
  describe('a company with a hub', () => {
    const { design: company } = importDescribe('company', describedCompany('medium'));
    const seen = facesOf(company);
    const places = geometryOf(company, seen, layoutOf(company, seen));
    const named = (id: string): string => nameOf(id, company.resources[id]);
    const { hubs, through, pairs } = farGraph(company, 'networks');

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
      const ends = pairs.map((pair) => pair.ends.map(named).sort());
      expect(
        ends
          .filter((pair) => pair.includes('transit-eu-west-1'))
          .flat()
          .filter((name) => name !== 'transit-eu-west-1')
          .sort(),
      ).toEqual(spokes);
      expect(ends.filter((pair) => !pair.includes('transit-eu-west-1'))).toEqual([['analytics', 'orders-prod']]);
      expect(linkLines(company, places, 'networks').length).toBe(pairs.length);
    });
    it('goes through no network, hub or office on the way', () => {
      const solid = new Map([...places.boxes].filter(([id]) => hubs.has(id) || company.resources[id]?.kind === 'aws.vpc'));
      for (const { key, line } of linkLines(company, places, 'networks')) expect(crossed(line, solid, key.split(' ')), key).toEqual([]);
    });
    const seenAt = (zoom: number, selection: ReadonlySet<string> = new Set()) => {
      const scene = buildScene({ design: company, faces: seen, geometry: places, zoom, selection, say: (code) => code });
      return scene.layers.flatMap((layer) => layer.groups);
    };
    const words = (groups: readonly Group[]) =>
      groups.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])));
    const peering = [...through].find((id) => company.resources[id]?.kind === 'aws.vpc-peering-connection') ?? '';

    it.each([0.1, 0.2])('names the hub and the office, and what joins two networks where there is room, at %d', (zoom) => {
      const groups = seenAt(zoom);
      expect(words(groups)).toEqual(expect.arrayContaining(['transit-eu-west-1', 'office-dublin']));
      const drawn = groups.flatMap(({ key, resource }) =>
        key.startsWith('node ') && resource !== undefined && through.has(resource) ? [resource] : [],
      );
      expect(drawn).toEqual(zoom < 0.15 ? [] : [peering]);
    });
    it.each([0.06, 0.1, 0.2, 0.4])('shows what is selected, whatever it is, at %d', (zoom) => {
      const ofKinds = new Map(Object.entries(company.resources).flatMap(([id, { kind }]) => (places.boxes.has(id) ? [[kind, id]] : [])));
      expect(ofKinds.size).toBeGreaterThan(15);
      for (const [kind, id] of ofKinds) {
        const groups = seenAt(zoom, new Set([id])).filter(({ resource, role }) => resource === id && role !== 'label');
        const marked = groups.filter(({ shapes }) =>
          shapes.some((shape) => 'stroke' in shape && typeof shape.stroke === 'object' && shape.stroke.colour === 'focus'),
        );
        expect(marked.length, `${id}, ${kind}`).toBe(1);
      }
    });
    it('lights up the line that stands for what is selected', () => {
      const strokes = seenAt(0.1, new Set([peering])).flatMap(({ role, shapes }) =>
        role === 'edge' ? shapes.flatMap((shape) => (shape.type === 'path' ? [shape.stroke?.colour] : [])) : [],
      );
      expect(strokes.filter((colour) => colour === 'focus').length).toBe(1);
    });
  });
  it('keep what joins many networks, even where it joins two', () => {
    const kinds = ['tencent.ccn', 'alibaba.cen', 'aws.vpc-peering-connection'];
    const kept = kinds.filter((kind) => {
      const cloud = kind.split('.')[0];
      const ends: Resource = kind.endsWith('connection') ? { kind, network: 'a', peer: 'b' } : { kind, networks: ['a', 'b'] };
      const design = { ...joined, resources: { a: { kind: `${cloud}.vpc` }, b: { kind: `${cloud}.vpc` }, join: ends } };
      return farGraph(design, 'networks').hubs.has('join');
    });
    expect(kept).toEqual(['tencent.ccn', 'alibaba.cen']);
  });
});

describe('what a line leads to', () => {
  const resources: Design['resources'] = {
    region: { kind: 'aws.region' },
    vpc: { kind: 'aws.vpc', in: 'region', ipv4Cidr: '10.0.0.0/16' },
    igw: { kind: 'aws.internet-gateway', in: 'vpc' },
    loose: { kind: 'aws.internet-gateway', in: 'region' },
    subnet: { kind: 'aws.subnet', in: 'vpc', zone: 'us-east-1a', ipv4Cidr: '10.0.0.0/24' },
    web: { kind: 'aws.instance', in: 'subnet' },
    classic: { kind: 'aws.classic-load-balancer', in: 'vpc', subnets: ['subnet'], instances: ['web'] },
    internet: { kind: 'outside.internet' },
  };
  const drawn: Design = { ...design, resources, layout: {} };
  const its = facesOf(drawn);
  const lines = edgeLines(drawn, its, geometryOf(drawn, its, layoutOf(drawn, its))).lines.map(({ from, to }) => `${from} ${to}`);
  it('is the Internet for a gateway on a network, not for one that is attached to nothing', () => {
    expect(lines).toContain('igw internet');
    expect(lines).not.toContain('loose internet');
  });
  it('is an instance in a list of those behind a load balancer too', () => {
    expect(lines).toContain('classic web');
  });
});
