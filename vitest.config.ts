import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { bundle } from './build/lib/bundle.mjs';
import { chromiumLaunch } from './build/lib/chromium.mjs';
import { CLONE_CACHE, inProject } from './build/lib/places.mjs';

/** A module that lists files is made anew each time: what is kept of it would not know a file that came since. Vitest itself does not see a typed glob. */
const listsAnew: Plugin = {
  name: 'lists-anew',
  configureVitest({ experimental_defineCacheKeyGenerator }) {
    experimental_defineCacheKeyGenerator(({ sourceCode }) => (sourceCode.includes('import.meta.glob') ? false : undefined));
  },
};

const COMPONENT_TEST = new RegExp(`^${inProject('test')}/(.*)\\.component\\.ts$`);
/** A run takes component tests from their bundle; who watches them gets them one by one, as they are written. */
function bundledComponents(): Plugin {
  let watched = false;
  let built: Promise<void> | undefined;
  return {
    name: 'bundled-components',
    enforce: 'pre',
    configureVitest({ vitest }) {
      watched = vitest.config.watch;
    },
    async load(id) {
      const name = COMPONENT_TEST.exec(id.split('?')[0] ?? '')?.[1];
      if (watched || name === undefined) return undefined;
      built ??= bundle(['components'], { quiet: true });
      await built;
      return `import '/out/components/all.css';\nimport '/out/components/${name}.js';\n`;
    },
  };
}

export default defineConfig(async () => {
  const { env, ...launch } = await chromiumLaunch();
  return {
    define: { __VERSION__: JSON.stringify('0.0.0-test') },
    plugins: [svelte({ configFile: false }), listsAnew],
    test: {
      // What Vite made of a module serves until it changes: a thousand of them take longer than many tests.
      experimental: { fsModuleCache: true, fsModuleCachePath: `${CLONE_CACHE}/vitest` },
      projects: [
        {
          extends: true as const,
          // One module graph for all files: nothing in the core has state, and building the graph anew costs more than the tests.
          // The time is for a machine that others use too: properties over hundreds of designs take seconds.
          test: {
            name: 'unit',
            environment: 'node',
            isolate: false,
            testTimeout: 60_000,
            setupFiles: ['test/setup.ts'],
            include: ['test/**/*.test.ts'],
            exclude: ['test/e2e/**'],
          },
        },
        {
          extends: true as const,
          plugins: [bundledComponents()],
          // Components run in a real browser: what they measure and where the focus goes is what people get.
          resolve: { conditions: ['browser'] },
          // Found while tests run, they would make the page load anew in the middle of one.
          optimizeDeps: { include: ['comlink', 'cytoscape', 'immer', 'vitest-browser-svelte'] },
          test: {
            name: 'component',
            // One page for all files: loading some hundred modules anew for each took longer than the tests.
            isolate: false,
            setupFiles: ['test/renderer/setup.ts'],
            include: ['test/**/*.component.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: { ...launch, env: { ...(process.env as Record<string, string>), ...env } } }),
              instances: [{ browser: 'chromium' as const }],
            },
          },
        },
        {
          extends: true as const,
          // Each file opens whole applications, which spend much of their time waiting for the next frame: two at a time. What a worker has
          // loaded, its browser and its display serve all its files.
          test: {
            name: 'e2e',
            environment: 'node',
            isolate: false,
            include: ['test/e2e/**/*.e2e.ts'],
            maxWorkers: 2,
            testTimeout: 60_000,
            hookTimeout: 60_000,
            // What a window shows comes when it is painted, which takes its time on a busy machine.
            expect: { poll: { timeout: 10_000 } },
          },
        },
      ],
    },
  };
});
