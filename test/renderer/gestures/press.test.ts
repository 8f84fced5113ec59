import { expect, test } from 'vitest';
import { type Effect, type Gesture, type Input, NO_MODS } from '../../../renderer/canvas/gestures/types.ts';
import { click, drag, play, type Setting } from './fixture.ts';

interface Row {
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly setting?: Setting;
  readonly gesture?: Gesture['type'];
  readonly effects?: readonly Partial<Effect>[];
}
// Places (zoom 1): vpc 100,100 900x500; web 318,210 180x60; db 318,330; title of the vpc at its top; ground at 20,20.
const rows: readonly Row[] = [
  { name: 'a click selects a card', inputs: click(400, 240), effects: [{ type: 'select', ids: ['web'], how: 'replace' }] },
  { name: 'Shift adds or takes away', inputs: click(400, 240, { shift: true }), effects: [{ type: 'select', ids: ['web'], how: 'toggle' }] },
  { name: 'a click on the ground clears', inputs: click(20, 20), effects: [{ type: 'select', ids: [], how: 'replace' }] },
  { name: 'Shift on the ground keeps the selection', inputs: click(20, 20, { shift: true }), effects: [] },
  {
    name: 'a click in the body of a frame selects the innermost',
    inputs: click(500, 290),
    effects: [{ type: 'select', ids: ['public-a'], how: 'replace' }],
  },
  {
    name: 'a click on a gateway selects it, not the network under it',
    inputs: click(300, 100),
    effects: [{ type: 'select', ids: ['igw'], how: 'replace' }],
  },
  { name: '3 px are still a click', inputs: drag([400, 240], [403, 240]), effects: [{ type: 'select', ids: ['web'], how: 'replace' }] },
  { name: '4 px are a drag', inputs: drag([400, 240], [404, 240], {}, true), gesture: 'move' },
  {
    name: 'a finger needs 6 px',
    inputs: [
      { type: 'down', at: { x: 400, y: 240 }, button: 0, mods: NO_MODS, touch: true },
      { type: 'move', at: { x: 405, y: 240 }, mods: NO_MODS },
    ],
    gesture: 'press',
  },
  {
    name: 'a title drags its frame',
    inputs: drag([150, 120], [180, 140], {}, true),
    gesture: 'move',
    effects: [{ type: 'select', ids: ['vpc'], how: 'replace' }],
  },
  { name: 'a body belongs to what is in it: a marquee', inputs: drag([500, 540], [540, 560], {}, true), gesture: 'marquee' },
  { name: 'the ground gives a marquee', inputs: drag([20, 20], [60, 60], {}, true), gesture: 'marquee' },
  { name: 'space pans', inputs: drag([400, 240], [430, 240], {}, true), setting: { space: true }, gesture: 'pan' },
  { name: 'the hand pans', inputs: drag([400, 240], [430, 240], {}, true), setting: { tool: 'pan' }, gesture: 'pan' },
  {
    name: 'the middle button pans by what the hand moved',
    inputs: [
      { type: 'down', at: { x: 10, y: 10 }, button: 1, mods: NO_MODS, touch: false },
      { type: 'move', at: { x: 25, y: 4 }, mods: NO_MODS },
    ],
    gesture: 'pan',
    effects: [{ type: 'pan', by: { x: 15, y: -6 } }],
  },
  { name: 'a gateway slides', inputs: drag([300, 100], [340, 100], {}, true), gesture: 'slide' },
  {
    name: 'a handle of the selected frame resizes',
    inputs: drag([1000, 600], [1020, 640], {}, true),
    setting: { selected: ['vpc'] },
    gesture: 'resize',
  },
  { name: 'nothing has handles that is not selected', inputs: drag([1000, 600], [1020, 640], {}, true), gesture: 'move' },
  {
    name: 'the dot of a card draws a line',
    inputs: drag([498, 240], [300, 100]),
    setting: { hovered: 'web' },
    effects: [{ type: 'offer', from: 'web', to: 'igw' }],
  },
  {
    name: 'the connect tool draws from anywhere on it',
    inputs: drag([400, 240], [300, 100]),
    setting: { tool: 'connect' },
    effects: [{ type: 'offer', from: 'web', to: 'igw' }],
  },
  { name: 'a line that ends nowhere offers nothing', inputs: drag([400, 240], [20, 20]), setting: { tool: 'connect' }, effects: [] },
  {
    name: 'while picking, a click is an end of the flow',
    inputs: click(400, 240),
    setting: { picking: true },
    effects: [{ type: 'pick', id: 'web' }],
  },
  { name: 'while picking, nothing is dragged', inputs: drag([400, 240], [500, 300], {}, true), setting: { picking: true }, gesture: 'press' },
  { name: 'a double click renames', inputs: [{ type: 'double', at: { x: 400, y: 240 } }], effects: [{ type: 'rename', id: 'web' }] },
  { name: 'not in the body of a frame', inputs: [{ type: 'double', at: { x: 500, y: 540 } }], effects: [] },
  { name: 'Escape ends a press', inputs: [...drag([400, 240], [401, 240], {}, true), { type: 'escape' }], effects: [{ type: 'restore' }] },
];

test.each(rows)('$name', ({ inputs, setting, gesture, effects }) => {
  const played = play(inputs, setting);
  if (gesture) expect(played.gesture.type).toBe(gesture);
  if (effects) {
    expect(played.effects.length).toBe(effects.length);
    expect(played.effects).toMatchObject(effects);
  }
});
