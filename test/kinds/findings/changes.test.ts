import { describe, expect, it } from 'vitest';
import { changesRefused } from '../../../core/engine/changes.ts';
import { createView } from '../../../core/engine/view.ts';
import { KINDS } from '../../../core/kinds/index.ts';
import { sentence } from '../../../core/words/index.ts';
import { changed, designOf, type Resources } from '../network.ts';
import { CHANGES } from './changes.ts';

const state = (resources: Resources) => ({ design: designOf(resources), view: createView(designOf(resources)) });
const SEVERITY = { E: 'error', W: 'warning' } as const;

describe('a change of what stands already', () => {
  it.each(CHANGES)('$id is refused at its place', ({ id, severity, was, fires, at }) => {
    const found = changesRefused(state(was), state(changed(was, fires)));
    expect(found.map(({ code, severity: its, place }) => ({ code, severity: its, place }))).toEqual([
      { code: id, severity: SEVERITY[severity], place: at },
    ]);
    for (const { code, values } of found) expect(sentence(code, values, (resource) => resource)).toMatch(/^[^{}]{30,}\.$/);
  });
  it.each(CHANGES)('$id is silent when it is only near', ({ was, near }) => {
    expect(changesRefused(state(was), state(changed(was, near)))).toEqual([]);
  });
  it('nothing is refused where nothing changed, and every rule has a case', () => {
    for (const { was } of CHANGES) expect(changesRefused(state(was), state(was))).toEqual([]);
    const ids = KINDS.flatMap((kind) => (kind.changes ?? []).map((rule) => rule.id));
    expect([...new Set(ids)].toSorted()).toEqual([...new Set(CHANGES.map(({ id }) => id))].toSorted());
  });
});
