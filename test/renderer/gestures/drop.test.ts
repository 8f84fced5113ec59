import { expect, test } from 'vitest';
import { type Landing, landing } from '../../../renderer/canvas/gestures/drop.ts';
import { kind, NETWORK, sitesFrom } from './fixture.ts';

const sites = sitesFrom(NETWORK);
const into = (container: string | undefined): Landing => ({ type: 'into', container });
const refusal = (code: string, instead: unknown) => ({ type: 'refused', refusal: { code, instead } });

test.each([
  { kind: 'aws.subnet', over: 'the zone', at: [300, 440], is: into('zone-a') },
  { kind: 'aws.subnet', over: 'the network', at: [500, 570], is: into('vpc') },
  {
    kind: 'aws.subnet',
    over: 'a subnet: refused, though its zone would take one',
    at: [200, 220],
    is: refusal('DROP_NOT_INSIDE', { type: 'containers', resources: ['zone-a', 'vpc'] }),
  },
  {
    kind: 'aws.instance',
    over: 'a zone: the nearest subnets are named',
    at: [300, 452],
    is: refusal('DROP_NOT_INSIDE', { type: 'containers', resources: ['private-a', 'public-a'] }),
  },
  { kind: 'aws.instance', over: 'a subnet', at: [200, 240], is: into('public-a') },
  { kind: 'aws.instance', over: 'the empty canvas', at: [20, 20], is: refusal('DROP_NOT_ON_CANVAS', { type: 'containers' }) },
  { kind: 'aws.lambda-function', over: 'the empty canvas', at: [20, 20], is: into(undefined) },
  { kind: 'aws.vpc', over: 'the empty canvas', at: [20, 20], is: into(undefined) },
  { kind: 'aws.internet-gateway', over: 'a network that has one', at: [500, 570], is: refusal('DROP_TAKEN', { type: 'nothing' }) },
  { kind: 'aws.egress-only-internet-gateway', over: 'a subnet: the network around takes it', at: [200, 240], is: into('vpc') },
  { kind: 'aws.egress-only-internet-gateway', over: 'a little outside of the border', at: [700, 80], is: into('vpc') },
  {
    kind: 'aws.egress-only-internet-gateway',
    over: 'far outside',
    at: [700, 20],
    is: refusal('DROP_NOT_ON_CANVAS', { type: 'containers', resources: ['vpc'] }),
  },
  { kind: 'aws.route-table', over: 'a subnet: it belongs to the network', at: [200, 240], is: into('vpc') },
  { kind: 'outside.internet', over: 'the canvas, when there is one', at: [20, 20], is: refusal('DROP_TAKEN_ON_CANVAS', { type: 'nothing' }) },
  { kind: 'outside.client', over: 'a network', at: [500, 570], is: refusal('DROP_NOT_INSIDE', { type: 'canvas' }) },
])('$kind over $over', ({ kind: id, at: [x = 0, y = 0], is }) => {
  expect(landing(sites, kind(id), { x, y })).toMatchObject(is);
});

test('nothing lands in itself', () => {
  expect(landing(sites, kind('aws.vpc'), { x: 500, y: 570 }, new Set(['vpc', 'zone-a']))).toMatchObject(into(undefined));
});

test('where nothing could hold it, what must be drawn first is named by its role', () => {
  expect(landing(sitesFrom({}), kind('aws.instance'), { x: 0, y: 0 })).toMatchObject(
    refusal('DROP_NOT_ON_CANVAS', { type: 'draw-first', role: 'segment' }),
  );
});
