import { describe, expect, it } from 'vitest';
import { CALLOUT_WIDTHS, placeCallout } from '../../core/picture/callout.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { around, contains, grown, holdsPoint, overlap, type Rect } from '../../core/picture/rect.ts';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { crosses } from '../../core/picture/leader.ts';
import { worldBounds } from '../../core/picture/world.ts';
import { designOf as templateDesign, TEMPLATES } from '../../core/templates/index.ts';
import { facesOf } from './dense.ts';
import { buildScene } from '../../core/picture/scene.ts';
import { answers, sample, sampleFaces, sampleSay } from './sample.ts';

const geometry = geometryOf(sample, sampleFaces, layoutOf(sample, sampleFaces));
const heights = { 1: 240, 2: 162 };

function place(name: string, visible: Rect, zoom = 1) {
  const scene = buildScene({ design: sample, faces: sampleFaces, geometry, zoom, say: sampleSay, answer: answers[name] as (typeof answers)[string] });
  const end = scene.ends.find((e) => e.outcome !== 'works');
  if (!end) throw new Error('nothing is blocked');
  return { end, place: placeCallout({ scene, mark: end.at, heights, visible }) };
}
const ROOMY: Rect = { x: -100, y: -150, width: 1300, height: 900 };

describe('the callout', () => {
  it.each(['mockup', 'replyBlocked', 'severalBlockers', 'noRoute', 'notModelled'])('hides no card of the path and stays in view: %s', (name) => {
    const { place: found, end } = place(name, ROOMY);
    const path = ['orders-fn', 'nat-a', 'igw', 'internet'];
    const onPath = name === 'severalBlockers' || name === 'noRoute' ? ['web-1', 'api-1'] : path;
    for (const id of onPath) expect(overlap(found.box, geometry.boxes.get(id) as Rect), `hides ${id}`).toBe(false);
    expect(contains(ROOMY, found.box)).toBe(true);
    expect(overlap(found.box, { x: end.at.x - 10, y: end.at.y - 10, width: 20, height: 20 })).toBe(false);
    expect(found.columns).toBe(2);
  });
  it('is one column wide where two do not fit', () => {
    const narrow = { x: 0, y: -150, width: 500, height: 900 };
    const { place: found } = place('mockup', narrow);
    expect(found.columns).toBe(1);
    expect(found.box.width).toBe(CALLOUT_WIDTHS[1]);
  });
  it('is one column wide where no way out is known', () => {
    const scene = buildScene({ design: sample, faces: sampleFaces, geometry, zoom: 1, say: sampleSay, answer: answers.notModelled });
    const mark = scene.ends.find((e) => e.outcome !== 'works')?.at ?? { x: 0, y: 0 };
    const { columns, box, leader } = placeCallout({ scene, mark, heights, oneColumn: true, visible: ROOMY });
    expect([columns, box.width]).toEqual([1, CALLOUT_WIDTHS[1]]);
    expect(holdsPoint(box, leader.at(-1) ?? mark)).toBe(true);
  });
  it('keeps its size on the screen at another zoom', () => {
    expect(place('mockup', { x: -500, y: -500, width: 2400, height: 2000 }, 0.5).place.box.width).toBe(2 * CALLOUT_WIDTHS[2]);
  });
  it.each(TEMPLATES.flatMap(({ id }) => [0.4, 0.6, 1].map((zoom) => ({ id, zoom }))))(
    'hides no card and leads its line across none where there is another way: $id at $zoom',
    ({ id, zoom }) => {
      const template = TEMPLATES.find((one) => one.id === id);
      if (!template) throw new Error('no such template');
      const design = templateDesign(template);
      const faces = facesOf(design);
      const its = geometryOf(design, faces, completeLayout(design, faces));
      const all = around(its.boxes.values());
      for (const { flow } of design.scenarios.slice(0, 3)) {
        const scene = buildScene({ design, faces, geometry: its, zoom, say: sampleSay, answer: answerOf(createView(design), design, flow) });
        const end = scene.ends.find((one) => one.outcome !== 'works');
        if (!all || !end) continue;
        // As much as is seen of a drawing in a window, with room for the callout below.
        const visible = { ...grown(all, 60), height: all.height + 260 / zoom };
        const { leader, box } = placeCallout({ scene, mark: end.at, heights, visible });
        const cards = scene.layers.flatMap(({ groups }) => groups.filter(({ role }) => role === 'card' || role === 'dock'));
        // The edge of one may be under it.
        expect(cards.filter((card) => overlap(box, grown(worldBounds(card), -4))).map(({ key }) => key)).toEqual([]);
        expect(cards.filter((card) => crosses(leader, worldBounds(card))).map(({ key }) => key)).toEqual([]);
      }
    },
  );
  it('has a leader from the mark to its border', () => {
    const { place: found, end } = place('mockup', ROOMY);
    const [from] = found.leader;
    const to = found.leader.at(-1) ?? from;
    expect(Math.hypot(from.x - end.at.x, from.y - end.at.y)).toBeCloseTo(13, 5);
    const onBorder =
      to.x === found.box.x || to.x === found.box.x + found.box.width || to.y === found.box.y || to.y === found.box.y + found.box.height;
    expect(onBorder).toBe(true);
  });
});
