import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { buildScene, type SceneInput } from '../../core/picture/scene.ts';
import { denseDesign, facesOf } from '../../test/picture/dense.ts';
import type { Benchmark } from './benchmark.ts';

const RUNS = 60;

/** What the canvas works with: about 1,000 resources in four networks. */
function drawing() {
  const design = denseDesign({ networks: 4, zones: 3, subnets: 6, hosts: 12 });
  const faces = facesOf(design);
  const layout = layoutOf(design, faces);
  const answer = answerOf(createView(design), design, { from: 'vpc-0-zone-c-private-5-host-11', to: 'internet', protocol: 'tcp', port: 443 });
  const input: SceneInput = { design, faces, geometry: geometryOf(design, faces, layout), zoom: 1, say: pictureSay(design), edges: false };
  /** The geometry with the first network, and its 200 descendants, somewhere else. */
  const moved = (by: number): SceneInput => ({
    ...input,
    geometry: geometryOf(design, faces, { ...layout, 'vpc-0': { ...layout['vpc-0'], x: 20 + by, y: 60 } }),
  });
  return { input, moved, answer };
}

function bench(work: string, limit: number, prepare: () => (run: number) => void): Benchmark {
  return {
    work,
    least: `${limit} ms`,
    async run() {
      const once = prepare();
      for (let i = 0; i < 15; i++) once(-1 - i);
      const times = Array.from({ length: RUNS }, (_, i) => {
        const began = performance.now();
        once(i);
        return performance.now() - began;
      }).sort((a, b) => a - b);
      const median = times[RUNS >> 1] ?? Number.POSITIVE_INFINITY;
      return { figure: `${median.toFixed(2)} ms`, met: median <= limit };
    },
  };
}

export const benchmarks: readonly Benchmark[] = [
  bench('the picture of 1,000 resources made anew, nothing changed', 8, () => {
    const { input } = drawing();
    return () => void buildScene({ ...input });
  }),
  bench('the picture while a network with 200 descendants is dragged', 8, () => {
    const { moved } = drawing();
    return (i) => void buildScene(moved(i));
  }),
  bench('lanes of both families routed anew through 1,000 resources, with the picture', 18, () => {
    const { moved, answer } = drawing();
    return (i) => void buildScene({ ...moved(i), answer });
  }),
  bench('1,000 resources laid out', 50, () => {
    const { input } = drawing();
    return () => void layoutOf(input.design, input.faces);
  }),
];
