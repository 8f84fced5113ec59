import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { shapeOf } from '../../core/picture/layout/tree.ts';
import { fieldWithin } from '../../core/picture/lanes/field.ts';
import { beside, lengthOf, type Line, piece, pointAt } from '../../core/picture/lanes/polyline.ts';
import { routesOf } from '../../core/picture/lanes/routes.ts';
import { grown, type Rect } from '../../core/picture/rect.ts';
import { denseDesign, facesOf } from './dense.ts';
import { answers, sample, sampleFaces } from './sample.ts';

const geometry = geometryOf(sample, sampleFaces, layoutOf(sample, sampleFaces));

/** True when a run of the line passes through the inside of the box. */
const crosses = (line: Line, box: Rect): boolean =>
  line.slice(1).some((b, i) => {
    const a = line[i] as Line[number];
    return (
      Math.min(a.x, b.x) < box.x + box.width && Math.max(a.x, b.x) > box.x && Math.min(a.y, b.y) < box.y + box.height && Math.max(a.y, b.y) > box.y
    );
  });

function expectClear(design: typeof sample, at: typeof geometry, routes: ReturnType<typeof routesOf>): void {
  for (const way of routes.ways) {
    for (const { line } of way.lines) {
      for (const [id, box] of at.boxes) {
        if (shapeOf(design.resources[id]) === 'frame') continue;
        if (crosses(line, grown(box, -0.5))) throw new Error(`a lane crosses ${id}`);
      }
      for (const { box } of routes.chips.chips) expect(crosses(line, box), 'a lane crosses a chip').toBe(false);
      line.slice(1).forEach((b, i) => {
        const a = line[i] as Line[number];
        expect(a.x === b.x || a.y === b.y, 'lanes are orthogonal').toBe(true);
      });
    }
  }
}

describe('lanes', { timeout: 60_000 }, () => {
  it.each(Object.keys(answers))('cross no card and no chip: %s', (name) => {
    expectClear(sample, geometry, routesOf(sample, sampleFaces, geometry, answers[name] as (typeof answers)[string]));
  });

  it('are the same each time', () => {
    for (const answer of Object.values(answers)) {
      const again = routesOf(sample, sampleFaces, { ...geometry }, answer);
      expect(again.ways.map((w) => w.lines.map((l) => l.line))).toEqual(
        routesOf(sample, sampleFaces, geometry, answer).ways.map((w) => w.lines.map((l) => l.line)),
      );
    }
  });

  it('go straight up from the function to the Internet, the reply 12 px to the left', () => {
    const { ways } = routesOf(sample, sampleFaces, geometry, answers.mockup as (typeof answers)[string]);
    const [request, reply] = [ways.find((w) => w.half === 'request' && w.family === 'ipv4'), ways.find((w) => w.half === 'reply')];
    expect(new Set(request?.lines.flatMap((l) => l.line.map((p) => p.x))).size).toBe(1);
    const x = request?.lines[0]?.line[0]?.x as number;
    expect(reply?.lines.flatMap((l) => l.line.map((p) => p.x)).every((v) => v === x - 12)).toBe(true);
  });

  it('keep 12 px from each other where two families run side by side', () => {
    const { ways } = routesOf(sample, sampleFaces, geometry, answers.bothWork as (typeof answers)[string]);
    const runs = (family: string) =>
      ways
        .filter((w) => w.family === family)
        .flatMap((w) => w.lines.flatMap((l) => l.line.slice(1).map((b, i) => [l.line[i] as Line[number], b] as const)));
    for (const [a, b] of runs('ipv4')) {
      for (const [c, d] of runs('ipv6')) {
        const upright =
          a.x === b.x && c.x === d.x && Math.min(Math.max(a.y, b.y), Math.max(c.y, d.y)) > Math.max(Math.min(a.y, b.y), Math.min(c.y, d.y));
        if (upright) expect(Math.abs(a.x - c.x)).toBeGreaterThanOrEqual(12);
      }
    }
  });

  it('stay calm in a dense drawing: any pair of ends, over no card', () => {
    const design = denseDesign({ networks: 1, zones: 3, subnets: 6, hosts: 4 });
    const faces = facesOf(design);
    const view = createView(design);
    const dense = geometryOf(design, faces, layoutOf(design, faces));
    const hosts = Object.keys(design.resources).filter((id) => id.includes('-host-'));
    fc.assert(
      fc.property(fc.constantFrom(...hosts), fc.constantFrom('internet', ...hosts), (from, to) => {
        if (from === to) return;
        const routes = routesOf(design, faces, dense, answerOf(view, design, { from, to, protocol: 'tcp', port: 443 }));
        expectClear(design, dense, routes);
        for (const way of routes.ways) expect(way.lines.length).toBe(way.legs.length);
      }),
      { numRuns: 25 },
    );
  });

  it('find a way, however badly things are placed by hand', () => {
    const layout = { ...layoutOf(sample, sampleFaces), 'orders-fn': { x: 180, y: 18 }, 'web-1': { x: 180, y: 18 } };
    const crowded = geometryOf(sample, sampleFaces, { ...layout, internet: { x: 300, y: 200 } });
    const { ways } = routesOf(sample, sampleFaces, crowded, answers.mockup as (typeof answers)[string]);
    expect(ways.find((w) => w.half === 'request')?.lines.length).toBe(3);
  });
});

describe('lines', () => {
  const line: Line = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 50 },
    { x: 40, y: 50 },
  ];
  it('are measured', () => {
    expect(lengthOf(line)).toBe(210);
    expect(pointAt(line, 120)).toEqual({ x: 100, y: 20 });
  });
  it('are cut', () => {
    expect(piece(line, 90, 120)).toEqual([
      { x: 90, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 20 },
    ]);
  });
  it('have others beside them, to the right of their direction', () => {
    expect(beside(line, 6)).toEqual([
      { x: 0, y: 6 },
      { x: 94, y: 6 },
      { x: 94, y: 44 },
      { x: 40, y: 44 },
    ]);
    expect(beside(beside(line, 6), -6)).toEqual(line);
  });
});

describe('while something is dragged', () => {
  const answer = answers.bothWork as (typeof answers)[string];
  const linesAt = (layout: ReturnType<typeof layoutOf>, at = answer) =>
    routesOf(sample, sampleFaces, geometryOf(sample, sampleFaces, layout), { ...at }).ways.map((w) => w.lines.map((l) => l.line));
  const layout = layoutOf(sample, sampleFaces);
  const place = (id: string, x: number, y: number) => ({ ...layout, [id]: { ...layout[id], x, y } as (typeof layout)[string] });

  it('lanes move along with what they run through, exactly as if they were found anew', () => {
    const before = linesAt(layout);
    const moved = linesAt({ ...place('region', 35, 250), internet: { x: 300, y: 100 } });
    const inside = (lines: typeof before) => lines.map((way) => way.filter((line) => line.length > 0).map((line) => line.length));
    expect(inside(moved).length).toBe(inside(before).length);
    const first = before[0]?.[0] as Line;
    expect(moved[0]?.[0]).toEqual(first.map((p) => ({ x: p.x + 35, y: p.y + 250 })));
    // And back: what is remembered of another place does not stay behind.
    expect(linesAt(layout)).toEqual(before);
  });
  it('a network minds what lies over it, not what it passes: so its lanes are not found anew', () => {
    const network = { x: 0, y: 0, width: 400, height: 300 };
    const solid = (node: string, x: number) => ({ node, box: { x, y: 100, width: 60, height: 60 }, keep: 8 });
    const field = { solids: [solid('inside', 200), solid('over its border', 370), solid('beside it', 405)], walls: [], frames: [] };
    const names = (within: Rect | undefined) => fieldWithin(field, grown(network, 8), within).solids.map((s) => s.node);
    expect(names(network)).toEqual(['inside', 'over its border']);
    expect(names(undefined)).toEqual(['inside', 'over its border', 'beside it']);
  });
  it('lanes give way to what is dropped on them', () => {
    const dropped = place('orders-fn', 190, 20);
    expectClear(
      sample,
      geometryOf(sample, sampleFaces, dropped),
      routesOf(sample, sampleFaces, geometryOf(sample, sampleFaces, dropped), { ...answer }),
    );
  });
});
