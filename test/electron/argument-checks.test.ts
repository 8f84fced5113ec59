import { describe, expect, test } from 'vitest';
import { asFileName } from '../../core/protocol/host.ts';
import {
  isCount,
  isDocumentState,
  isEditCommand,
  isExportFile,
  isExportFolder,
  isFileId,
  isFileName,
  isNetworkId,
  isPath,
  isPaths,
  isTheme,
  pass,
} from '../../electron/argument-checks.ts';

describe('what the page may send', () => {
  test.each([
    ['main.tf', true],
    ['Zwei Schichten.png', true],
    ['', false],
    ['.hidden', false],
    ['..', false],
    ['../main.tf', false],
    ['a/b.tf', false],
    ['a\\b.tf', false],
    ['a\u0000.tf', false],
    ['C:x', false],
    ['ends with a dot.', false],
    ['x'.repeat(201), false],
    [7, false],
  ])('a file name %j: %s', (name, good) => {
    expect(isFileName(name)).toBe(good);
  });

  test.each([
    ['Zwei Schichten', 'Zwei Schichten'],
    ['prod: v2', 'prod- v2'],
    ['prod / stage "now" <a>|b?*', 'prod - stage -now- -a--b--'],
    ['..', 'netdraft'],
    ['.hidden. ', 'hidden'],
    ['生产环境', '生产环境'],
  ])('a design called %j is exported as %j, which is taken', (name, file) => {
    expect(asFileName(name)).toBe(file);
    expect(isFileName(`${file}.png`)).toBe(true);
  });

  test.each<[unknown, boolean]>([
    [['/a', '/b'], true],
    [[], false],
    ['/a', false],
    [['/a', ''], false],
    [['/a\u0000'], false],
    [new Array(1001).fill('/a'), false],
  ])('paths that were dropped %#: %s', (paths, good) => {
    expect(isPaths(paths)).toBe(good);
  });

  test.each<[unknown, unknown, boolean]>([
    ['network-1', 0, true],
    ['network-1', -1, false],
    ['network-1', 0.5, false],
    ['network-1', '0', false],
    ['file-1', 0, false],
  ])('a part of %j from %j on: %s', (id, offset, good) => {
    expect(isNetworkId(id) && isCount(offset)).toBe(good);
  });

  test.each([
    ['file-1', true],
    ['file-1/../2', false],
    ['/etc/passwd', false],
    [undefined, false],
  ])('a file id %j: %s', (id, good) => {
    expect(isFileId(id)).toBe(good);
  });

  test('a document state has a name, a flag and at most a file', () => {
    expect(isDocumentState({ name: 'a', unsaved: true })).toBe(true);
    expect(isDocumentState({ name: 'a', unsaved: true, file: 'file-3' })).toBe(true);
    expect(isDocumentState({ name: 'a', unsaved: 'yes' })).toBe(false);
    expect(isDocumentState({ name: 'a', unsaved: true, file: '/etc/passwd' })).toBe(false);
    expect(isDocumentState(null)).toBe(false);
    expect(isDocumentState(['a', true])).toBe(false);
  });

  test('an export is text or bytes under a bare name with an ending', () => {
    expect(isExportFile({ suggestedName: 'a.svg', data: '<svg/>' })).toBe(true);
    expect(isExportFile({ suggestedName: 'a.png', data: new Uint8Array(3) })).toBe(true);
    expect(isExportFile({ suggestedName: 'a', data: '' })).toBe(false);
    expect(isExportFile({ suggestedName: '../a.png', data: '' })).toBe(false);
    expect(isExportFile({ suggestedName: 'a.png', data: { length: 3 } })).toBe(false);
    expect(isExportFolder({ files: [{ name: 'main.tf', text: '' }] })).toBe(true);
    expect(isExportFolder({ files: [] })).toBe(false);
    expect(isExportFolder({ files: [{ name: 'sub/main.tf', text: '' }] })).toBe(false);
    expect(isExportFolder({ files: Array.from({ length: 1001 }, () => ({ name: 'a.tf', text: '' })) })).toBe(false);
  });

  test('themes, edit commands and paths', () => {
    expect([isTheme('dark'), isTheme('blue')]).toEqual([true, false]);
    expect([isEditCommand('undo'), isEditCommand('save')]).toEqual([true, false]);
    expect([isPath('/a'), isPath(''), isPath('/a\0')]).toEqual([true, false, false]);
  });

  test('too many and too few arguments are refused', () => {
    expect(pass<[string]>(['file-1'], [isFileId])).toBe(true);
    expect(pass<[string]>(['file-1', 'more'], [isFileId])).toBe(false);
    expect(pass<[string]>([], [isFileId])).toBe(false);
  });
});
