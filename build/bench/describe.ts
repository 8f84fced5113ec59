import { trace } from '../../core/engine/trace/flow.ts';
import { createView } from '../../core/engine/view.ts';
import { importDescribe } from '../../core/exchange/aws-describe/index.ts';
import type { Design, Flow } from '../../core/model/design.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { buildScene } from '../../core/picture/scene.ts';
import { facesOf } from '../../test/picture/dense.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { describedFolder, hostId, interfaceId } from './designs/described.ts';

/** From the texts of the files to what the first frame is painted from. */
function firstPicture(): Measured {
  const files = describedFolder();
  const began = performance.now();
  const { design } = importDescribe('bench', files);
  const imported = performance.now() - began;
  const faces = facesOf(design);
  const geometry = geometryOf(design, faces, layoutOf(design, faces));
  buildScene({ design, faces, geometry, zoom: 0.1, say: pictureSay(design), edges: false });
  const all = performance.now() - began;
  return { figure: `${(all / 1000).toFixed(2)} s, ${(imported / 1000).toFixed(2)} s of it the import`, met: all <= 3000 };
}

/** Between hosts by their ids and by those of their interfaces, in one VPC and to others, to the Internet and from it. */
const flows = (count: number): readonly Flow[] =>
  Array.from({ length: count }, (_, i): Flow => {
    const [n, h] = [i % 10, (i * 7) % 500];
    const other = interfaceId(i % 9 === 0 ? (n + 1) % 10 : n, (i * 13 + 5) % 500);
    return { from: hostId(n, h), to: i % 4 === 0 ? 'internet:203.0.113.9' : other, protocol: 'tcp', port: 8000 + (i % 12) };
  });

function traces(): Measured {
  const { design }: { readonly design: Design } = importDescribe('bench', describedFolder());
  const view = createView(design);
  for (const flow of flows(5000)) trace(view, design, flow);
  const asked = flows(50_000);
  const began = performance.now();
  for (const flow of asked) trace(view, design, flow);
  const rate = (1000 * asked.length) / (performance.now() - began);
  return { figure: `${Math.round(rate).toLocaleString('en')} a second`, met: rate >= 20_000 };
}

export const benchmarks: readonly Benchmark[] = [
  {
    work: 'import of a describe folder with 5,000 interfaces, 500 groups, 10 rules each, to the first picture',
    least: '3 s',
    run: () => Promise.resolve(firstPicture()),
  },
  { work: 'trace on the imported 5,000, both halves', least: '20,000 a second', run: () => Promise.resolve(traces()) },
];
