import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { contentPolicy } from './core/protocol/content-policy.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** The policy travels with the files that it is about: whoever serves `out/renderer` sends it as a header. */
const emitContentPolicy: Plugin = {
  name: 'netdraft-content-policy',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'content-policy.txt', source: contentPolicy() });
  },
};

export default defineConfig({
  root: `${root}renderer`,
  // Relative, so that the same files work under app:// and under any path of a web server.
  base: './',
  // Inside renderer/, where `root` is, there is no node_modules: without this the cache of `npm run dev` would appear there.
  cacheDir: `${root}node_modules/.vite`,
  plugins: [svelte({ configFile: false }), emitContentPolicy],
  define: { __VERSION__: JSON.stringify(version) },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  build: {
    outDir: `${root}out/renderer`,
    emptyOutDir: true,
    // The runtime of the fallback is Electron 33.
    target: 'chrome130',
    // Fonts and pictures stay files: the content policy needs no exception for data: URLs of ours.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
