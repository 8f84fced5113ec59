import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import { ALL_PORTS } from '../../../net/ports.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import type { Filter, Instruction } from '../../../network/stations.ts';
import type { View } from '../../view.ts';
import { LAST } from '../groups.ts';
import { zonal, type ZonalValues } from '../balancing/zonal.ts';
import { fields } from './fields.ts';

export const read = (view: View, id: ResourceId): ZonalValues => {
  const v = view.values(id, fields);
  return { ...v, rules: [], backends: v.backends.map((row) => ({ ...row, rule: undefined })) };
};

/** Behind the rules of a security group stands a group that the cloud keeps for the NLB itself: at this priority it lets everybody in. */
const MANAGED = 100;

/**
 * Groups do nothing until a rule denies (L10.7). Then it stops what it denies, and the managed group lets in what no rule is about: its rule
 * goes before the denial that ends every group (help.aliyun.com, document 469777).
 */
function front(view: View, id: ResourceId): readonly Instruction[] {
  const { securityGroups } = view.values(id, fields);
  const place = { resource: id, field: 'securityGroups' };
  const written = securityGroups
    .flatMap((group) => (view.as('interface-filter', group)?.ranked?.(view, group, 'in') ?? []).map((one) => ({ ...one, group })))
    .filter((one) => one.priority < LAST);
  if (written.every(({ rule }) => rule.allow)) return [];
  const managed = FAMILIES.map((family) => ({
    priority: MANAGED,
    group: id,
    rule: { allow: true, protocol: 'all', ports: ALL_PORTS, peer: EVERYWHERE[family], place, label: 'managed' } as const,
  }));
  const rules = [...written, ...managed].toSorted((a, b) => a.priority - b.priority || Number(a.rule.allow) - Number(b.rule.allow));
  const filters = rules.map(({ group, rule }): Filter => ({ resource: group, in: [rule], out: [] }));
  const values = { host: { resource: id } };
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
    },
  ];
}

export const { capabilities, compile } = zonal({ kind: 'alibaba.nlb', read, screened: true, front });
