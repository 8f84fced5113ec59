import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { counting } from '../../cli/progress.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** What stands on standard error when `steps` things are done, one every `each` ms. */
function shown(steps: number, each: number, progress = true): string {
  let err = '';
  const io = { out: () => undefined, err: (text: string) => (err += text), colour: false, progress, folder: '', input: () => Readable.from([]) };
  const { done, end } = counting(io, 'PROGRESS_PAIRS');
  for (let n = 1; n <= steps; n++) {
    vi.advanceTimersByTime(each);
    done(n);
  }
  end();
  return err;
}

it.each([
  ['nothing in the first second', 9, 100, ''],
  ['few slow things one by one', 4, 600, '\r2 pairs of ends answered\r3 pairs of ends answered\r4 pairs of ends answered\n'],
  ['many quick things a few times a second', 1300, 1, '\r1001 pairs of ends answered\r1202 pairs of ends answered\n'],
] as const)('%s', (_, steps, each, text) => {
  expect(shown(steps, each)).toBe(text);
});

it('nothing where standard error is no terminal', () => expect(shown(4, 600, false)).toBe(''));
