import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../core/kinds/index.ts';

/** Reads what the files say, not what the compiler made of it: `import type` binds two rooms as well. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PRODUCT = ['core', 'renderer', 'electron', 'cli'];
const LONGEST_FILE = 400;

const NEUTRAL = ['core/net', 'core/model', 'core/network'];
const GROUND = [...NEUTRAL, 'core/kinds'];
/** Which rooms a room may import from, besides itself. What is not listed is forbidden. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/net': [],
  'core/model': ['core/net'],
  'core/network': ['core/net', 'core/model'],
  'core/kinds': NEUTRAL,
  'core/engine': GROUND,
  'core/protocol': [...GROUND, 'core/engine'],
  'core/words': [...GROUND, 'core/protocol', 'core/file', 'core/edit', 'core/templates'],
  'core/file': [...GROUND, 'core/protocol', 'core/words', 'core/edit'],
  'core/templates': [...GROUND, 'core/file', 'templates'],
  'core/edit': [...GROUND, 'core/protocol', 'core/words'],
  'core/scenario': [...GROUND, 'core/protocol', 'core/engine', 'core/words', 'core/edit'],
  'core/picture': [...GROUND, 'core/engine', 'core/words'],
  'core/exchange': [...GROUND, 'core/engine', 'core/file', 'core/picture', 'core/words'],
  'core/service': [...GROUND, 'core/protocol', 'core/engine', 'core/scenario', 'core/edit', 'core/exchange', 'core/picture', 'core/words'],
  electron: ['core/protocol', 'core/words'],
  renderer: ['core/*', 'assets'],
  cli: ['core/*', 'assets'],
};
/** Single files that a room may import although it may not import their room, and why. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // The names of the roles are the vocabulary of fields; what stands behind a role is not in that file.
  'core/model': ['core/kinds/roles.ts'],
  // What is read of a folder, and how much of it, is the same for whoever reads.
  electron: ['core/exchange/records/listing.ts'],
  // The commands that collect a network are those of the help page.
  renderer: ['docs/help/import-aws.md'],
};
/** Packages with one door: the only folder that may import them. */
const ONE_DOOR: Readonly<Record<string, string>> = { cytoscape: 'renderer/canvas/' };
/** The small pure libraries of the core. */
const CORE_LIBRARIES = ['immer', '@resvg/resvg-wasm'];
/** Data tables, which are long because there is much of it. */
const LONG_TABLES: readonly string[] = ['core/picture/widths.ts'];

interface Source {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

function sources(folders: readonly string[], endings: RegExp): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path: relative(ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') })),
  );
}

const IMPORT = /(?:^|[;\n{}\s])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g;
const importsOf = (text: string): string[] => [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');

/** `core/kinds` for everything below it; `renderer` for everything in it. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'core' ? `${first}/${second}` : first;
}
const isOwn = (specifier: string) => specifier.startsWith('.');
const targetOf = (path: string, specifier: string) => posix.join(dirname(path), specifier.replace(/\?.*$/, ''));
const mayImport = (from: string, to: string) =>
  from === to || (MAY_IMPORT[from] ?? []).some((room) => room === to || (room.endsWith('/*') && to.startsWith(room.slice(0, -1))));

const code = sources(PRODUCT, /\.(ts|svelte)$/);
const imports = code.flatMap(({ path, text }) => importsOf(text).map((specifier) => ({ path, specifier })));
/** `zlib/promises` and `node:zlib` are Node's; `@scope/name/part` is `@scope/name`. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the architecture', () => {
  test('is read at all: imports are found, also in Svelte files', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.some(({ path }) => path.endsWith('.svelte'))).toBe(true);
    expect(
      importsOf(
        "import a from './a.ts';\nexport { b } from './b.ts';\nimport './c.css';\nconst d = await import('./d.ts');\nimport type {\n  E,\n} from './e.ts';",
      ),
    ).toEqual(['./a.ts', './b.ts', './c.css', './d.ts', './e.ts']);
  });

  test('has every room on its list', () => {
    const rooms = new Set(code.map(({ path }) => roomOf(path)));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('imports in one direction only', () => {
    const wrong = imports
      .filter(({ specifier }) => isOwn(specifier))
      .map(({ path, specifier }) => ({ path, from: roomOf(path), target: targetOf(path, specifier) }))
      .filter(({ from, target }) => !mayImport(from, roomOf(target)) && !EXCEPTIONS[from]?.includes(target))
      .map(({ path, from, target }) => `${from} must not import from ${roomOf(target)}: ${path} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  test('has one door to each package that is wrapped', () => {
    const wrong = imports
      .filter(({ path, specifier }) => {
        const door = ONE_DOOR[packageOf(specifier)];
        return door !== undefined && !path.startsWith(door);
      })
      .map(({ path, specifier }) => `only ${ONE_DOOR[packageOf(specifier)]} may import ${specifier}: ${path}`);
    expect(wrong).toEqual([]);
  });

  test('keeps the core free of Node, Svelte, Electron and everything else that needs a screen or a machine', () => {
    const wrong = imports
      .filter(({ path, specifier }) => path.startsWith('core/') && !isOwn(specifier) && !CORE_LIBRARIES.includes(packageOf(specifier)))
      .map(({ path, specifier }) => `core must not import ${specifier}: ${path}`);
    expect(wrong).toEqual([]);
    // The DOM cannot be imported: the core's tsconfig has no types for it, and a file could only ask for them itself.
    expect(code.filter(({ path, text }) => path.startsWith('core/') && /<reference (lib|types)=/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('names kinds in core/kinds only', () => {
    const ids = KINDS.map((kind) => kind.id.replace('.', '\\.')).join('|');
    const named = new RegExp(`(?:===|!==|==|!=|\\bcase)\\s*['"\`](?:${ids})['"\`]|['"\`](?:${ids})['"\`]\\s*(?:===|!==)`);
    const wrong = code
      .filter(({ path }) => !path.startsWith('core/kinds/'))
      .flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, index) => (named.test(line) ? [`${path}:${index + 1} asks for one kind: ${line.trim()}`] : [])),
      );
    expect(wrong).toEqual([]);
  });

  test(`has no file of more than ${LONGEST_FILE} lines`, () => {
    const long = sources([...PRODUCT, 'build', 'test'], /\.(ts|svelte|mjs|css)$/)
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > LONGEST_FILE && !LONG_TABLES.includes(path))
      .map(({ path, lines }) => `${path} has ${lines} lines`);
    expect(long).toEqual([]);
  });
});
