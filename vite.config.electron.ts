import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Main and preload, each one file: a sandboxed preload can require nothing but `electron`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/electron',
    emptyOutDir: true,
    // Electron 33 carries Node 20.18.
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { main: 'electron/main.ts', preload: 'electron/preload.ts' },
      external: ['electron', /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
    },
  },
});
