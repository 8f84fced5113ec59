import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** `toEqual`, which takes long over whole designs, only where they differ: it says how. */
export function expectSame<T>(is: T, wanted: T, message?: string): void {
  if (!isDeepStrictEqual(is, wanted)) expect(is, message).toEqual(wanted);
}
