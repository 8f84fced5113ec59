import { expect, test } from 'vitest';
import { type Input, NO_MODS } from '../../../renderer/canvas/gestures/types.ts';
import { kind, play } from './fixture.ts';

const carry = (id: string, x: number, y: number): Input => ({ type: 'carry', kind: kind(id), at: { x, y }, mods: { ...NO_MODS, command: true } });

test('a subnet over a zone: the ghost has its size, inside the padding, upon nothing', () => {
  const { gesture } = play([carry('aws.subnet', 200, 440)]);
  expect(gesture).toMatchObject({ type: 'place', landing: { type: 'into', container: 'zone-a' }, rect: { width: 408, height: 104 } });
  if (gesture.type !== 'place') throw new Error('not carried');
  expect(gesture.rect.x).toBeGreaterThanOrEqual(128);
  // private-a ends at 414.
  expect(gesture.rect.y).toBeGreaterThanOrEqual(426);
});

test('dropped, it is added there', () => {
  const { effects, gesture } = play([carry('aws.subnet', 200, 440), { type: 'drop' }]);
  expect(gesture.type).toBe('idle');
  expect(effects).toMatchObject([{ type: 'add', container: 'zone-a', block: 0 }]);
});

test('[ and ] ask for a smaller and a larger block, until another kind is taken up', () => {
  const smaller: Input = { type: 'block', by: 1 };
  const { effects } = play([carry('aws.subnet', 200, 440), smaller, smaller, carry('aws.subnet', 210, 440), { type: 'drop' }]);
  expect(effects).toMatchObject([{ type: 'add', block: 2 }]);
  const other = play([carry('aws.subnet', 200, 440), smaller, carry('aws.vpc', 20, 700), { type: 'drop' }]);
  expect(other.effects).toMatchObject([{ type: 'add', block: 0 }]);
});

test('a gateway sits down on the slot nearest to the pointer', () => {
  const { effects } = play([carry('aws.egress-only-internet-gateway', 703, 90), { type: 'drop' }]);
  expect(effects).toMatchObject([{ type: 'add', container: 'vpc', dock: { edge: 'top', at: 600 } }]);
});

test('a border without a free slot refuses', () => {
  const things = {
    vpc: [{ kind: 'aws.vpc' }, { x: 100, y: 100, width: 120, height: 60 }],
    vgw: [
      { kind: 'aws.virtual-private-gateway', in: 'vpc' },
      { edge: 'top', at: 60 },
    ],
  } as const;
  const more = {
    ...things,
    igw: [
      { kind: 'aws.internet-gateway', in: 'vpc' },
      { edge: 'bottom', at: 60 },
    ],
  } as const;
  const { gesture } = play([carry('aws.egress-only-internet-gateway', 160, 120)], { things: more });
  expect(gesture).toMatchObject({ landing: { type: 'refused', refusal: { code: 'DROP_BORDER_FULL' } } });
});

test('a refused drop adds nothing and flies back', () => {
  const { effects } = play([carry('aws.subnet', 200, 240), { type: 'drop' }]);
  expect(effects.map((effect) => effect.type)).toEqual(['fly-back']);
});

test('Escape puts it back', () => {
  const { gesture, effects } = play([carry('aws.subnet', 200, 440), { type: 'escape' }, { type: 'drop' }]);
  expect(gesture.type).toBe('idle');
  expect(effects).toEqual([{ type: 'restore' }]);
});
