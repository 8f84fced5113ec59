import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** What runs beside the renderer: Electron's main process, and the loopback server of the browser edition. */
const HOSTS = { main: 'electron/main.ts', serve: 'build/serve.ts' };
/** `--mode preload`: by itself, because a sandboxed preload has to be one file that requires nothing but `electron`. */
const PRELOAD = { preload: 'electron/preload.ts' };

export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/electron',
    emptyOutDir: mode !== 'preload',
    // Electron 33 carries Node 20.18.
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: mode === 'preload' ? PRELOAD : HOSTS,
      external: ['electron', /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
    },
  },
}));
