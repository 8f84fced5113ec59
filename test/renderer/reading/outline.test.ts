import { describe, expect, test } from 'vitest';
import type { Design, Resource } from '../../../core/model/design.ts';
import { childrenOf, keptBy, rowsOf } from '../../../renderer/outline/tree.ts';

const designOf = (resources: Readonly<Record<string, Resource>>): Design => ({
  format: 'netdraft/1',
  name: 't',
  resources,
  layout: {},
  scenarios: [],
});
const NESTED = designOf({
  vpc: { kind: 'aws.vpc', name: 'shop' },
  a: { kind: 'aws.subnet', in: 'vpc' },
  web: { kind: 'aws.instance', in: 'a' },
  db: { kind: 'aws.instance', name: 'orders', in: 'a' },
  b: { kind: 'aws.subnet', in: 'vpc' },
  office: { kind: 'outside.on-premises' },
});
/** One row a line: indented by its level, with - or + where something is in it, and its place among its neighbours. */
const drawn = (design: Design, open: (id: string) => boolean, query = ''): string =>
  rowsOf(childrenOf(design), open, keptBy(design, query))
    .map(({ id, level, position, count, open: is }) => `${'.'.repeat(level - 1)}${is === undefined ? '' : is ? '-' : '+'}${id} ${position}/${count}`)
    .join(', ');

describe('the outline', () => {
  test.each([
    ['closed, it is what stands on the canvas', NESTED, () => false, '', '+vpc 1/2, office 2/2'],
    ['open, it is nested in the order of the document', NESTED, () => true, '', '-vpc 1/2, .-a 1/2, ..web 1/2, ..db 2/2, .b 2/2, office 2/2'],
    ['half open', NESTED, (id: string) => id === 'vpc', '', '-vpc 1/2, .+a 1/2, .b 2/2, office 2/2'],
    ['filtered by a name, it shows the way there', NESTED, () => false, 'ORD', '-vpc 1/1, .-a 1/1, ..db 1/1'],
    ['filtered by kind', NESTED, () => false, 'subnet', '-vpc 1/1, .a 1/2, .b 2/2'],
    ['filtered by several words', NESTED, () => false, 'instance web', '-vpc 1/1, .-a 1/1, ..web 1/1'],
    ['filtered to nothing', NESTED, () => true, 'nginx', ''],
    ['what stands in nothing that exists is at the top', designOf({ web: { kind: 'aws.instance', in: 'gone' } }), () => true, '', 'web 1/1'],
    [
      'circles are at the top, and nobody waits for ever',
      designOf({ x: { kind: 'aws.vpc', in: 'y' }, y: { kind: 'aws.vpc', in: 'x' }, z: { kind: 'aws.vpc', in: 'z' } }),
      () => true,
      'x y z'.slice(0, 0),
      'x 1/3, y 2/3, z 3/3',
    ],
    ['an unknown kind is there too', designOf({ new: { kind: 'aws.wormhole' } }), () => true, 'new', 'new 1/1'],
  ] as const)('%s', (_, design, open, query, rows) => {
    expect(drawn(design, open, query)).toBe(rows);
  });

  test('of 5,000 resources is made in a few milliseconds', () => {
    const many = designOf(
      Object.fromEntries([
        ['vpc', { kind: 'aws.vpc' }],
        ...Array.from({ length: 100 }, (_, s) => [`s${s}`, { kind: 'aws.subnet', in: 'vpc' }] as const),
        ...Array.from({ length: 5000 }, (_, h) => [`h${h}`, { kind: 'aws.instance', in: `s${h % 100}` }] as const),
      ]),
    );
    const from = performance.now();
    expect(rowsOf(childrenOf(many), () => true)).toHaveLength(5101);
    // It takes 10 ms; the rest is for a busy machine. Work that grows with the square would take seconds.
    expect(performance.now() - from).toBeLessThan(600);
  });
});
