import { describe, expect, it } from 'vitest';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { drawable } from '../../core/engine/answer.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { distanceTo } from '../../core/picture/lanes/polyline.ts';
import { HOP } from '../../core/picture/lanes/badges.ts';
import { grown, holdsPoint } from '../../core/picture/rect.ts';
import { buildScene } from '../../core/picture/scene.ts';
import type { Flow } from '../../core/model/design.ts';
import { designOf, TEMPLATES } from '../../core/templates/index.ts';
import { facesOf } from './dense.ts';
import { sampleSay } from './sample.ts';

/** A template's drawing, at 100 % unless said otherwise, with the path of a flow. */
function drawn(template: (typeof TEMPLATES)[number], flow: Flow = template.flow, zoom = 1) {
  const design = designOf(template);
  const faces = facesOf(design);
  const geometry = geometryOf(design, faces, completeLayout(design, faces));
  const answer = drawable(answerOf(createView(design), design, flow));
  const scene = buildScene({ design, faces, geometry, zoom, say: sampleSay, ...(answer && { answer }) });
  return { design, geometry, scene, marks: scene.layers.find(({ name }) => name === 'marks')?.groups ?? [] };
}

describe('numbers and marks of a path', () => {
  it.each(TEMPLATES)('stand apart, and on no gateway that is not theirs: $id', (template) => {
    for (const flow of [template.flow, ...designOf(template).scenarios.map((scenario) => scenario.flow)]) {
      const { geometry, marks } = drawn(template, flow);
      const numbers = marks.filter(({ role }) => role === 'hop');
      for (const [i, one] of numbers.entries()) {
        const near = numbers.slice(i + 1).filter((other) => Math.hypot(other.x - one.x, other.y - one.y) < HOP.size - 1);
        expect(near.map(({ key }) => `${one.key} on ${key}`)).toEqual([]);
        const docks = [...geometry.edges.keys()].filter((id) => id !== one.resource);
        const under = docks.filter((id) => holdsPoint(grown(geometry.boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 }, 4), one));
        expect(under.map((id) => `${one.key} on ${id}`)).toEqual([]);
      }
    }
  });

  /** As far as a mark covers. */
  const COVERS = 15;
  it.each(TEMPLATES)('cover no lane of the other family: $id', (template) => {
    for (const flow of [template.flow, ...designOf(template).scenarios.map((scenario) => scenario.flow)]) {
      for (const zoom of [0.55, 0.7, 1]) {
        const { scene, marks } = drawn(template, flow, zoom);
        const covered = marks
          .filter(({ role, x, y }) => role === 'mark' && !scene.ends.some(({ outcome, at }) => outcome === 'works' && at.x === x && at.y === y))
          .flatMap((mark) =>
            scene.tracks
              .filter(({ family }) => !mark.key.startsWith(`end ${family}`))
              .filter(({ points }) => distanceTo(points, mark) < COVERS * mark.scale - 0.01)
              .map(
                ({ family, half, points }) =>
                  `${mark.key} on ${family} ${half} ${Math.round(distanceTo(points, mark))} at ${zoom}: ${flow.from} ${flow.to}`,
              ),
          );
        expect.soft(covered).toEqual([]);
      }
    }
  });

  it('stand beside the chip that decides where the lane has no room for both', () => {
    const template = TEMPLATES.find(({ id }) => id === 'lambda-before-october-2023');
    if (!template) throw new Error('no such template');
    const { scene, geometry } = drawn(template);
    const second = scene.ends.find(({ blocker }) => blocker === 1);
    const subnet = geometry.boxes.get('private-a');
    expect(second?.at.y).toBeCloseTo(subnet?.y ?? 0, 0);
  });
});
