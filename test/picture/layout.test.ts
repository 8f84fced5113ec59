import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type Design, isDock, type Place, type Resource } from '../../core/model/design.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { fitSizes } from '../../core/picture/layout/fit.ts';
import { freePlace } from '../../core/picture/layout/free-place.ts';
import { type Faces, type Geometry, geometryOf, isUnder } from '../../core/picture/layout/geometry.ts';
import { shapeOf, treeOf } from '../../core/picture/layout/tree.ts';
import { contains, overlap, type Rect } from '../../core/picture/rect.ts';
import { importDescribe } from '../../core/exchange/aws-describe/index.ts';
import { describedCompany } from '../support/company/company.ts';
import { facesOf } from './dense.ts';
import { placed } from '../../core/picture/placed.ts';
import { designs } from './designs.ts';
import { sample, sampleFaces } from './sample.ts';

const boxOf = (geometry: Geometry, id: string): Rect => {
  const box = geometry.boxes.get(id);
  if (!box) throw new Error(`${id} has no place`);
  return box;
};

/** What of a layout would be wrong, in words. */
function faults(design: Design, faces: Faces, layout: Readonly<Record<string, Place>>): readonly string[] {
  const tree = treeOf(design);
  const geometry = geometryOf(design, faces, layout);
  const found: string[] = [];
  const groups = [tree.roots, ...tree.children.values()];
  for (const group of groups) {
    const still = group.filter((id) => !geometry.edges.has(id) && !isUnder(geometry, id));
    const docks = group.filter((id) => geometry.edges.has(id));
    for (const list of [still, docks]) {
      list.forEach((a, i) => {
        for (const b of list.slice(i + 1)) if (overlap(boxOf(geometry, a), boxOf(geometry, b))) found.push(`${a} and ${b} overlap`);
      });
    }
  }
  for (const [child, parent] of tree.parent) {
    if (!geometry.edges.has(child) && !contains(boxOf(geometry, parent), boxOf(geometry, child))) found.push(`${child} reaches out of ${parent}`);
  }
  return found;
}

describe('automatic layout', { timeout: 60_000 }, () => {
  it('places everything, inside its container, over nothing else, and the same each time', () => {
    fc.assert(
      fc.property(designs, ({ design, faces }) => {
        const layout = layoutOf(design, faces);
        expect(faults(design, faces, layout)).toEqual([]);
        expect(layoutOf({ ...design, resources: { ...design.resources } }, faces)).toEqual(layout);
      }),
      { numRuns: 150 },
    );
  });

  it('puts public subnets above private ones, in line through all zones, and zones side by side in one width', () => {
    const { boxes } = geometryOf(sample, sampleFaces, layoutOf(sample, sampleFaces));
    const box = (id: string) => boxes.get(id) as Rect;
    expect(box('public-a').y).toBe(box('public-b').y);
    expect(box('private-a').y).toBe(box('private-b').y);
    expect(box('private-a').y).toBeGreaterThan(box('public-a').y);
    expect(box('zone-a').width).toBe(box('zone-b').width);
    expect(box('zone-b').x - (box('zone-a').x + box('zone-a').width)).toBe(28);
  });

  it('puts who comes from the Internet over the first load balancer where no gateway leads to it', () => {
    const design: Design = {
      ...sample,
      resources: {
        client: { kind: 'outside.client' },
        vpc: { kind: 'tencent.vpc' },
        zone: { kind: 'tencent.zone', in: 'vpc' },
        subnet: { kind: 'tencent.subnet', in: 'zone' },
        'clb-1': { kind: 'tencent.clb', in: 'vpc' },
        'clb-2': { kind: 'tencent.clb', in: 'vpc' },
      },
    };
    const geometry = geometryOf(design, {}, layoutOf(design, {}));
    const middle = (id: string): number => boxOf(geometry, id).x + boxOf(geometry, id).width / 2;
    expect(Math.abs(middle('client') - middle('clb-1'))).toBeLessThanOrEqual(20);
    expect(boxOf(geometry, 'client').y).toBeLessThan(boxOf(geometry, 'vpc').y);
  });

  it('puts subnets that name a zone in the column of the zone, and those named alike in one row', () => {
    const subnet = (name: string, zone: string): Resource => ({ kind: 'aws.subnet', in: 'vpc', name, zone });
    const design: Design = {
      ...sample,
      resources: {
        vpc: { kind: 'aws.vpc', ipv4Cidr: '10.0.0.0/16' },
        s1: subnet('db-a', 'eu-west-1a'),
        s2: subnet('app-a', 'eu-west-1a'),
        s3: subnet('app-b', 'eu-west-1b'),
        s4: subnet('db-b', 'eu-west-1b'),
        s5: subnet('app-c', 'eu-west-1c'),
      },
    };
    const { boxes } = geometryOf(design, {}, layoutOf(design, facesOf(design)));
    const [x, y] = [(id: string) => boxes.get(id)?.x, (id: string) => boxes.get(id)?.y];
    expect(x('s1')).toBe(x('s2'));
    expect(x('s3')).toBe(x('s4'));
    expect(y('s1')).toBe(y('s4'));
    expect([y('s2'), y('s3')]).toEqual([y('s5'), y('s5')]);
  });

  it('stacks many equal hosts at one place, and no others', () => {
    const hosts = (stem: string, count: number): Record<string, Resource> =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`${stem}-${i}`, { kind: 'aws.instance', in: 'subnet', name: `${stem}-${i}` }]));
    const resources = { vpc: { kind: 'aws.vpc' }, subnet: { kind: 'aws.subnet', in: 'vpc' }, ...hosts('web', 40), ...hosts('db', 3) };
    const design: Design = { ...sample, resources };
    const geometry = geometryOf(design, {}, layoutOf(design, {}));
    expect(geometry.stacks.get('web-7')).toHaveLength(40);
    expect(geometry.stacks.has('db-1')).toBe(false);
    expect(faults(design, {}, layoutOf(design, {}))).toEqual([]);
  });

  it('puts networks that lead to each other side by side, and what joins several of them between their rows', () => {
    const join = (local: string, peer: string): Resource => ({ kind: 'tencent.peering', in: 'region', network: local, peer });
    const resources: Record<string, Resource> = { region: { kind: 'tencent.region' } };
    for (let i = 0; i < 9; i++) {
      resources[`vpc-${i}`] = { kind: 'tencent.vpc', in: 'region' };
      resources[`subnet-${i}`] = { kind: 'tencent.subnet', in: `vpc-${i}` };
    }
    Object.assign(resources, { far: join('vpc-0', 'vpc-8'), hub: join('vpc-4', 'vpc-8') });
    const design: Design = { ...sample, resources };
    const geometry = geometryOf(design, {}, layoutOf(design, {}));
    const distance = (a: string, b: string): number =>
      Math.abs(boxOf(geometry, a).x - boxOf(geometry, b).x) + Math.abs(boxOf(geometry, a).y - boxOf(geometry, b).y);
    expect(distance('vpc-0', 'vpc-8')).toBeLessThan(distance('vpc-8', 'vpc-7'));
    expect(boxOf(geometry, 'far').y).toBeGreaterThan(boxOf(geometry, 'vpc-8').y);
    expect(faults(design, {}, layoutOf(design, {}))).toEqual([]);
  });

  it('gives the networks of one row one height, down to the zones in them', () => {
    const { design } = importDescribe('company', describedCompany('medium'));
    const faces = facesOf(design);
    const geometry = geometryOf(design, faces, layoutOf(design, faces));
    const ofKind = (kind: string) => Object.keys(design.resources).filter((id) => design.resources[id]?.kind === kind);
    const low = (id: string): number => boxOf(geometry, id).y + boxOf(geometry, id).height;
    const rows = new Map<number, Set<number>>();
    for (const id of ofKind('aws.vpc')) rows.set(boxOf(geometry, id).y, (rows.get(boxOf(geometry, id).y) ?? new Set()).add(low(id)));
    expect(ofKind('aws.vpc').length).toBeGreaterThan(rows.size);
    expect([...rows.values()].map((lows) => lows.size)).toEqual([...rows].map(() => 1));
    for (const zone of ofKind('aws.availability-zone')) expect(low(design.resources[zone]?.in ?? '') - low(zone)).toBe(12);
  });

  it('docks gateways on top in slots of 20, over the cards, and the Internet above them', () => {
    const layout = layoutOf(sample, sampleFaces);
    const { boxes } = geometryOf(sample, sampleFaces, layout);
    for (const id of ['igw', 'eigw']) {
      const place = layout[id] as Place;
      expect(isDock(place) && place.edge).toBe('top');
      expect(isDock(place) && place.at % 20).toBe(0);
    }
    const internet = boxes.get('internet') as Rect;
    const region = boxes.get('region') as Rect;
    expect(internet.y + internet.height).toBeLessThanOrEqual(region.y);
  });
});

describe('partial layouts', { timeout: 60_000 }, () => {
  it('keep what was placed by hand and make room for the rest', () => {
    fc.assert(
      fc.property(designs, fc.array(fc.nat(), { maxLength: 12 }), ({ design, faces }, drops) => {
        const full = layoutOf(design, faces);
        const ids = Object.keys(full);
        const gone = new Set(drops.map((n) => ids[n % Math.max(1, ids.length)]));
        const layout = Object.fromEntries(Object.entries(full).filter(([id]) => !gone.has(id)));
        const partial = { ...design, layout };
        const completed = completeLayout(partial, faces);
        expect(Object.keys(completed).sort()).toEqual([...ids].sort());
        for (const [id, place] of Object.entries(layout)) {
          if (isDock(place)) expect(completed[id]).toEqual(place);
          else expect(completed[id]).toMatchObject({ x: place.x, y: place.y });
        }
        const frameGone = [...gone].some((id) => shapeOf(design.resources[id ?? '']) === 'frame');
        const kept = faults(partial, faces, completed).filter((fault) => !fault.includes('reaches out'));
        if (!frameGone)
          expect(faults(partial, faces, { ...completed, ...fitSizes(partial, faces, completed) }).filter((f) => f.includes('reaches out'))).toEqual(
            [],
          );
        expect(
          kept.filter((fault) => [...gone].some((id) => id !== undefined && fault.startsWith(`${id} `)) && !frameGone && !grown(full, completed)),
        ).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('let a frame grow for what is new in it before anything new is put beside it', () => {
    const network = (region: string): Resource => ({ kind: 'aws.vpc', in: region, ipv4Cidr: '10.0.0.0/16' });
    const old = placed({ ...sample, layout: {}, resources: { eu: { kind: 'aws.region', region: 'eu-west-1' }, one: network('eu') } });
    const resources = { us: { kind: 'aws.region', region: 'us-east-1' }, three: network('us'), ...old.resources, two: network('eu') };
    const next = placed({ ...old, resources });
    const geometry = geometryOf(next, facesOf(next), next.layout);
    const stays = (id: string) => expect(next.layout[id]).toMatchObject({ ...old.layout[id], width: expect.any(Number), height: expect.any(Number) });
    for (const id of ['eu', 'one']) stays(id);
    expect(contains(boxOf(geometry, 'eu'), boxOf(geometry, 'two'))).toBe(true);
    expect(overlap(boxOf(geometry, 'eu'), boxOf(geometry, 'us'))).toBe(false);
    expect(overlap(boxOf(geometry, 'one'), boxOf(geometry, 'two'))).toBe(false);
  });

  it('are left alone when nothing is missing', () => {
    const design = { ...sample, layout: layoutOf(sample, sampleFaces) };
    expect(completeLayout(design, sampleFaces)).toBe(design.layout);
  });
});

/** A frame that had to grow may reach into its neighbour: only a tidy-up moves what was placed by hand. */
const grown = (before: Readonly<Record<string, Place>>, after: Readonly<Record<string, Place>>): boolean =>
  Object.entries(after).some(([id, place]) => {
    const old = before[id];
    return old !== undefined && !isDock(place) && !isDock(old) && ((place.width ?? 0) > (old.width ?? 0) || (place.height ?? 0) > (old.height ?? 0));
  });

describe('free places', () => {
  const room = { left: 0, top: 0, right: 600, bottom: 400 };
  const rects = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 350 }),
      width: fc.integer({ min: 20, max: 200 }),
      height: fc.integer({ min: 20, max: 100 }),
    }),
    { maxLength: 8 },
  );

  it('never lie on something', () => {
    fc.assert(
      fc.property(rects, fc.record({ x: fc.integer({ min: -100, max: 700 }), y: fc.integer({ min: -100, max: 500 }) }), (taken, wanted) => {
        const place = freePlace(room, taken, { width: 180, height: 68 }, wanted);
        expect(taken.some((t) => overlap(t, { ...place, width: 180, height: 68 }))).toBe(false);
      }),
    );
  });
  it('are where they were wanted when that is free', () => {
    expect(freePlace(room, [], { width: 180, height: 68 }, { x: 33, y: 44 })).toEqual({ x: 33, y: 44 });
  });
  it('lie below everything when the room is full', () => {
    expect(freePlace(room, [{ x: 0, y: 0, width: 600, height: 400 }], { width: 180, height: 68 }, { x: 10, y: 10 })).toEqual({ x: 0, y: 412 });
  });
});

describe('hostile designs', () => {
  it('draws resources that contain each other, or whose container is missing, on the canvas', () => {
    const design: Design = {
      ...sample,
      resources: {
        a: { kind: 'aws.vpc', in: 'b' },
        b: { kind: 'aws.region', in: 'a' },
        c: { kind: 'aws.instance', in: 'gone' },
        d: { kind: 'no.such-kind' },
      },
    };
    const layout = layoutOf(design, {});
    expect(Object.keys(layout).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(faults(design, {}, layout)).toEqual([]);
  });
});

describe('what is read in', () => {
  it('has a place for everything from then on, and keeps those that it had', () => {
    const some: Design = { ...sample, layout: { internet: { x: 5, y: -300 } } };
    const whole = placed(some);
    expect(completeLayout(whole, sampleFaces)).toBe(whole.layout);
    expect(whole.layout.internet).toEqual({ x: 5, y: -300 });
    expect(placed(whole)).toBe(whole);
  });
});
