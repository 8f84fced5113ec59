import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../core/kinds/index.ts';
import { CASE_IDS, GROUPS } from './cases.ts';
import { checkCases, findingsOf } from './check.ts';
import { ELSEWHERE as HELD_ELSEWHERE, NOT_YET, REQUIRED } from './constraints.ts';

/** No kind of AWS has a range that depends on something: `form.test.ts` has a form of its own. */
const ELSEWHERE = ['FORM-103'];
for (const group of GROUPS) checkCases(group);

const tested = CASE_IDS;

describe('constraints', () => {
  it.each([...new Set(GROUPS.map(({ good }) => good))].map((good) => [Object.values(good)[0]?.kind, good] as const))(
    'a good network (%s) has no findings',
    (_kind, good) => {
      expect(findingsOf(good).map(({ code, place }) => ({ code, place }))).toEqual([]);
    },
  );
  it('every constraint of the fact base is tested or listed with the reason why it cannot be met', () => {
    expect([...tested].filter((id) => NOT_YET.has(id))).toEqual([]);
    expect(REQUIRED.filter((id) => !tested.has(id) && !NOT_YET.has(id) && !HELD_ELSEWHERE.has(id))).toEqual([]);
    expect([...HELD_ELSEWHERE.keys()].filter((id) => tested.has(id) || NOT_YET.has(id) || !REQUIRED.includes(id))).toEqual([]);
    expect([...NOT_YET.keys()].filter((id) => !REQUIRED.includes(id))).toEqual([]);
  });
  it('every rule of every kind is tested', () => {
    const ids = new Set(KINDS.flatMap((kind) => kind.findings.map((rule) => rule.id)));
    expect([...ids].filter((id) => !tested.has(id) && !ELSEWHERE.includes(id))).toEqual([]);
  });
});
