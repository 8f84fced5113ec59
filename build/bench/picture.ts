import type { Answer } from '../../core/engine/answer.ts';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { buildScene, type SceneInput } from '../../core/picture/scene.ts';
import { denseDesign, facesOf } from '../../test/picture/dense.ts';
import type { Benchmark } from './benchmark.ts';

const RUNS = 60;
const WARM = 15;

/** What the canvas works with: about 1,000 resources in four networks. */
function drawing() {
  const design = denseDesign({ networks: 4, zones: 3, subnets: 6, hosts: 12 });
  const faces = facesOf(design);
  const layout = layoutOf(design, faces);
  const view = createView(design);
  const trace = (from: string): Answer => answerOf(view, design, { from, to: 'internet', protocol: 'tcp', port: 443 });
  const input: SceneInput = { design, faces, geometry: geometryOf(design, faces, layout), zoom: 1, say: pictureSay(design), edges: false };
  /** The geometry with the first network, and its 200 descendants, somewhere else. */
  const moved = (by: number): SceneInput => ({
    ...input,
    geometry: geometryOf(design, faces, { ...layout, 'vpc-0': { ...layout['vpc-0'], x: 20 + by, y: 60 } }),
  });
  return { input, moved, trace };
}

function bench(work: string, limit: number, prepare: () => (run: number) => void): Benchmark {
  return {
    work,
    least: `${limit} ms`,
    async run() {
      const once = prepare();
      for (let i = 0; i < WARM; i++) once(-1 - i);
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
  bench('the same with both families of a path through the network', 12, () => {
    const { moved, trace } = drawing();
    const answer = trace('vpc-0-zone-c-private-5-host-11');
    return (i) => void buildScene({ ...moved(i), answer });
  }),
  bench('both families of another path found among 1,000 resources, with the picture', 18, () => {
    const { input, trace } = drawing();
    const hosts = Object.keys(input.design.resources).filter((id) => /^vpc-[0-3]-zone-.-private-.-host-\d+$/.test(id));
    const answers = Array.from({ length: RUNS + WARM }, (_, i) => trace(hosts[(i * 7) % hosts.length] as string));
    return (i) => void buildScene({ ...input, answer: answers[i + WARM] as Answer });
  }),
  bench('1,000 resources laid out', 50, () => {
    const { input } = drawing();
    return () => void layoutOf(input.design, input.faces);
  }),
  bench('5,000 resources laid out', 4000, () => {
    const design = denseDesign({ networks: 20, zones: 3, subnets: 6, hosts: 12 });
    const faces = facesOf(design);
    return () => void layoutOf(design, faces);
  }),
];
