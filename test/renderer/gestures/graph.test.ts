import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referencesOf } from '../../../core/edit/references.ts';
import { emptyDesign, type Design, type Resource } from '../../../core/model/design.ts';
import { createGraph } from '../../../renderer/canvas/graph.ts';
import { sitesOf } from '../../../renderer/canvas/site.ts';
import { inSlices } from '../../../renderer/canvas/slices.ts';

/** Idle time that comes when the test says so. */
function idleOnCall() {
  let waiting: (() => void) | undefined;
  let clock = 0;
  const slices = inSlices(
    (run) => {
      waiting = run;
      return () => (waiting = undefined);
    },
    () => clock++,
  );
  return {
    slices,
    run: () => {
      const now = waiting;
      waiting = undefined;
      now?.();
      return waiting !== undefined;
    },
  };
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
/** Instances that name groups that may be there or not; more of them than are taken away one by one. */
const design = fc
  .tuple(fc.dictionary(fc.constantFrom(...IDS), fc.subarray([...IDS]), { maxKeys: 6 }), fc.constantFrom(0, 0, 120))
  .map(([named, more]): Design => {
    const resources: Record<string, Resource> = {};
    for (const [id, securityGroups] of Object.entries(named)) resources[id] = { kind: 'aws.instance', securityGroups };
    for (let i = 0; i < more; i++) resources[`more-${i}`] = { kind: 'aws.instance', securityGroups: [IDS[i % IDS.length] ?? 'a'] };
    return { ...emptyDesign('graph'), resources };
  });

function related({ resources }: Design, id: string): readonly string[] {
  const names = (from: string): readonly string[] => {
    const resource = resources[from];
    return resource ? referencesOf(resource).map(({ target }) => target) : [];
  };
  const others = Object.keys(resources).filter((other) => names(id).includes(other) || names(other).includes(id));
  return [...new Set([id, ...others])].sort();
}

describe('the graph of the drawing', () => {
  test('knows who refers to whom, whatever it had in hand when the design became another one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(design, fc.nat(6), fc.boolean()), { minLength: 1, maxLength: 6 }), (steps) => {
        const { slices, run } = idleOnCall();
        const graph = createGraph(slices);
        for (const [now, idle, asked] of steps) {
          graph.update(now, sitesOf([]));
          for (let i = 0; i < idle; i++) run();
          if (asked) for (const id of Object.keys(now.resources).slice(0, 8)) expect([...graph.related(id)].sort()).toEqual(related(now, id));
        }
        graph.destroy();
      }),
      { numRuns: 30 },
    );
  });

  test('is made bit by bit: no bit of it holds up the window for long', () => {
    const { slices, run } = idleOnCall();
    const graph = createGraph(slices);
    const resources = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`host-${i}`, { kind: 'aws.instance' }]));
    graph.update({ ...emptyDesign('large'), resources }, sitesOf([]));
    let bits = 1;
    while (run()) bits++;
    // Eight steps of the clock each, of a hundred nodes or edges.
    expect(bits).toBeGreaterThan(10);
    expect([...graph.related('host-4999')]).toEqual(['host-4999']);
    graph.destroy();
  });
});
