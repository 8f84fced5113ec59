import { expect, test } from 'vitest';
import { taken } from '../../../renderer/canvas/gestures/marquee.ts';
import { between } from '../../../renderer/canvas/geometry.ts';
import { drag, NETWORK, play, sitesFrom } from './fixture.ts';

const sites = sitesFrom(NETWORK);

test.each([
  { name: 'to the right: what is contained', from: [300, 200], to: [520, 280], contained: true, ids: ['web'] },
  { name: 'to the right: half of a card is not contained', from: [300, 200], to: [400, 280], contained: true, ids: [] },
  { name: 'to the left: what is touched, without the frames around', from: [400, 280], to: [380, 220], contained: false, ids: ['web'] },
  { name: 'to the left over the border of a frame takes the frame', from: [600, 640], to: [560, 590], contained: false, ids: ['vpc'] },
  { name: 'a frame stands for what is in it', from: [0, 50], to: [1100, 700], contained: true, ids: ['vpc'] },
])('$name', ({ from, to, contained, ids }) => {
  const [a, b] = [from, to].map(([x = 0, y = 0]) => ({ x, y }));
  expect(a && b && taken(sites, between(a, b), contained)).toEqual(ids);
});

test('Shift keeps what was selected before', () => {
  // From the ground left of the VPC over the Internet's card.
  const { effects } = play(drag([250, -150], [600, 20], { shift: true }), { selected: ['web'] });
  expect(effects).toEqual([{ type: 'select', ids: ['web', 'internet'], how: 'replace' }]);
});
