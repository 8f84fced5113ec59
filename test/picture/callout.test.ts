import { describe, expect, it } from 'vitest';
import { CALLOUT_WIDTHS, placeCallout } from '../../core/picture/callout.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { around, contains, grown, holdsPoint, overlap, type Rect } from '../../core/picture/rect.ts';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { crosses } from '../../core/picture/leader.ts';
import { textWidth } from '../../core/picture/text.ts';
import { worldBounds } from '../../core/picture/world.ts';
import { designOf as templateDesign, TEMPLATES } from '../../core/templates/index.ts';
import { facesOf } from './dense.ts';
import { buildScene } from '../../core/picture/scene.ts';
import { extentsOf, fitClear } from '../../renderer/canvas/fit.ts';
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
        const visible = { ...grown(all, 60), height: all.height + 300 / zoom };
        const { leader, box } = placeCallout({ scene, mark: end.at, heights, visible });
        const cards = scene.layers.flatMap(({ groups }) => groups.filter(({ role }) => role === 'card' || role === 'dock'));
        // The edge of one may be under it.
        expect(cards.filter((card) => overlap(box, grown(worldBounds(card), -4))).map(({ key }) => key)).toEqual([]);
        expect(cards.filter((card) => crosses(leader, worldBounds(card))).map(({ key }) => key)).toEqual([]);
      }
    },
  );
  it.each([
    // The canvas of a window of 1024 x 700, of 1440 x 900 and of 1920 x 1080, and the longest line from the mark of its first question.
    { id: 'aws-load-balancer', screen: { width: 976, height: 400 }, most: 120 },
    { id: 'aws-load-balancer', screen: { width: 912, height: 578 }, most: 120 },
    { id: 'tencent-ipv6-clb', screen: { width: 976, height: 400 }, most: 110 },
    { id: 'lambda-before-october-2023', screen: { width: 1424, height: 780 }, most: 200 },
    { id: 'lambda-dual-stack', screen: { width: 912, height: 578 }, most: 70 },
    { id: 'three-clouds', screen: { width: 1424, height: 780 }, most: 500 },
  ])('stands near its mark, at the end of a line with right angles: $id in $screen.width', ({ id, screen, most }) => {
    const template = TEMPLATES.find((one) => one.id === id);
    if (!template) throw new Error('no such template');
    const design = templateDesign(template);
    const faces = facesOf(design);
    const its = geometryOf(design, faces, completeLayout(design, faces));
    const camera = fitClear({ extents: extentsOf(design, its, []), screen, floats: [], below: 132 });
    if (!camera) throw new Error('nothing is seen');
    const answer = answerOf(createView(design), design, template.flow);
    const scene = buildScene({ design, faces, geometry: its, zoom: camera.zoom, say: sampleSay, answer });
    const end = scene.ends.find((one) => one.outcome !== 'works');
    if (!end) throw new Error('nothing is blocked');
    const visible = { x: camera.x, y: camera.y, width: screen.width / camera.zoom, height: screen.height / camera.zoom };
    const { leader, box } = placeCallout({ scene, mark: end.at, heights: { 1: 145, 2: 152 }, oneColumn: /clb|balancer/.test(id), visible });
    const legs = leader.slice(1).map((to, i) => ({ x: Math.abs(to.x - (leader[i]?.x ?? 0)), y: Math.abs(to.y - (leader[i]?.y ?? 0)) }));
    for (const { x, y } of legs) expect(Math.min(x, y)).toBeCloseTo(0, 6);
    // Names beside tiles are read, too.
    const names = scene.layers.flatMap(({ groups }) => groups.filter(({ key }) => key.startsWith('name ')));
    const words = ({ shapes, ...g }: (typeof names)[number]): readonly Rect[] =>
      shapes.flatMap((s) =>
        s.type === 'text'
          ? [{ x: g.x + s.x * g.scale, y: g.y + (s.y - 8) * g.scale, width: textWidth(s.text, s) * g.scale, height: 10 * g.scale }]
          : [],
      );
    expect(names.filter((g) => words(g).some((one) => overlap(one, box))).map(({ key }) => key)).toEqual([]);
    expect(legs.reduce((sum, { x, y }) => sum + x + y, 0) * camera.zoom).toBeLessThan(most);
  });
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
