import { describe, expect, it } from 'vitest';
import { type Child, encodingOf, type Folders, listFiles } from '../../../core/exchange/records/listing.ts';
import { IMPORT_LIMITS } from '../../../core/exchange/records/limits.ts';

/** A folder is an object, a file its size in bytes, `null` something that cannot be looked at, `link` a link. */
type Tree = { readonly [name: string]: Tree | number | null | 'link' };
type Node = Tree | number | null | 'link';

const typeOf = (node: Node): Child<Node>['type'] => (node === 'link' ? 'other' : typeof node === 'number' || node === null ? 'file' : 'folder');
const children = (tree: Tree): readonly Child<Node>[] => Object.entries(tree).map(([name, node]) => ({ name, type: typeOf(node), handle: node }));
const FOLDERS: Folders<Node> = {
  async list(node) {
    if ('locked' in (node as Tree)) throw new Error('EACCES');
    if ('crowd' in (node as Tree)) return new Array<Child<Node>>((node as { crowd: number }).crowd).fill({ name: 'a.png', type: 'file', handle: 1 });
    return children(node as Tree);
  },
  async size(node) {
    if (node === null) throw new Error('EACCES');
    return node as number;
  },
  detail: (error) => (error as Error).message,
};
const list = async (chosen: Tree) => {
  const { files, notes } = await listFiles(children(chosen), FOLDERS);
  return { files: files.map(({ path }) => path), notes: notes.map(({ code, file }) => `${code} ${file}`) };
};

describe('what is read of what a person chose', () => {
  it.each<[string, Tree, readonly string[], readonly string[]]>([
    ['a folder, in order of the paths in it', { net: { 'b.json': 1, a: { 'c.tf': 1 } } }, ['a/c.tf', 'b.json'], []],
    ['several things, by their names', { a: { 'vpcs.json': 1 }, 'x.dat': 1 }, ['a/vpcs.json', 'x.dat'], []],
    [
      'nothing that is hidden, another sort of file, or a link',
      { net: { '.git': { 'a.json': 1 }, 'a.png': 1, up: 'link', 'a.json': 1 } },
      ['a.json'],
      [],
    ],
    ['the rest, where a file cannot be looked at', { net: { 'a.json': null, 'b.json': 1 } }, ['b.json'], ['FILE_NOT_READ a.json']],
    ['the rest, where a folder cannot be looked into', { net: { a: { locked: 1 }, 'b.json': 1 } }, ['b.json'], ['FOLDER_NOT_READ a']],
    ['no file of 1 GB', { net: { 'a.json': 1024 ** 3, 'b.json': 1 } }, ['b.json'], ['FILE_TOO_LARGE a.json']],
    [
      'no more than all may have together',
      { net: { 'a.json': IMPORT_LIMITS.file, 'b.json': IMPORT_LIMITS.file, 'c.json': 1 } },
      ['a.json', 'b.json'],
      ['FILES_TOO_LARGE c.json'],
    ],
  ])('%s', async (_, chosen, files, notes) => {
    expect(await list(chosen)).toEqual({ files, notes });
  });

  it('ends where there are too many files, and says so', async () => {
    const many = Object.fromEntries(Array.from({ length: IMPORT_LIMITS.files + 5 }, (_, i) => [`f${String(i).padStart(6, '0')}.json`, 1]));
    const { files, notes } = await list({ net: many });
    expect([files.length, notes]).toEqual([IMPORT_LIMITS.files, ['FILES_TOO_MANY f020000.json']]);
  });

  it('ends where there are too many other files to look at', async () => {
    expect((await list({ net: { crowd: IMPORT_LIMITS.entries + 1 } })).notes).toEqual(['ENTRIES_TOO_MANY .']);
  });

  it('knows UTF-16 by its mark', () => {
    expect([[0xff, 0xfe, 1], [0xfe, 0xff], [0x7b], []].map((bytes) => encodingOf(new Uint8Array(bytes)))).toEqual([
      'utf-16le',
      'utf-16be',
      'utf-8',
      'utf-8',
    ]);
  });
});
