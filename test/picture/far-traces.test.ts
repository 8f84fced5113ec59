import { describe, expect, it } from 'vitest';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { importDescribe } from '../../core/exchange/aws-describe/index.ts';
import type { Design } from '../../core/model/design.ts';
import { distanceTo } from '../../core/picture/lanes/polyline.ts';
import { completeLayout } from '../../core/picture/layout/complete.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { networkOf } from '../../core/picture/layout/tree.ts';
import { buildScene } from '../../core/picture/scene.ts';
import { contains, holdsPoint, type Point } from '../../core/picture/rect.ts';
import type { Group } from '../../core/picture/shapes.ts';
import { worldBounds } from '../../core/picture/world.ts';
import { designOf, TEMPLATES } from '../../core/templates/index.ts';
import { describedCompany } from '../support/company/company.ts';
import { facesOf } from './dense.ts';

/** A question about a design, as it is drawn at a zoom. */
function drawn(design: Design, flow: { readonly from: string; readonly to: string; readonly port: number }, zoom: number) {
  const faces = facesOf(design);
  const geometry = geometryOf(design, faces, completeLayout(design, faces));
  const answer = answerOf(createView(design), design, { ...flow, protocol: 'tcp' });
  const scene = buildScene({ design, faces, geometry, zoom, answer, say: (code) => code });
  return { geometry, scene, groups: scene.layers.flatMap((layer) => layer.groups) };
}

/** In the middle of the first run of a lane, in px of the drawing. */
function middleOf(lane: Group): Point {
  const path = lane.shapes.find((shape) => shape.type === 'path');
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (path?.type === 'path' ? path.d : '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  return { x: lane.x + ((x1 + x2) / 2) * lane.scale, y: lane.y + ((y1 + y2) / 2) * lane.scale };
}

describe('a path that is seen from far away', () => {
  const { design } = importDescribe('company', describedCompany('medium'));
  const named = (name: string): string => Object.keys(design.resources).find((id) => design.resources[id]?.name === name) ?? '';
  const { geometry, groups } = drawn(design, { from: named('shop-prod-a1'), to: named('analytics-b2'), port: 8080 }, 0.1);

  it('is strong between networks and faint in them, where their names are', () => {
    const lanes = groups.filter(({ role }) => role === 'lane' || role === 'halo');
    const networks = [...geometry.boxes].filter(([id]) => design.resources[id]?.kind === 'aws.vpc').map(([, box]) => box);
    // A lane that turns has the middle of its bounds beside itself: the middle of what it runs along first counts.
    const isInside = (lane: Group) => networks.some((box) => holdsPoint(box, middleOf(lane)));
    expect(lanes.filter(({ dim }) => dim).length).toBeGreaterThan(1);
    expect(lanes.filter(({ dim }) => dim).every(isInside)).toBe(true);
    expect(lanes.filter(({ dim }) => !dim).length).toBeGreaterThan(1);
    expect(lanes.filter(({ dim }) => !dim).some(isInside)).toBe(false);
  });
  it('has its verdict in the tile of the network that stops it', () => {
    const marks = groups.filter(({ key }) => key.startsWith('end ipv4'));
    expect(marks.length).toBe(1);
    const network = geometry.boxes.get(networkOf(design, named('analytics-b2')) ?? '');
    expect(network && marks.every((mark) => contains(network, worldBounds(mark)))).toBe(true);
  });
});

describe('a verdict on one of two lanes', () => {
  const template = TEMPLATES.find(({ id }) => id === 'three-clouds');
  it.each([0.35, 0.48])('does not stand on the lane of the other family, at %d', (zoom) => {
    if (!template) throw new Error('there is no such template');
    const { scene, groups } = drawn(designOf(template), { from: 'aws-web', to: 'internet', port: 443 }, zoom);
    const mark = groups.find(({ role, key }) => role === 'mark' && key.startsWith('end ipv4'));
    const other = scene.tracks.filter(({ family }) => family === 'ipv6');
    expect(mark && other.length > 0).toBe(true);
    for (const { points } of other) expect(distanceTo(points, mark ?? { x: 0, y: 0 }) * zoom).toBeGreaterThanOrEqual(9);
  });
});
