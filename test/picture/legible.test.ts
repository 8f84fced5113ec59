import { describe, expect, it } from 'vitest';
import { nameOf, type Resource } from '../../core/model/design.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { buildScene } from '../../core/picture/scene.ts';
import { designOf, TEMPLATES } from '../../core/templates/index.ts';
import { extentsOf, fitClear } from '../../renderer/canvas/fit.ts';
import { toScreen } from '../../renderer/canvas/viewport.ts';
import { textWidth } from '../../core/picture/text.ts';
import { facesOf } from './dense.ts';

/** The canvas of a window of 1024 x 700, of one that is half as large, and of narrow ones. */
const SCREENS = [
  { width: 976, height: 400 },
  { width: 488, height: 200 },
  { width: 700, height: 600 },
  { width: 560, height: 600 },
] as const;
/** Where cards are drawn with their words; at less than that an address of fifteen digits may be too long. */
const ZOOMS = [0.63, 0.69, 0.75, 0.79, 0.82, 0.9, 1] as const;
/** Letters of the longest name that a card of the usual width holds at the smallest of them. */
const LONGEST = 14;

describe('names and addresses of cards and gateways', () => {
  it.each(TEMPLATES)('are read to their ends: $id', (template) => {
    const design = designOf(template);
    const faces = facesOf(design);
    const geometry = geometryOf(design, faces, completeLayout(design, faces));
    for (const zoom of ZOOMS) {
      const { layers } = buildScene({ design, faces, geometry, zoom, say: pictureSay(design) });
      const cut = layers
        .flatMap(({ groups }) => groups.filter(({ role }) => role === 'card' || role === 'dock'))
        .filter(({ resource }) => resource !== undefined && nameOf(resource, design.resources[resource]).length <= LONGEST)
        .flatMap(({ key, shapes }) =>
          shapes.flatMap((shape) => (shape.type === 'text' && shape.text.endsWith('…') ? [`${key}: ${shape.text}`] : [])),
        );
      expect(cut, `at ${zoom}`).toEqual([]);
    }
  });
});

describe('the verdicts of a table', () => {
  const template = TEMPLATES.find(({ id }) => id === 'alibaba-ipv6-gateway');
  const WORDS = ['Works', 'Blocked', 'Request blocked'];
  it.each([0.5, 0.55, 0.6, ...ZOOMS])('are words, each of them, at %s', (zoom) => {
    if (!template) throw new Error('no such template');
    const design = designOf(template);
    const faces = facesOf(design);
    const geometry = geometryOf(design, faces, completeLayout(design, faces));
    const { layers } = buildScene({ design, faces, geometry, zoom, say: pictureSay(design) });
    const said = (id: string) =>
      layers
        .flatMap(({ groups }) => groups.filter(({ role, resource }) => role === 'card' && resource === id))
        .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'text' && WORDS.includes(shape.text) ? [shape.text] : [])));
    const hosts = Object.keys(design.resources).filter((id) => faces[id]?.rows?.some(({ shows }) => shows.type === 'verdict'));
    expect(hosts.length).toBeGreaterThan(2);
    for (const id of hosts) expect(said(id), id).toHaveLength(3);
  });
});

describe('where all is in view', () => {
  it.each(TEMPLATES)('no name beside a tile leaves it: $id', (template) => {
    const usual = designOf(template);
    // As clouds name things.
    const named = ([id, one]: [string, Resource]): [string, Resource] => [
      id,
      one.in === undefined ? { ...one, name: `${id}-091d1748f06cfad03` } : one,
    ];
    const design = { ...usual, resources: Object.fromEntries(Object.entries(usual.resources).map(named)) };
    const faces = facesOf(design);
    const geometry = geometryOf(design, faces, completeLayout(design, faces));
    for (const screen of SCREENS) {
      const camera = fitClear({ extents: extentsOf(design, geometry, []), screen, floats: [] });
      if (!camera) throw new Error('nothing is seen');
      const { layers } = buildScene({ design, faces, geometry, zoom: camera.zoom, say: pictureSay(design) });
      const names = layers.flatMap(({ groups }) => groups.filter(({ key }) => key.startsWith('name ')));
      const out = names.filter(({ shapes, x, y, scale }) =>
        shapes.some((shape) => {
          if (shape.type !== 'text') return false;
          const from = toScreen(camera, { x: x + shape.x * scale, y: y + shape.y * scale });
          return from.x < 0 || from.x + textWidth(shape.text, shape) * scale * camera.zoom > screen.width;
        }),
      );
      expect(out.map(({ key }) => key)).toEqual([]);
    }
  });
});
