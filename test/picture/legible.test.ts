import { describe, expect, it } from 'vitest';
import { nameOf } from '../../core/model/design.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { buildScene } from '../../core/picture/scene.ts';
import { designOf, TEMPLATES } from '../../core/templates/index.ts';
import { facesOf } from './dense.ts';

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
