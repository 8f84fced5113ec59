import { expect, test } from 'vitest';
import { clickableOf, type HitState, hitTest } from '../../../renderer/canvas/hit.ts';
import { kindOf } from '../../../core/kinds/index.ts';
import { type Site, sitesOf } from '../../../renderer/canvas/site.ts';

/** Two networks and a peering between them, from far away: a line stands for it. */
const site = (id: string, kindId: string, x: number, width: number): Site => {
  const kind = kindOf(kindId);
  if (!kind) throw new Error(`there is no ${kindId}`);
  return { id, name: id, kind, shape: kind.shape, parent: undefined, depth: 0, rect: { x, y: 0, width, height: 600 } };
};
const networks = [site('left', 'aws.vpc', 0, 1000), site('right', 'aws.vpc', 2000, 1000)];
const peering: Site = { ...site('peering', 'aws.vpc-peering-connection', 1400, 180), rect: { x: 1400, y: 1000, width: 180, height: 60 } };
const line = [
  { x: 1000, y: 300 },
  { x: 2000, y: 300 },
];
const state = (selected: readonly string[]): HitState => ({
  sites: sitesOf(selected.length > 0 ? [...networks, peering] : networks),
  links: [{ key: 'left right', line, through: ['peering'] }],
  clickable: clickableOf(undefined),
  camera: { x: 0, y: 0, zoom: 0.1 },
  selected: new Set(selected),
  hovered: undefined,
});

test.each([
  { name: 'on the line: what it stands for', at: { x: 150, y: 31 }, selected: [], is: { type: 'node', id: 'peering' } },
  { name: 'beside the line: nothing', at: { x: 150, y: 40 }, selected: [], is: { type: 'ground' } },
  { name: 'where the card would be: nothing, because it is not drawn', at: { x: 149, y: 103 }, selected: [], is: { type: 'ground' } },
  { name: 'selected, as large as its tile', at: { x: 138, y: 112 }, selected: ['peering'], is: { type: 'node', id: 'peering' } },
])('from far away a click $name', ({ at, selected, is }) => {
  expect(hitTest(state(selected), at)).toEqual(is);
});
