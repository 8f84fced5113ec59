import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The command line as one file, so that it starts without reading hundreds of modules. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { netdraft: 'cli/netdraft.ts' },
      // These find their .wasm files beside themselves.
      external: [/^node:/, '@resvg/resvg-wasm', '@cdktn/hcl2json'],
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
});
