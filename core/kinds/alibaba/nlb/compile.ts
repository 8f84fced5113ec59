import type { ResourceId } from '../../../model/design.ts';
import type { Filter, Instruction } from '../../../network/stations.ts';
import type { View } from '../../view.ts';
import { LAST } from '../groups.ts';
import { zonal, type ZonalValues } from '../balancing/zonal.ts';
import { fields } from './fields.ts';

export const read = (view: View, id: ResourceId): ZonalValues => {
  const v = view.values(id, fields);
  return { ...v, rules: [], backends: v.backends.map((row) => ({ ...row, rule: undefined })) };
};

/** Groups do nothing until a rule denies: then it stops what it denies, and what no rule is about is not documented (L10.7). */
function front(view: View, id: ResourceId): readonly Instruction[] {
  const { securityGroups } = view.values(id, fields);
  const rules = securityGroups
    .flatMap((group) => (view.as('interface-filter', group)?.ranked?.(view, group, 'in') ?? []).map((one) => ({ ...one, group })))
    .filter((one) => one.priority < LAST)
    .toSorted((a, b) => a.priority - b.priority || Number(a.rule.allow) - Number(b.rule.allow));
  if (rules.every(({ rule }) => rule.allow)) return [];
  const filters = rules.map(({ group, rule }): Filter => ({ resource: group, in: [rule], out: [] }));
  const values = { host: { resource: id } };
  const place = { resource: id, field: 'securityGroups' };
  return [
    {
      op: 'filter',
      filters,
      order: 'first',
      stateful: true,
      direction: 'in',
      at: id,
      codes: { pass: 'SG_ALLOWS_IN', reply: 'SG_REPLY' },
      otherwise: { reason: { code: 'SG_INGRESS', values, place, rule: 'L10.7' }, then: 'on' },
      unmatched: { reason: { code: 'ALI_NLB_UNMATCHED', values, place, rule: 'L10.7' }, then: 'unknown' },
    },
  ];
}

export const { capabilities, compile } = zonal({ kind: 'alibaba.nlb', read, screened: true, front });
