import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../core/model/reason.ts';
import { overlap } from '../../../core/picture/rect.ts';
import { spreadEdits } from '../../../renderer/canvas/gestures/spread.ts';
import type { Effect } from '../../../renderer/canvas/gestures/types.ts';
import { click, drag, NETWORK, play, sitesFrom } from './fixture.ts';

const things = {
  ...NETWORK,
  'web-2': [
    { kind: 'aws.instance', in: 'public-a' },
    { x: 190, y: 20 },
  ],
  'web-3': [
    { kind: 'aws.instance', in: 'public-a' },
    { x: 190, y: 20 },
  ],
} as const;
const ALL = ['web', 'web-2', 'web-3'];
const free = { command: true };

const commits = (effects: readonly Effect[]): readonly Edit[] => effects.flatMap((effect) => (effect.type === 'commit' ? effect.edits : []));
const placed = (edits: readonly Edit[]): readonly string[] => edits.flatMap((edit) => (edit.type === 'place' ? [edit.id] : []));

describe('cards at one place', () => {
  test('a click selects all of them', () => {
    expect(play(click(400, 240), { things }).effects).toEqual([{ type: 'select', ids: ALL, how: 'replace' }]);
  });

  test('a drag moves them together, so that they stay one', () => {
    const edits = commits(play(drag([400, 240], [395, 245], free), { things }).effects);
    expect(edits).toEqual(ALL.map((id) => ({ type: 'place', id, place: { x: 185, y: 25 } })));
  });

  test('the one that is selected alone is taken out', () => {
    const edits = commits(play(drag([400, 240], [400, 360], free), { things, selected: ['web-2'] }).effects);
    expect(placed(edits)).toContain('web-2');
    expect(placed(edits)).not.toContain('web-3');
  });

  test('a double click opens their list', () => {
    expect(play([{ type: 'double', at: { x: 400, y: 240 } }], { things }).effects).toEqual([{ type: 'open-stack', id: 'web-3' }]);
  });

  test('spread out, none lies on another or outside of its subnet', () => {
    const edits = spreadEdits(sitesFrom(things), ALL);
    const moved = Object.fromEntries(
      edits.flatMap((edit) => (edit.type === 'place' && edit.place && 'x' in edit.place ? [[edit.id, edit.place]] : [])),
    );
    const boxes = ALL.map((id) => ({ x: moved[id]?.x ?? 0, y: moved[id]?.y ?? 0, width: 180, height: 60 }));
    expect(boxes.some((a, i) => boxes.slice(i + 1).some((b) => overlap(a, b)))).toBe(false);
    const subnet = moved['public-a'] ?? { width: 420, height: 104 };
    expect(boxes.every((b) => b.x + b.width <= (subnet.width ?? 0) && b.y + b.height <= (subnet.height ?? 0))).toBe(true);
  });
});
