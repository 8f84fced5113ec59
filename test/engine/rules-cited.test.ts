import { describe, expect, it } from 'vitest';
import type { FamilyAnswer } from '../../core/engine/answer.ts';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { createView } from '../../core/engine/view.ts';
import type { Design, Flow } from '../../core/model/design.ts';
import { SENTENCES } from '../../core/words/index.ts';
import { DISTINCTIONS } from './distinctions/distinction.ts';
import { designOf, flowOf } from './support/ask.ts';
import { designOf as designOfRow, TESTED } from './verdicts/rows.ts';

/** Which cloud the rules of a letter are of: `A4.4`, `L3.2`, `T3.5`. Others are of the model itself: `4.1`. */
const CLOUDS = { A: 'aws', L: 'alibaba', T: 'tencent' } as const;

const asked: readonly (readonly [title: string, design: Design, flow: Flow])[] = [
  ...DISTINCTIONS.map(({ rule, what, on, flow }) => [`${rule} ${what}`, designOf(on), flowOf(flow)] as const),
  ...TESTED.flatMap((row) => (row.flow ? [[`${row.id} ${row.about ?? ''}`, designOfRow(row), row.flow] as const] : [])),
];
const rulesOf = ({ blockers, notModelled, paths }: FamilyAnswer): readonly (string | undefined)[] => [
  ...[...blockers, ...notModelled].map((one) => one.rule),
  ...paths.flatMap((path) => [...path.request, ...path.reply, ...path.unreached]).flatMap((hop) => hop.steps.map((step) => step.rule)),
];

const codesOf = ({ blockers, notModelled, paths }: FamilyAnswer): readonly string[] => [
  ...[...blockers, ...notModelled].map((one) => one.code),
  ...paths.flatMap((path) => [...path.request, ...path.reply, ...path.unreached]).flatMap((hop) => hop.steps.map((step) => step.code)),
];

describe('the rule that an answer rests on, and the words for it', () => {
  it.each(asked)('%s', (_title, design, flow) => {
    const drawn = new Set(Object.values(design.resources).map(({ kind }) => kind.split('.')[0]));
    for (const family of answerOf(createView(design), design, flow, { fixes: false }).families) {
      expect(
        codesOf(family).filter((code) => SENTENCES[code] === undefined),
        'has a sentence',
      ).toEqual([]);
      const foreign = rulesOf(family).filter((rule) => rule !== undefined && CLOUDS[rule[0] as keyof typeof CLOUDS] !== undefined);
      expect(
        [...new Set(foreign)].filter((rule) => !drawn.has(CLOUDS[rule?.[0] as keyof typeof CLOUDS])),
        'is of a cloud that is drawn',
      ).toEqual([]);
      expect(
        family.blockers.filter((one) => one.rule === undefined).map((one) => one.code),
        'is named',
      ).toEqual([]);
    }
  });
});
