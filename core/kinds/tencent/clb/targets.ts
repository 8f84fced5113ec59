import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import type { Instruction, Station, StationId } from '../../../network/stations.ts';
import { screen } from '../../mechanisms/filters.ts';
import type { View } from '../../view.ts';
import { accountOf, type Backend, isIpv6, isPublic, refusedBy, type Values } from './settings.ts';

/** The way from the CLB to its n-th backend: `ID/to-N`. */
export const wayTo = (id: ResourceId, index: number): StationId => `${id}/to-${index}`;

/** Into the backend's subnet, past its network ACL, and in by its security groups unless the CLB vouches for what it sends (T7.10, T8.18). */
export const targetStations = (view: View, id: ResourceId, v: Values): readonly Station[] =>
  v.backends.flatMap((row, index): Station[] => {
    const entry = entryOf(view, v, row);
    const segment = row.target === undefined ? undefined : view.enclosing(row.target, 'segment');
    if (entry === undefined || row.target === undefined || segment === undefined) return [];
    // A private one that stands in the same subnet crosses no border.
    const acl = !isPublic(v) && v.subnet === segment ? undefined : view.as('segment', segment)?.filter(view, segment);
    const filter = acl === undefined ? undefined : view.as('network-filter', acl)?.filter(view, acl);
    const cannot = obstacle(view, id, v, row, index);
    const program: readonly Instruction[] = [
      ...(cannot ? [{ op: 'refuse', refusal: { reason: cannot, then: 'on' } } as const] : []),
      ...(filter ? [screen(filter, segment, 'in', 'T6.1')] : []),
      { op: 'jump', to: entry },
    ];
    return [{ id: wayTo(id, index), resource: segment, program }];
  });

function entryOf(view: View, v: Values, row: Backend): StationId | undefined {
  const how = isIpv6(v) || v.passToTarget ? 'unfiltered' : 'filtered';
  return row.target === undefined ? undefined : view.as('backend', row.target)?.entry(view, row.target, how);
}

/** What the packet meets where a constraint says that a backend cannot be bound. */
const UNBOUND = {
  'TC-CLB6-009': { code: 'TC_CLB6_L4_V4_BACKEND', rule: 'T8.13' },
  'TC-CLB6-010': { code: 'TC_CLB6_NO_DUAL_STACK', rule: 'T8.14' },
  'TC-CLB6-012': { code: 'TC_CLB6_NO_V6_BACKEND', rule: 'T8.17' },
} as const;

/** Why nothing can go to a backend although it is written down. */
export function obstacle(view: View, id: ResourceId, v: Values, row: Backend, index: number): Reason | undefined {
  const { target } = row;
  if (target === undefined) return undefined;
  const values = { host: { resource: target }, clb: { resource: id } };
  const place = { resource: id, field: 'backends', index, column: 'target' };
  const code = refusedBy(view, v, row);
  if (code !== undefined) return { ...UNBOUND[code], values, place };
  const billed = accountOf(view, id) === 'bill-by-cvm' && isPublic(v) && !isIpv6(v);
  if (billed && view.as('backend', target)?.publicBandwidth?.(view, target) === 0)
    return { code: 'TC_CLB_NO_BANDWIDTH', values, place, rule: 'T4.10' };
  return undefined;
}
