import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesAt, readArguments } from '../../build/lib/arguments.mjs';
import { UsageError } from '../../build/lib/say.mjs';

const HERE = fileURLToPath(import.meta.url);
const KNOWN = { usage: 'how', options: ['--browser'] };

describe('what is written behind a script', () => {
  it('is words and known options', () => {
    const read = readArguments(['a.netdraft', '--browser', 'b'], KNOWN);
    expect('words' in read && [read.words, read.has('--browser'), read.has('--other')]).toEqual([['a.netdraft', 'b'], true, false]);
  });
  it.each([['--help'], ['-h']])('%s shows how it is used, whatever else is there', (help) => {
    expect(readArguments(['--nonsense', help], KNOWN)).toEqual({ help: 'how' });
  });
  it.each(['--brwoser', '-x', '--browser=1'])('%s is refused, with how it is used', (option) => {
    expect(() => readArguments([option], KNOWN)).toThrow(new UsageError(`there is no option ${option}.\nhow`));
  });
  it('is a file that is there, seen from where the person is', () => {
    expect(filesAt(['arguments.test.ts'], dirname(HERE))).toEqual([HERE]);
    expect(() => filesAt(['gone.netdraft'], dirname(HERE))).toThrow(new UsageError('gone.netdraft: there is no such file.'));
  });
});
