import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

export default defineConfig({
  root: `${root}renderer`,
  // Relative, so that the same files work under app:// and under any path of a web server.
  base: './',
  // Inside renderer/, where `root` is, there is no node_modules: without this the cache of `npm run dev` would appear there.
  cacheDir: `${root}node_modules/.vite`,
  plugins: [svelte({ configFile: false })],
  define: { __VERSION__: JSON.stringify(version) },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', fs: { allow: [root] } },
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
