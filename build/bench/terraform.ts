import { importTerraform } from '../../core/exchange/terraform-read/index.ts';
import { layoutOf } from '../../core/picture/layout/arrange.ts';
import { geometryOf } from '../../core/picture/layout/geometry.ts';
import { pictureSay } from '../../core/picture/say.ts';
import { buildScene } from '../../core/picture/scene.ts';
import { facesOf } from '../../test/picture/dense.ts';
import type { Benchmark, Measured } from './benchmark.ts';
import { shownState } from './designs/shown.ts';

/** From the text of the file to what the first frame is painted from. */
function firstPicture(): Measured {
  const text = shownState();
  const began = performance.now();
  const { design } = importTerraform('bench', { shown: [{ path: 'state.json', root: JSON.parse(text) }], configuration: [] });
  const imported = performance.now() - began;
  const faces = facesOf(design);
  const geometry = geometryOf(design, faces, layoutOf(design, faces));
  buildScene({ design, faces, geometry, zoom: 0.1, say: pictureSay(design), edges: false });
  const all = performance.now() - began;
  const count = Object.keys(design.resources).length;
  return {
    figure: `${(all / 1000).toFixed(2)} s, ${(imported / 1000).toFixed(2)} s of it the import of ${count.toLocaleString('en')} resources`,
    met: all <= 3000 && count >= 5000,
  };
}

export const benchmarks: readonly Benchmark[] = [
  { work: '`terraform show -json` of 5,000 resources, to the first picture', least: '3 s', run: () => Promise.resolve(firstPicture()) },
];
