import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../core/model/reason.ts';
import type { Effect } from '../../../renderer/canvas/gestures/types.ts';
import { drag, NETWORK, play } from './fixture.ts';

const commits = (effects: readonly Effect[]): readonly Edit[] => effects.flatMap((effect) => (effect.type === 'commit' ? effect.edits : []));
// Ctrl switches snapping off, so that the numbers are those of the hand.
const free = { command: true };

describe('moving', () => {
  test('within a container is one change of place, relative to it', () => {
    const { effects } = play(drag([400, 240], [395, 245], free));
    expect(commits(effects)).toEqual([{ type: 'place', id: 'web', place: { x: 185, y: 25 } }]);
  });

  test('a container moves with one change, whatever is in it', () => {
    const { effects } = play(drag([150, 120], [190, 150], free));
    expect(commits(effects)).toEqual([{ type: 'place', id: 'vpc', place: { x: 140, y: 130, width: 900, height: 500 } }]);
  });

  test('into another container: the design has it there in the middle of the drag already, and Escape takes it back', () => {
    const held = play(drag([400, 240], [400, 360], free, true));
    const provided = held.effects.find((effect) => effect.type === 'provide');
    expect(provided).toMatchObject({
      edits: [
        { type: 'set', resource: 'web', field: 'in', value: 'private-a' },
        { type: 'place', id: 'web' },
      ],
    });
    const escaped = play([...drag([400, 240], [400, 360], free, true), { type: 'escape' }]);
    expect(escaped.gesture.type).toBe('idle');
    expect(escaped.effects.at(-1)).toEqual({ type: 'restore' });
  });

  test('it does not land upon what stands there', () => {
    const { effects } = play(drag([400, 240], [400, 362], free));
    // db stands at 190,20 and is 60 high: below it, with 12 px between.
    expect(commits(effects)).toContainEqual({ type: 'place', id: 'web', place: { x: 190, y: 92 } });
  });

  test('a container grows for what does not fit, and so do those around it', () => {
    const edits = commits(play(drag([400, 240], [400, 362], free)).effects);
    const grown = edits.filter((edit) => edit.type === 'place' && edit.id !== 'web').map((edit) => (edit.type === 'place' ? edit.id : ''));
    expect(grown).toContain('private-a');
    expect(grown).toContain('zone-a');
  });

  test('refused: everything is restored and it flies back', () => {
    const { effects } = play(drag([400, 240], [20, 20], free));
    expect(effects.map((effect) => effect.type)).toEqual(['select', 'restore', 'fly-back']);
  });

  test('several things that are selected move together, their insides only once', () => {
    const { effects } = play(drag([400, 240], [410, 240], free), { selected: ['web', 'public-a'] });
    expect(commits(effects).map((edit) => edit.type === 'place' && edit.id)).toEqual(['public-a']);
  });

  test('with Alt a copy is made and the original stays', () => {
    const { effects } = play(drag([400, 240], [400, 360], { ...free, alt: true }));
    expect(effects.filter((effect) => effect.type !== 'select')).toEqual([
      { type: 'restore' },
      // db is in the way: below it.
      { type: 'copy', ids: ['web'], by: { x: 0, y: 192 }, container: 'private-a' },
    ]);
  });
});

describe('gateways', () => {
  test('slide along their border in slots of 20', () => {
    const { effects } = play(drag([300, 100], [417, 130]));
    expect(commits(effects)).toEqual([{ type: 'place', id: 'igw', place: { edge: 'top', at: 320 } }]);
  });
  test('go over corners', () => {
    const { effects } = play(drag([300, 100], [1010, 300]));
    expect(commits(effects)).toEqual([{ type: 'place', id: 'igw', place: { edge: 'right', at: 200 } }]);
  });
  test('keep off each other', () => {
    const things = {
      ...NETWORK,
      eigw: [
        { kind: 'aws.egress-only-internet-gateway', in: 'vpc' },
        { edge: 'top', at: 400 },
      ],
    } as const;
    const { effects } = play(drag([300, 100], [495, 100]), { things });
    expect(commits(effects)).toEqual([{ type: 'place', id: 'igw', place: { edge: 'top', at: 260 } }]);
  });
  test('a click on one changes nothing', () => {
    const { effects } = play(drag([300, 100], [304, 100]));
    expect(commits(effects)).toEqual([]);
  });
  test('a second one is refused, and it goes back', () => {
    const other = {
      vpc2: [{ kind: 'aws.vpc' }, { x: 1200, y: 100, width: 600, height: 400 }],
      igw2: [
        { kind: 'aws.internet-gateway', in: 'vpc2' },
        { edge: 'top', at: 200 },
      ],
    } as const;
    const { effects } = play(drag([300, 100], [1400, 300]), { things: { ...NETWORK, ...other } });
    expect(effects.map((effect) => effect.type)).toEqual(['select', 'restore', 'fly-back']);
  });
  test('another network takes it', () => {
    const other = { vpc2: [{ kind: 'aws.vpc' }, { x: 1200, y: 100, width: 600, height: 400 }] } as const;
    const { effects } = play(drag([300, 100], [1400, 120]), { things: { ...NETWORK, ...other } });
    expect(commits(effects)).toEqual([
      { type: 'set', resource: 'igw', field: 'in', value: 'vpc2' },
      { type: 'place', id: 'igw', place: { edge: 'top', at: 200 } },
    ]);
  });
});

describe('resizing', () => {
  const place = (effects: readonly Effect[], id: string) => commits(effects).find((edit) => edit.type === 'place' && edit.id === id);
  test('by the lower right corner', () => {
    const { effects } = play(drag([1000, 600], [1050, 630], free), { selected: ['vpc'] });
    expect(commits(effects)).toEqual([{ type: 'place', id: 'vpc', place: { x: 100, y: 100, width: 950, height: 530 } }]);
  });
  test('never smaller than what is in it', () => {
    const { effects } = play(drag([1000, 600], [200, 200], free), { selected: ['vpc'] });
    // zone-b ends at 880, zones at 360; 12 px of padding.
    expect(place(effects, 'vpc')).toMatchObject({ place: { width: 892, height: 372 } });
  });
  test('what it would cover gives way, and the containers around grow', () => {
    // public-a ends at 294; private-a begins 16 below it, at 310.
    const { effects } = play(drag([546, 294], [546, 334], free), { selected: ['public-a'] });
    expect(place(effects, 'public-a')).toMatchObject({ place: { height: 144 } });
    expect(place(effects, 'private-a')).toMatchObject({ place: { x: 8, y: 190 } });
    expect(place(effects, 'zone-a')).toMatchObject({ place: { height: 302 } });
  });
  test('by the left border: what is inside stays where it is drawn', () => {
    const { effects } = play(drag([100, 350], [60, 350], free), { selected: ['vpc'] });
    expect(place(effects, 'vpc')).toMatchObject({ place: { x: 60, width: 940 } });
    expect(place(effects, 'zone-a')).toMatchObject({ place: { x: 60, y: 60 } });
    expect(place(effects, 'igw')).toMatchObject({ place: { edge: 'top', at: 240 } });
  });
});
