import type { ResourceId } from '../../../model/design.ts';
import type { Edit, Plan } from '../../../model/reason.ts';
import { ref } from '../../finding.ts';
import { type Fix, type Fixes, named } from '../../fixes.ts';
import { turn } from '../../mechanisms/fix/settings.ts';
import { freeId } from '../../naming.ts';
import { fields } from './fields.ts';

/** A private IPv4 instance beside it, with the same listeners and backends, for clients in its VPC. */
const besideIt: Fix = (view, stopped): readonly Plan[] => {
  const id = named(stopped, 'clb');
  const original = id === undefined ? undefined : view.resource(id);
  if (id === undefined || !original?.in) return [];
  const v = view.values(id, fields);
  const first = v.backends.find((one) => one.target !== undefined)?.target;
  const subnet: ResourceId | undefined = v.subnet ?? view.enclosing(first, 'segment');
  if (subnet === undefined) return [];
  const copy = freeId(view, `${id}-private`);
  const kept = Object.fromEntries(
    (['listeners', 'rules', 'backends'] as const).flatMap((field) => {
      const value = original[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const added: Edit = { type: 'add', id: copy, resource: { kind: original.kind, in: original.in, networkType: 'private', subnet, ...kept } };
  return [{ id: `private beside ${id}`, code: 'FIX_CLB_PRIVATE', values: { resource: ref(id) }, edits: [added], elsewhere: true }];
};

export const fixes: Fixes = {
  TC_CLB6_SAME_VPC: besideIt,
  TC_CLB6_NO_DUAL_STACK: turn('clb', 'FIX_CLB_DUAL', 'dualStackBinding', true),
};
