import type { Rasterizer } from './index.ts';

/** The part of `@resvg/resvg-wasm` that is used. */
export interface ResvgModule {
  initWasm(code: ArrayBuffer | Uint8Array): Promise<void>;
  Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array; free(): void }; free(): void };
}

const started = new WeakMap<ResvgModule, Promise<void>>();

/** The module takes its code once and refuses it a second time: then somebody else in this program has started it. */
async function start(resvg: ResvgModule, code: ArrayBuffer | Uint8Array): Promise<void> {
  try {
    await resvg.initWasm(code);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error;
  }
}

/** A rasterizer from the module and its code (`index_bg.wasm`). The code is started once for each of its modules. */
export async function resvgRasterizer(resvg: ResvgModule, code: () => Promise<ArrayBuffer | Uint8Array>): Promise<Rasterizer> {
  const ready = started.get(resvg) ?? code().then((bytes) => start(resvg, bytes));
  started.set(resvg, ready);
  try {
    await ready;
  } catch (error) {
    // The next picture may try again: the file may not have been reachable.
    started.delete(resvg);
    throw error;
  }
  return {
    render(svg, fonts) {
      const image = new resvg.Resvg(svg, { font: { fontBuffers: fonts, loadSystemFonts: false, defaultFontFamily: 'Inter' } });
      const picture = image.render();
      const png = picture.asPng();
      picture.free();
      image.free();
      return png;
    },
  };
}
