import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipOf, duplicate, paste } from '../../core/edit/copy.ts';
import { deleteResources } from '../../core/edit/delete.ts';
import { begin, cancel, change, commit, type History, redo, seal, startHistory, undo } from '../../core/edit/history.ts';
import { patched } from '../../core/edit/patches.ts';
import { applyPlan } from '../../core/edit/plan.ts';
import { move } from '../../core/edit/place.ts';
import { addResource, rename, setField } from '../../core/edit/resources.ts';
import { addRow, deleteRow, moveRow, setCell } from '../../core/edit/rows.ts';
import { addScenario, deleteScenario, setScenario } from '../../core/edit/scenarios.ts';
import type { DesignDraft } from '../../core/edit/command.ts';
import { readDesign } from '../../core/file/read.ts';
import { writeDesign } from '../../core/file/write.ts';
import { kindOf, KINDS } from '../../core/kinds/index.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import type { DocumentPatch } from '../../core/protocol/engine.ts';
import { arbitraryDesign } from '../arbitrary/design.ts';
import { takersOf } from '../support/containers.ts';
import { expectSame } from '../support/same.ts';

/** What a person may do next, chosen by numbers, so that it fits the design as it then is. */
type Act = { readonly what: number; readonly a: number; readonly b: number };

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

function act(design: Design, { what, a, b }: Act): (draft: DesignDraft) => unknown {
  const ids = Object.keys(design.resources);
  const id = pick(ids, a) ?? 'none';
  const kind = kindOf(design.resources[id]?.kind);
  const rows = Object.entries(kind?.fields ?? {}).filter(([, f]) => f.type === 'rows');
  const [table] = pick(rows, b) ?? ['none'];
  const scenario = { name: ` s${b}\n`, flow: { from: 'internet', to: '10.0.0.1', protocol: 'icmp' }, expect: { ipv4: 'works' } } as const;
  const takers = (of: string) => {
    const k = kindOf(design.resources[of]?.kind);
    return k ? takersOf(design.resources, k) : [];
  };
  const acts: readonly ((draft: DesignDraft) => unknown)[] = [
    (d) => {
      const free = KINDS.filter((k) => k.within.includes('canvas'));
      addResource.run(d, { kind: pick(free, a)?.id ?? 'aws.vpc', place: { x: a, y: b } });
    },
    (d) => rename.run(d, { id, name: pick(['web', 'api ', '', id], b) ?? '' }),
    (d) => {
      const flags = Object.entries(kind?.fields ?? {}).filter(([, f]) => f.type === 'flag');
      const [field] = pick(flags, b) ?? [];
      if (field) setField.run(d, { id, field, value: pick([true, false, undefined], b) });
    },
    (d) => addRow.run(d, { id, field: table, row: {} }),
    (d) => deleteRow.run(d, { id, field: table, index: b % 3 }),
    (d) => moveRow.run(d, { id, field: table, index: b % 3, to: a % 3 }),
    (d) => setCell.run(d, { id, field: table, index: b % 3, column: 'protocol', value: 'tcp' }),
    (d) => {
      const place = design.layout[id];
      if (place) move.run(d, { places: { [id]: 'edge' in place ? { ...place, at: b - 3.5 } : { ...place, x: a / 3 } } });
    },
    (d) => {
      const into = pick(takers(id), b);
      if (into !== undefined)
        applyPlan.run(d, { plan: { id: '', code: '', values: {}, edits: [{ type: 'set', resource: id, field: 'in', value: into }] } });
    },
    (d) => duplicate.run(d, { ids: [id, pick(ids, b) ?? id], dx: 20, dy: 20 }),
    (d) => deleteResources.run(d, { ids: [id] }),
    (d) => addScenario.run(d, { scenario }),
    (d) => setScenario.run(d, { index: a % 3, scenario }),
    (d) => deleteScenario.run(d, { index: a % 3 }),
  ];
  // Rows for tables that have a protocol; other tables have no such column.
  const chosen = what % acts.length;
  const field = kind?.fields[table];
  const takesProtocols = field?.type === 'rows' && field.columns.protocol?.type === 'protocol';
  return chosen === 6 && !takesProtocols ? () => undefined : (acts[chosen] ?? (() => undefined));
}

const arbitraryActs = fc.array(fc.record({ what: fc.nat(), a: fc.nat({ max: 1000 }), b: fc.nat({ max: 1000 }) }), { maxLength: 12 });

function mustRead(design: Design): void {
  const result = readDesign(writeDesign(design), 'x.netdraft');
  if ('errors' in result) throw new Error(JSON.stringify(result.errors, null, 1));
  expectSame(result.design, design);
}

/** To the byte: what comes back stands in the file where it stood. */
function expectIdentical(is: Design, wanted: Design): void {
  expectSame(is, wanted);
  expect(writeDesign(is)).toBe(writeDesign(wanted));
}

describe('history', () => {
  it('any sequence of changes leaves a readable design, goes back to the beginning and forth again', () => {
    fc.assert(
      fc.property(arbitraryDesign, arbitraryActs, (design, acts) => {
        let history: History = startHistory(design);
        let mirror = design;
        const follow = (patches: readonly DocumentPatch[]) => {
          mirror = patched(mirror, patches);
        };
        for (const next of acts) {
          const moved = change(history, 'x', act(history.design, next));
          history = moved.history;
          follow(moved.patches);
          mustRead(history.design);
        }
        const end = history.design;
        expectSame(mirror, end);
        const steps = history.done.length;
        for (let i = 0; i < steps; i++) {
          const moved = undo(history);
          history = moved.history;
          follow(moved.patches);
        }
        expectIdentical(history.design, design);
        expectIdentical(mirror, design);
        for (let i = 0; i < steps; i++) history = redo(history).history;
        expectIdentical(history.design, end);
        expect(redo(history).history).toEqual(history);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('a gesture is one step; Escape restores everything, for those who follow by patches too', () => {
    fc.assert(
      fc.property(arbitraryDesign, arbitraryActs, fc.boolean(), (design, acts, escaped) => {
        let history = begin(startHistory(design), 'drag');
        let mirror = design;
        for (const next of acts) {
          const moved = change(history, 'part', act(history.design, next));
          history = moved.history;
          mirror = patched(mirror, moved.patches);
        }
        const end = history.design;
        if (escaped) {
          const moved = cancel(history);
          expectIdentical(patched(mirror, moved.patches), design);
          expect(moved.history).toEqual(startHistory(design));
          return;
        }
        history = commit(history);
        expect(history.done.length).toBeLessThanOrEqual(1);
        expect(history.design).toBe(end);
        if (history.done.length > 0) {
          const back = undo(history);
          expectIdentical(back.history.design, design);
          expectIdentical(redo(back.history).history.design, end);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  const vpc: Design = { ...emptyDesign('x'), resources: { vpc: { kind: 'aws.vpc' } }, layout: { vpc: { x: 0, y: 0 } } };

  it('a drag of a hundred moves keeps one patch for each place', () => {
    let history = begin(startHistory(vpc), 'Move');
    for (let x = 1; x <= 100; x++) history = change(history, 'Move', (d) => move.run(d, { places: { vpc: { x, y: 0 } } })).history;
    history = commit(history);
    expect(history.done).toHaveLength(1);
    expect(history.done[0]?.forward.length).toBeLessThanOrEqual(2);
    expect(undo(history).history.design).toEqual(vpc);
  });

  it('letters of one word are one step; after the field is left the next word is another', () => {
    const type = (history: History, value: string) =>
      change(history, 'Setting', (d) => setField.run(d, { id: 'vpc', field: 'ipv4Cidr', value }), 'vpc/ipv4Cidr').history;
    let history = type(type(type(startHistory(vpc), '1'), '10'), '10.0.0.0/16');
    expect(history.done).toHaveLength(1);
    history = type(seal(history), '10.1.0.0/16');
    expect(history.done).toHaveLength(2);
    history = undo(history).history;
    expect(history.design.resources.vpc?.ipv4Cidr).toBe('10.0.0.0/16');
    expect(undo(history).history.design).toEqual(vpc);
  });

  it('letters that are taken back one by one leave no step behind', () => {
    const type = (history: History, value: string | undefined) =>
      change(history, 'Setting', (d) => setField.run(d, { id: 'vpc', field: 'ipv4Cidr', value }), 'vpc/ipv4Cidr').history;
    const one = type(startHistory(vpc), '10.0.0.0/16');
    expect(type(one, undefined).done).toEqual([]);
    expect(type(type(seal(one), '10.1.0.0/16'), '10.0.0.0/16').done).toEqual(seal(one).done);
  });

  it('a change that changes nothing is no step', () => {
    const history = startHistory(vpc);
    expect(change(history, 'x', () => undefined).history).toBe(history);
    expect(commit(begin(history, 'x')).done).toEqual([]);
  });

  it('a new change after undo forgets what was undone', () => {
    let history = change(startHistory(vpc), 'a', (d) => rename.run(d, { id: 'vpc', name: 'a' })).history;
    history = undo(history).history;
    history = change(history, 'b', (d) => rename.run(d, { id: 'vpc', name: 'b' })).history;
    expect(history.undone).toEqual([]);
    expect(redo(history).history.design.resources.vpc?.name).toBe('b');
  });

  it('what was deleted comes back to where it stood', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const five: Design = { ...emptyDesign('x'), resources: Object.fromEntries(names.map((name) => [name, { kind: 'aws.vpc' }])) };
    for (const ids of [['a'], ['e'], ['d', 'b'], ['c', 'b', 'a'], names]) {
      const { history, patches } = change(startHistory(five), 'Delete', (d) => deleteResources.run(d, { ids }));
      const back = undo(history);
      expect(Object.keys(back.history.design.resources), ids.join()).toEqual(names);
      expect(Object.keys(patched(patched(five, patches), back.patches).resources), ids.join()).toEqual(names);
    }
  });

  it('what is copied from one design can be pasted into any other', () => {
    fc.assert(
      fc.property(arbitraryDesign, arbitraryDesign, fc.nat(), (from, to, n) => {
        const id = pick(Object.keys(from.resources), n);
        if (id === undefined) return;
        const clip = clipOf(from, [id]);
        const free = kindOf(from.resources[id]?.kind)?.within.includes('canvas');
        if (!free) return;
        const { history } = change(startHistory(to), 'Paste', (d) => paste.run(d, { clip, into: { [id]: undefined }, dx: 8, dy: 8 }));
        mustRead(history.design);
        expect(Object.keys(history.design.resources).length).toBe(Object.keys(to.resources).length + Object.keys(clip.resources).length);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
