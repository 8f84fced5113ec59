import type { ResourceId } from '../../../model/design.ts';
import type { Reason } from '../../../model/reason.ts';
import { parseAddress } from '../../../net/address.ts';
import type { Ahead, Filter, Instruction, PossibleSource, Station, StationId } from '../../../network/stations.ts';
import { screen } from '../../mechanisms/filters.ts';
import type { BackendRow } from '../../mechanisms/balancing/tables.ts';
import type { View } from '../../view.ts';
import { groupsInForce } from '../groups.ts';

const address = (text: string): bigint => parseAddress(text)?.value ?? 0n;

/** From where balancers probe: 100.64.0.0/10, which security groups let in whatever their rules are (L10.3). */
export const PROBER: bigint = address('100.64.0.1');
/** Stands for "some other address": whatever decides by the source decides otherwise about one of these. */
const SOMEBODY: bigint = address('192.0.2.1');

/** The ways from a balancer to its n-th backend, for what clients send and for health checks. */
export const wayTo = (id: ResourceId, index: number, key = ''): StationId => `${id}/to${key === '' ? '' : `-${key}`}-${index}`;
export const probeTo = (id: ResourceId, index: number): StationId => `${id}/probe-${index}`;

export interface Way {
  readonly row: BackendRow;
  readonly index: number;
  /** Whether clients come by IPv4 too. */
  readonly sameFamily: boolean;
  /** Why nothing can go there although it is written down. */
  readonly obstacle?: Reason;
  /** The node in a zone from which it goes, and whether network ACLs are for it (L10.7). Absent: the balancer stands in no vSwitch. */
  readonly node?: { readonly segment: ResourceId; readonly address: bigint; readonly screened: boolean };
  /** The firewall of the backends themselves stops what comes from 100.64.0.0/10 (L10.3). */
  readonly firewall?: Reason;
}

export const aclOf = (view: View, segment: ResourceId): Filter | undefined => {
  const acl = view.as('segment', segment)?.filter(view, segment);
  return acl === undefined ? undefined : view.as('network-filter', acl)?.filter(view, acl);
};

/** Into the backend's vSwitch past its network ACL (L9.5), and in by its security groups. */
export function wayStations(view: View, id: ResourceId, way: Way, at: StationId = wayTo(id, way.index)): readonly Station[] {
  const { row, index } = way;
  const { target } = row;
  const segment = view.enclosing(target, 'segment');
  const entry = target === undefined ? undefined : view.as('backend', target)?.entry(view, target, 'filtered');
  const past = target === undefined ? undefined : view.as('backend', target)?.entry(view, target, 'unfiltered');
  if (target === undefined || segment === undefined || entry === undefined || past === undefined) return [];
  const acl = aclOf(view, segment);
  const filtered: readonly Instruction[] = acl ? [screen(acl, segment, 'in', 'L9.5')] : [];
  const cannot: readonly Instruction[] = way.obstacle ? [{ op: 'refuse', refusal: { reason: way.obstacle, then: 'unknown' } }] : [];
  const stopped: readonly Instruction[] = way.firewall ? [{ op: 'refuse', refusal: { reason: way.firewall, then: 'on' } }] : [];
  // What network ACLs are for leaves the vSwitch of its node as anything else does.
  const on: readonly Instruction[] = way.node?.screened
    ? [{ op: 'jump', to: `${way.node.segment}/leave` }]
    : [...filtered, { op: 'jump', to: entry }];
  return [
    { id: at, resource: way.node?.segment ?? segment, program: [...cannot, ...undisclosed(view, id, way, acl), ...on] },
    { id: probeTo(id, index), resource: segment, program: [...cannot, ...filtered, ...stopped, { op: 'jump', to: past }] },
  ];
}

/** A network ACL that looks at the request in one direction and at the reply in the other. */
const around = (acl: Filter, direction: 'in' | 'out'): readonly Ahead[] => [
  { filters: [acl], direction, half: 'request', trusts: false },
  { filters: [acl], direction: direction === 'in' ? 'out' : 'in', half: 'reply', trusts: false },
];

/**
 * From which address a backend sees the client is not documented (4.6). It may be the client's own or one of 100.64.0.0/10; between families
 * it is some address of the other family. Where security groups and network ACL decide alike for all of them, that makes no difference.
 */
function undisclosed(view: View, id: ResourceId, { row, index, sameFamily, node }: Way, acl: Filter | undefined): readonly Instruction[] {
  const { target } = row;
  const segment = view.enclosing(target, 'segment');
  const groups = target === undefined ? [] : (view.as('guarded', target)?.groups(view, target) ?? []);
  const values = { at: { resource: id }, host: { resource: target ?? id } };
  const place = { resource: id, field: 'backends', index, column: 'target' };
  const sources: readonly PossibleSource[] = [{ address: PROBER, trusted: true }, ...(sameFamily ? [] : [{ address: SOMEBODY, trusted: false }])];
  const border = node?.screened && node.segment !== segment ? aclOf(view, node.segment) : undefined;
  const ahead: readonly Ahead[] = [
    ...(border ? around(border, 'out') : []),
    { filters: groupsInForce(view, segment, groups, 'in'), direction: 'in', half: 'request', trusts: true },
    // Inside a vSwitch no network ACL is asked (L9.4).
    ...(acl && !(node?.screened && node.segment === segment) ? around(acl, 'in') : []),
  ];
  return [
    { op: 'alike', sources, ahead, otherwise: { reason: { code: 'ALI_LB_SOURCE_MATTERS', values, place, rule: '4.6' }, then: 'unknown' } },
    { op: 'note', code: 'ALI_LB_SOURCE', place, rule: '4.6' },
  ];
}
