import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** The command line as a few files, so that it starts without reading hundreds of modules. */
const PROGRAM = { program: 'cli/start.ts' };
/** `--mode launcher`: what people start, built behind the program because it holds its name. */
const LAUNCHER = { netdraft: 'cli/netdraft.ts' };
const programFile = () => readdirSync(`${root}out/cli`).find((name) => /^program-.*\.cjs$/.test(name));
/** `--mode bench`: each benchmark, built as what it measures is built. */
const benchmarks = () =>
  Object.fromEntries(
    readdirSync(`${root}build/bench`)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file.slice(0, -3), `build/bench/${file}`]),
  );

/** `--mode screenshots`: what takes the pictures of the README, and others to be looked at. */
const SCREENSHOTS = { index: 'build/screenshots/index.ts' };
/** `--mode facts`: the rules with their tests, and what breaks unnoticed. */
const FACTS = { report: 'test/facts/report.ts' };
const TOOLS: Readonly<Record<string, () => Record<string, string>>> = { bench: benchmarks, screenshots: () => SCREENSHOTS, facts: () => FACTS };
const isTool = (mode: string): boolean => mode in TOOLS;

/** Letters outside of ASCII as escapes: a text of one byte a letter is read many times as fast. The launcher relies on it. */
const inAscii: Plugin = {
  name: 'ascii',
  // The last step, because the printer writes letters as they are.
  generateBundle(_, files) {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
  },
};
const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

export default defineConfig(({ mode }) => {
  const launcher = mode === 'launcher';
  return {
    root,
    publicDir: false,
    plugins: isTool(mode) ? [] : [inAscii],
    define: { __VERSION__: JSON.stringify(version), ...(launcher && { __PROGRAM__: JSON.stringify(programFile()) }) },
    // Tools use those of the tests, which are not made to be bundled.
    ssr: isTool(mode) ? {} : { noExternal: true },
    build: {
      ssr: true,
      outDir: isTool(mode) ? `out/${mode}` : 'out/cli',
      emptyOutDir: !launcher,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: launcher ? LAUNCHER : (TOOLS[mode]?.() ?? PROGRAM),
        // These find their .wasm files beside themselves.
        external: [/^node:/, '@resvg/resvg-wasm', '@cdktn/hcl2json'],
        output: isTool(mode)
          ? { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' }
          : { format: 'cjs', entryFileNames: launcher ? '[name].cjs' : '[name]-[hash].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  };
});
