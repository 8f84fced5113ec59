import { describe, expect, it } from 'vitest';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { findingsOf } from '../../core/engine/findings.ts';
import { createView } from '../../core/engine/view.ts';
import { kindOf } from '../../core/kinds/index.ts';
import type { Design, Resource } from '../../core/model/design.ts';
import { flowOf } from './support/ask.ts';
import { CLOUDS, type Cloud, drawing, type Expected, flowFor, TRAPS, type Trap, VARIATIONS } from './traps/drawing.ts';
import { observed as answered, wanted } from './verdicts/observed.ts';
import type { Row } from './verdicts/rows.ts';

/** The addresses of the block 10.0.0.0/28 that a host of `net` is refused. */
function reserved(design: Design): readonly number[] {
  const refused = (n: number): boolean => {
    const host = { ...design.resources['host'], privateIpv4: `10.0.0.${n}` } as Resource;
    const changed = { ...design, resources: { ...design.resources, host } };
    return findingsOf(createView(changed), changed).some((f) => f.severity === 'error' && f.place?.resource === 'host');
  };
  return Array.from({ length: 16 }, (_, n) => n).filter(refused);
}

function rulesDeny(design: Design): boolean {
  const rules = kindOf(design.resources['sg']?.kind)?.fields['inbound'];
  const action = rules?.type === 'rows' ? rules.columns['action'] : undefined;
  return action?.type === 'choice' && action.options.length === 2;
}

function found(trap: Trap, cloud: Cloud, expected: Expected): unknown {
  const design = drawing(cloud, trap.draw, expected);
  if (expected.reserved) return { reserved: reserved(design) };
  if (expected.rulesDeny !== undefined) return { rulesDeny: rulesDeny(design) };
  const row: Row = { id: trap.topic, ...(trap.family && { family: trap.family }), ...expected };
  const view = createView(design);
  return answered(row, view, design, trap.flow === undefined ? undefined : answerOf(view, design, flowFor(flowOf(trap.flow), expected)));
}

function sought(expected: Expected): unknown {
  const { reserved: numbers, rulesDeny: deny } = expected;
  if (numbers) return { reserved: numbers };
  return deny === undefined ? wanted(expected as Row) : { rulesDeny: deny };
}

const title = ({ topic, about, draw }: Trap): string =>
  [topic, about, draw.length > 0 ? `(${draw.join(', ')})` : undefined].filter(Boolean).join(' ');

describe.each(CLOUDS)('one drawing in %s', (cloud) => {
  const asked = TRAPS.filter((trap) => trap[cloud].notAsked === undefined);
  it.each(asked.map((trap) => [title(trap), trap] as const))('%s', (_title, trap) => {
    expect(sought(trap[cloud]), 'says what must come out').not.toEqual({});
    expect(found(trap, cloud, trap[cloud])).toEqual(sought(trap[cloud]));
  });
});

describe('the table of traps', () => {
  it('draws every variation, and says of what it does not ask why', () => {
    const drawn = new Set(TRAPS.flatMap((trap) => trap.draw));
    expect(VARIATIONS.filter((name) => !drawn.has(name))).toEqual([]);
    const reasons = TRAPS.flatMap((trap) => CLOUDS.flatMap((cloud) => trap[cloud].notAsked ?? []));
    expect(reasons.filter((reason) => reason.length < 20)).toEqual([]);
  });
  it('is drawn without an error before anything is changed', () => {
    for (const cloud of CLOUDS) {
      const design = drawing(cloud, []);
      expect(findingsOf(createView(design), design).filter((f) => f.severity === 'error')).toEqual([]);
    }
  });
});
