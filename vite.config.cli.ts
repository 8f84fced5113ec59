import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** The command line as one file, so that it starts without reading hundreds of modules. */
const CLI = { netdraft: 'cli/netdraft.ts' };
/** `--mode bench`: each benchmark, built as what it measures is built. */
const benchmarks = () =>
  Object.fromEntries(
    readdirSync(`${root}build/bench`)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file.slice(0, -3), `build/bench/${file}`]),
  );

export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  // Benchmarks may use the tools of the tests, which are not made to be bundled.
  ssr: mode === 'bench' ? {} : { noExternal: true },
  build: {
    ssr: true,
    outDir: mode === 'bench' ? 'out/bench' : 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: mode === 'bench' ? benchmarks() : CLI,
      // These find their .wasm files beside themselves.
      external: [/^node:/, '@resvg/resvg-wasm', '@cdktn/hcl2json'],
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
}));
