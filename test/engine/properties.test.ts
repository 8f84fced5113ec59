import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, FamilyAnswer } from '../../core/engine/answer.ts';
import { answerOf } from '../../core/engine/explain/answer-of.ts';
import { FACE, FINDINGS, findingsOf } from '../../core/engine/findings.ts';
import { createView } from '../../core/engine/view.ts';
import { readDesign } from '../../core/file/read.ts';
import { writeDesign } from '../../core/file/write.ts';
import { type Design, OUTCOMES } from '../../core/model/design.ts';
import { arbitraryDesign } from '../arbitrary/design.ts';
import { closed } from '../generate/closed.ts';
import { expectSame } from '../support/same.ts';
import { change, changed, design, designOfClouds, flow } from '../generate/design.ts';

/** More with `NETDRAFT_RUNS=1000`. */
const runs = (usual: number) => ({ numRuns: Number(process.env.NETDRAFT_RUNS ?? usual) });
const LIMIT = 600_000;
const fresh = (d: Design, f: Parameters<typeof answerOf>[2]): Answer => answerOf(createView(d), d, f);

/** What must hold of every answer, whatever the design. */
function wellFormed(f: FamilyAnswer): void {
  expect(OUTCOMES).toContain(f.outcome);
  expect(f.paths.length).toBeGreaterThan(0);
  if (f.outcome === 'works') expect(f.blockers).toEqual([]);
  if (f.outcome.endsWith('blocked')) expect(f.blockers.length).toBeGreaterThan(0);
  if (f.outcome === 'not-modelled') expect(f.notModelled.length).toBeGreaterThan(0);
  if (f.outcome === 'works') for (const path of f.paths) expect([path.request.length, path.reply.length]).not.toContain(0);
  for (const path of f.paths) {
    const dropped = [...path.request, ...path.reply].flatMap((h) => h.steps).filter((s) => s.result === 'drop');
    // A path stops where it is stopped: one drop at most, and it is the last thing that happens.
    expect(dropped.length).toBeLessThanOrEqual(1);
    if (path.outcome === 'request-blocked') expect(path.reply).toEqual([]);
  }
}

describe('whatever is drawn', () => {
  it(
    'every flow gets a well-formed answer that survives JSON',
    () => {
      fc.assert(
        fc.property(design, fc.array(flow, { minLength: 3, maxLength: 6 }), (d, flows) => {
          const view = createView(d);
          for (const f of flows) {
            const answer = answerOf(view, d, f);
            for (const family of answer.families) wellFormed(family);
            expect(answer.problem !== undefined || answer.families.length > 0).toBe(true);
            expectSame(JSON.parse(JSON.stringify(answer)), answer);
          }
        }),
        runs(80),
      );
    },
    LIMIT,
  );

  it(
    'answers, faces and findings after a series of edits are those of the edited design',
    () => {
      fc.assert(
        fc.property(
          design,
          fc.array(change, { minLength: 1, maxLength: 5 }),
          fc.array(flow, { minLength: 2, maxLength: 4 }),
          (start, changes, flows) => {
            let d = start;
            const view = createView(d);
            for (const f of flows) answerOf(view, d, f);
            for (const id of Object.keys(d.resources)) [view.watch(FACE, id), view.watch(FINDINGS, id)];
            for (const c of changes) {
              d = changed(d, c);
              view.update(d);
              for (const f of flows) expectSame(answerOf(view, d, f), fresh(d, f));
            }
            const other = createView(d);
            for (const id of Object.keys(d.resources)) {
              expectSame(view.ask(FACE, id), other.ask(FACE, id));
              expectSame(view.ask(FINDINGS, id), other.ask(FINDINGS, id));
            }
          },
        ),
        runs(25),
      );
    },
    LIMIT,
  );

  it(
    'a design of any clouds has the same answers and findings after it was saved and opened again',
    () => {
      fc.assert(
        fc.property(designOfClouds, fc.array(flow, { minLength: 3, maxLength: 6 }), (any, flows) => {
          const d = closed(any);
          const read = readDesign(writeDesign(d), 'saved.netdraft');
          if ('errors' in read) throw new Error(JSON.stringify(read.errors));
          const [before, after] = [createView(d), createView(read.design)];
          for (const f of flows) expectSame(answerOf(after, read.design, f), answerOf(before, d, f));
          expectSame(findingsOf(after, read.design), findingsOf(before, d));
        }),
        runs(40),
      );
    },
    LIMIT,
  );

  it(
    'designs that only the format allows are answered too',
    () => {
      fc.assert(
        fc.property(arbitraryDesign, (d) => {
          const view = createView(d);
          const ends = [...Object.keys(d.resources).slice(0, 5), 'internet'];
          for (const from of ends)
            for (const to of ends) for (const family of answerOf(view, d, { from, to, protocol: 'tcp', port: 443 }).families) wellFormed(family);
        }),
        runs(80),
      );
    },
    LIMIT,
  );
});
