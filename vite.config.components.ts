import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const END = '.component.ts';
const tests = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith(END))
  .map((path) => path.replaceAll('\\', '/'));

/**
 * The component tests with all that they test, as a few files: asked for one by one, its thousand modules took longer than the tests.
 * What their page has of its own stays outside: one Svelte, one test runner.
 */
export default defineConfig({
  root,
  base: '/out/components/',
  publicDir: false,
  plugins: [svelte({ configFile: false, compilerOptions: { dev: true } })],
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  worker: { format: 'es' },
  build: {
    outDir: `${root}out/components`,
    emptyOutDir: true,
    target: 'chrome130',
    minify: false,
    sourcemap: true,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: Object.fromEntries(tests.map((path) => [path.slice(0, -END.length), `test/${path}`])),
      external: [/^svelte($|\/)/, /^vitest/],
      output: {
        entryFileNames: '[name].js',
        assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? 'all.css' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
});
