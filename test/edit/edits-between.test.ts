import fc from 'fast-check';
import { produce } from 'immer';
import { expect, it } from 'vitest';
import type { DesignDraft } from '../../core/edit/command.ts';
import { deleteResources } from '../../core/edit/delete.ts';
import { editsBetween } from '../../core/edit/edits-between.ts';
import { applyEdit } from '../../core/edit/plan.ts';
import { addResource, rename, setField } from '../../core/edit/resources.ts';
import { addRow, deleteRow, moveRow, setCell } from '../../core/edit/rows.ts';
import { type Design, emptyDesign } from '../../core/model/design.ts';
import { arbitraryDesign } from '../arbitrary/design.ts';

const design: Design = {
  ...emptyDesign('x'),
  resources: {
    vpc: { kind: 'aws.vpc' },
    pub: { kind: 'aws.subnet', in: 'vpc', routeTable: 'rt' },
    web: { kind: 'aws.instance', in: 'pub' },
    igw: { kind: 'aws.internet-gateway', in: 'vpc' },
    rt: {
      kind: 'aws.route-table',
      in: 'vpc',
      routes: [
        { destination: '0.0.0.0/0', target: 'igw' },
        { destination: '::/0', target: 'igw' },
      ],
    },
  },
};
const rt = { id: 'rt', field: 'routes' };
const at = { resource: 'rt', field: 'routes' };
const changed = (run: (draft: DesignDraft) => unknown): Design => produce(design, (draft) => void run(draft));

it.each([
  [
    'a flag',
    (d: DesignDraft) => setField.run(d, { id: 'web', field: 'sourceDestCheck', value: false }),
    [{ type: 'set', resource: 'web', field: 'sourceDestCheck', value: false }],
  ],
  [
    'a row that goes, by what only it has',
    (d: DesignDraft) => deleteRow.run(d, { ...rt, index: 0 }),
    [{ type: 'delete-row', ...at, at: { destination: '0.0.0.0/0' } }],
  ],
  [
    'a row that comes',
    (d: DesignDraft) => addRow.run(d, { ...rt, row: { destination: '10.9.0.0/16' } }),
    [{ type: 'add-row', ...at, row: { destination: '10.9.0.0/16' } }],
  ],
  [
    'a row before another',
    (d: DesignDraft) => addRow.run(d, { ...rt, row: { destination: '10.9.0.0/16' }, index: 0 }),
    [{ type: 'add-row', ...at, row: { destination: '10.9.0.0/16' }, index: 0 }],
  ],
  [
    'a cell',
    (d: DesignDraft) => setCell.run(d, { ...rt, index: 1, column: 'target', value: undefined }),
    [{ type: 'set-cell', ...at, at: { destination: '::/0' }, column: 'target', value: undefined }],
  ],
  [
    'more than a row',
    (d: DesignDraft) => moveRow.run(d, { ...rt, index: 0, to: 1 }),
    [
      {
        type: 'set',
        ...at,
        value: [
          { destination: '::/0', target: 'igw' },
          { destination: '0.0.0.0/0', target: 'igw' },
        ],
      },
    ],
  ],
  ['a resource with what goes along', (d: DesignDraft) => deleteResources.run(d, { ids: ['pub'] }), [{ type: 'delete', id: 'pub' }]],
  ['a resource that leaves blackholes', (d: DesignDraft) => deleteResources.run(d, { ids: ['igw'] }), [{ type: 'delete', id: 'igw' }]],
  [
    'a new one',
    (d: DesignDraft) => addResource.run(d, { kind: 'aws.instance', in: 'pub', id: 'api' }),
    [{ type: 'add', id: 'api', resource: { kind: 'aws.instance', in: 'pub' } }],
  ],
  ['another name', (d: DesignDraft) => rename.run(d, { id: 'web', name: 'shop' }), undefined],
] as const)('%s', (_, run, wanted) => {
  expect(editsBetween(design, changed(run))).toEqual(wanted);
});

it('leads from any design to any other with the same resources changed, or says that it cannot', () => {
  fc.assert(
    fc.property(arbitraryDesign, fc.nat(), fc.nat(), (any, first, second) => {
      const ids = Object.keys(any.resources);
      const [a, b] = [ids[first % Math.max(1, ids.length)], ids[second % Math.max(1, ids.length)]];
      const after = produce(any, (draft) => {
        if (a !== undefined) deleteResources.run(draft, { ids: [a] });
        for (const key of Object.keys(any.resources[b ?? ''] ?? {}))
          if (!['kind', 'in', 'name'].includes(key) && b !== undefined) setField.run(draft, { id: b, field: key, value: undefined });
      });
      const edits = editsBetween(any, after);
      const made = edits?.reduce((now, edit) => produce(now, (draft) => applyEdit(draft, edit, new Map())), any);
      expect(made?.resources).toEqual(after.resources);
    }),
    { numRuns: 100 },
  );
}, 60_000);
