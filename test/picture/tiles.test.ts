import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design, Resource } from '../../core/model/design.ts';
import { facesIn } from '../../core/picture/placed.ts';
import { importDescribe } from '../../core/exchange/aws-describe/index.ts';
import { createView } from '../../core/engine/view.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { type Faces, geometryOf } from '../../core/picture/layout/geometry.ts';
import { hasRole, shapeOf } from '../../core/picture/layout/tree.ts';
import { tileBox } from '../../core/picture/parts/card.ts';
import { contains, grown, overlap, type Rect } from '../../core/picture/rect.ts';
import { buildScene } from '../../core/picture/scene.ts';
import type { Group } from '../../core/picture/shapes.ts';
import { textWidth } from '../../core/picture/text.ts';
import { designs } from './designs.ts';
import { answers, sample, sampleFaces, sampleSay } from './sample.ts';

const groupsOf = (design: Design, faces: Faces, zoom: number, answer?: (typeof answers)[string]) => {
  const geometry = geometryOf(design, faces, layoutOf(design, faces));
  const scene = buildScene({ design, faces, geometry, zoom, say: sampleSay, ...(answer && { answer }) });
  return { geometry, groups: scene.layers.flatMap((layer) => layer.groups) };
};
/** What the words of a group cover of the drawing. */
const wordsOf = (g: Group): readonly Rect[] =>
  g.shapes.flatMap((s) =>
    s.type === 'text' ? [{ x: g.x + s.x * g.scale, y: g.y + (s.y - 8) * g.scale, width: textWidth(s.text, s) * g.scale, height: 10 * g.scale }] : [],
  );
const read = (groups: readonly Group[], key: string): string =>
  groups.find((g) => g.key === key)?.shapes.flatMap((s) => (s.type === 'text' ? [s.text] : []))[0] ?? '';
const ZOOMS = [0.3, 0.37, 0.45, 0.49] as const;

describe('where cards are tiles, names', () => {
  it.each(ZOOMS)('cover no tile and no other name, and stay in their container, at %d', (zoom) => {
    fc.assert(
      fc.property(designs, ({ design, faces }) => {
        const { geometry, groups } = groupsOf(design, faces, zoom);
        const tiles = [...geometry.boxes].flatMap(([id, box]) => (shapeOf(design.resources[id]) === 'card' ? [tileBox(box, zoom)] : []));
        const names = groups.filter(
          ({ key, resource }) => key.startsWith('name ') || (key.startsWith('label ') && hasRole(design, resource, 'segment')),
        );
        const covered = names.flatMap((g) => wordsOf(g).map((rect) => ({ key: g.key, rect })));
        for (const [i, { key, rect }] of covered.entries()) {
          expect(
            tiles.filter((tile) => overlap(tile, rect)),
            key,
          ).toEqual([]);
          expect(
            covered.slice(i + 1).filter((other) => overlap(other.rect, rect)),
            key,
          ).toEqual([]);
          const id = key.slice(key.indexOf(' ') + 1);
          const frame = geometry.boxes.get(design.resources[id]?.in ?? '');
          if (frame && key.startsWith('name ')) expect(contains(grown(frame, 0.01), rect), key).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  const named = (names: Readonly<Record<string, string>>): Design => ({
    ...sample,
    resources: Object.fromEntries(
      Object.entries(sample.resources).map(([id, r]): [string, Resource] => [id, names[id] === undefined ? r : { ...r, name: names[id] }]),
    ),
  });
  it.each([
    // A subnet ends where its first tile begins: first without its zone, then without the word that it shares with the others, then it is cut.
    [0.45, 'label public-a', { 'public-a': 'shop-public-a' }, 'shop-public-a'],
    [0.37, 'label public-a', { 'public-a': 'shop-public-a' }, 'shop-public'],
    [0.3, 'label public-a', { 'public-a': 'shop-public-a' }, 'shop-p…'],
    [
      0.3,
      'label public-a',
      { 'public-a': 'shop-public-a', 'public-b': 'shop-public-b', 'private-a': 'shop-data-a', 'private-b': 'shop-data-b' },
      '…public',
    ],
    // A card has all the room up to the border of its container, and what it shares with its network gives way first.
    [0.49, 'name web-1', { 'web-1': 'web-a' }, 'web-a'],
    [0.37, 'name web-1', { 'web-1': 'web-a' }, 'web-a'],
    [0.49, 'name web-1', { 'web-1': 'prod-vpc-web' }, '…web'],
    [0.37, 'name internet', { internet: 'the rest of the whole world' }, 'the rest of the whole world'],
    // One letter says nothing.
    [0.3, 'name web-1', { 'web-1': 'mailer' }, ''],
  ] as const)('at %d: %s of %o is "%s"', (zoom, key, names, words) => {
    expect(read(groupsOf(named(names), { ...sampleFaces }, zoom).groups, key)).toBe(words);
  });

  it('lie on the ground, so that no line runs through them', () => {
    const { groups } = groupsOf(sample, sampleFaces, 0.37);
    for (const [key, fill] of [
      ['name web-1', 'panel'],
      ['name orders-fn', 'sunken'],
      ['name internet', 'canvas'],
      ['label private-a', 'sunken'],
    ])
      expect(groups.find((g) => g.key === key)?.shapes[0], key).toMatchObject({ type: 'rect', fill });
  });

  it('let lanes be seen through those of subnets: an arrow may end there', () => {
    const { groups } = groupsOf(sample, { ...sampleFaces }, 0.37, answers.mockup);
    expect(groups.find(({ key }) => key === 'label private-a')?.shapes.map(({ type }) => type)).toEqual(['text']);
  });

  it.each([
    ['com.amazonaws.eu-central-1.s3', 'com.amazonaws.eu-central-1.s3', 's3'],
    ['ours', 'com.amazonaws.eu-central-1.s3', 'ours'],
  ])('of services of AWS keep what tells them apart: %s, which is %s, is "%s"', (name, serviceName, words) => {
    const resources: Record<string, Resource> = { region: { kind: 'aws.region' } };
    for (const id of ['one', 'two']) resources[id] = { kind: 'aws.service', in: 'region', name, serviceName };
    const design: Design = { ...sample, resources, layout: {} };
    expect(read(groupsOf(design, facesIn(createView(design)), 0.37).groups, 'name two')).toBe(words);
  });
});

describe('where cards are tiles, the thin lines', () => {
  it.each(ZOOMS)('end at tiles, or on the border of the subnet whose table they come from, at %d', (zoom) => {
    const { groups, geometry } = groupsOf(sample, sampleFaces, zoom);
    const edges = groups.filter(({ role }) => role === 'edge');
    expect(edges.length).toBeGreaterThan(3);
    for (const { key, shapes } of edges) {
      const numbers = shapes.flatMap((s) => (s.type === 'path' ? (s.d.match(/-?[\d.]+/g) ?? []).map(Number) : []));
      const [from = '', to = ''] = key.replace('edge ', '').split(' ');
      const ends = [numbers.slice(0, 2), numbers.slice(-2)] as [number, number][];
      for (const [i, id] of [from, to].entries()) {
        const box = geometry.boxes.get(id) as Rect;
        const solid = shapeOf(sample.resources[id]) === 'frame' ? box : tileBox(box, zoom);
        const [x, y] = ends[i] ?? [0, 0];
        const on = { x: x - 0.1, y: y - 0.1, width: 0.2, height: 0.2 };
        expect(overlap(on, grown(solid, 0.05)) && !contains(grown(solid, -0.2), on), `${key} at ${id}`).toBe(true);
      }
    }
  });
});

describe('a name from which a line leads on to the right', () => {
  const folder = new URL('../fixtures/aws-describe/moto/', import.meta.url);
  const files = readdirSync(folder).map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
  const { design } = importDescribe('moto', files);
  const faces = facesIn(createView(design));
  const peering = Object.keys(design.resources).find((id) => design.resources[id]?.kind === 'aws.vpc-peering-connection') ?? '';
  const geometry = geometryOf(design, faces, layoutOf(design, faces));
  it.each([
    ['whole while the lines are hidden', false, 'pcx-771c40f7cdfcfad03'],
    ['cut where they are seen', true, 'pcx-7…'],
  ])('is %s', (_, edges, words) => {
    const scene = buildScene({ design, faces, geometry, zoom: 0.37, say: sampleSay, edges });
    expect(
      read(
        scene.layers.flatMap((layer) => layer.groups),
        `name ${peering}`,
      ),
    ).toBe(words);
  });
});

it.each([
  ['prod-vpc-gateway', '…gateway', 13],
  ['prod-vpc-attachment-2', '…attachment-2', 11],
])('the name of a gateway gives way to what it shares with its network, then in size: %s is "%s" in %d px', (name, words, size) => {
  const resources = {
    ...sample.resources,
    igw: { ...(sample.resources.igw as Resource), name },
    vpc: { ...(sample.resources.vpc as Resource), name: 'prod-vpc' },
  };
  const { groups } = groupsOf({ ...sample, resources }, { ...sampleFaces }, 1);
  expect(groups.find(({ key }) => key === 'node igw')?.shapes.find(({ type }) => type === 'text')).toMatchObject({ text: words, size });
});

it('an address that nothing uses has its name beside its tile, wherever it stands on the canvas', () => {
  const resources = { ...sample.resources, spare: { kind: 'aws.elastic-ip', name: 'spare address' } };
  const { groups } = groupsOf({ ...sample, resources }, sampleFaces, 0.4);
  expect(read(groups, 'name spare')).toBe('spare address');
});
