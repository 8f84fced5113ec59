import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { failureOf, readDesign, writeWhole } from '../../electron/files.ts';
import { fileReferences } from '../../electron/file-references.ts';
import { fill } from '../../core/words/catalogue.ts';
import { SHELL_WORDS } from '../../core/words/shell.ts';
import { HOST_FAILURES } from '../../core/protocol/host.ts';

const folder = mkdtempSync(join(tmpdir(), 'netdraft-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const codeOf = (answer: Awaited<ReturnType<typeof readDesign>>) => (answer.type === 'failed' ? answer.failure.code : answer.type);

describe('reading a design', () => {
  test('gives its text without a byte order mark', async () => {
    writeFileSync(at('a.netdraft'), '\uFEFF{"é":1}');
    expect(await readDesign(at('a.netdraft'))).toMatchObject({ type: 'done', value: { text: '{"é":1}' } });
  });
  test('refuses 16 MB and a byte without reading', async () => {
    writeFileSync(at('big.netdraft'), '');
    truncateSync(at('big.netdraft'), 16 * 1024 * 1024 + 1);
    expect(await readDesign(at('big.netdraft'))).toEqual({
      type: 'failed',
      failure: { code: 'FILE_TOO_LARGE', values: { file: 'big.netdraft', size: 17, limit: 16 } },
    });
  });
  test('says what is not there, not a file, not text', async () => {
    writeFileSync(at('latin1.netdraft'), Buffer.from([0x7b, 0xe9, 0x7d]));
    mkdirSync(at('folder.netdraft'));
    expect(codeOf(await readDesign(at('none.netdraft')))).toBe('FILE_NOT_FOUND');
    expect(codeOf(await readDesign(at('folder.netdraft')))).toBe('FILE_NOT_A_FILE');
    expect(codeOf(await readDesign(at('latin1.netdraft')))).toBe('FILE_NOT_TEXT');
  });
  test.skipIf(process.platform === 'win32')('does not wait for ever at a pipe', async () => {
    execFileSync('mkfifo', [at('pipe.netdraft')]);
    expect(codeOf(await readDesign(at('pipe.netdraft')))).toBe('FILE_NOT_A_FILE');
  });
});

describe('writing', () => {
  test('replaces the whole file and leaves nothing beside it', async () => {
    writeFileSync(at('w.netdraft'), 'old and longer');
    const before = readdirSync(folder).length;
    expect(await writeWhole(at('w.netdraft'), 'new')).toMatchObject({ type: 'done' });
    expect(readFileSync(at('w.netdraft'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toHaveLength(before);
  });
  test('says when the folder is not there', async () => {
    expect(await writeWhole(at('gone/w.netdraft'), 'new')).toMatchObject({ type: 'failed', failure: { code: 'FOLDER_NOT_FOUND' } });
  });
  test.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EACCES', 'FILE_NOT_ALLOWED'],
    ['EROFS', 'FILE_NOT_ALLOWED'],
    ['EIO', 'FILE_FAILED'],
  ])('%s is %s', (code, failure) => {
    expect(failureOf(Object.assign(new Error('x'), { code }), '/a/b')).toMatchObject({ failure: { code: failure, values: { file: 'b' } } });
  });
});

test('every failure has a sentence that names the file', () => {
  for (const code of HOST_FAILURES)
    expect(fill(SHELL_WORDS[code], { file: 'x.netdraft', size: 1, limit: 2, detail: 'y' }, String)).toMatch(/"x\.netdraft"[^{]*$/);
});

describe('references to files', () => {
  test('are the same for the same path, and name no path', () => {
    const references = fileReferences('/home/ada');
    const first = references.refer('/home/ada/nets/a.netdraft');
    expect(first).toEqual({ id: 'file-1', name: 'a.netdraft', folder: '~/nets' });
    expect(references.refer('/home/adam/b.netdraft')).toEqual({ id: 'file-2', name: 'b.netdraft', folder: '/home/adam' });
    expect(references.refer('/home/ada/nets/a.netdraft').id).toBe(first.id);
    expect(references.pathOf('file-1')).toBe('/home/ada/nets/a.netdraft');
    expect(references.pathOf('file-3')).toBeUndefined();
  });
});
