import type { ResourceId } from '../../model/design.ts';
import { block } from '../../net/prefix.ts';
import { LINK_LOCAL } from '../../net/ranges.ts';
import type { Filter, Instruction, Station } from '../../network/stations.ts';
import { IMPLICIT_MEMBERS } from '../derived/group-members.ts';
import { DEFAULT_GROUP } from '../derived/network-parts.ts';
import { type Attachment, attachmentStations as stationsOf } from '../mechanisms/interfaces/attachment.ts';
import type { View } from '../view.ts';
import { guard, implicitGroup } from './filters.ts';

/** The security groups in force: the named ones that exist, else the VPC's default one, drawn or not (A10.4). */
export function groupsInForce(view: View, segment: ResourceId | undefined, named: readonly ResourceId[]): readonly Filter[] {
  const filters = named.flatMap((id) => view.as('interface-filter', id)?.filter(view, id) ?? []);
  const network = view.enclosing(segment, 'network');
  if (filters.length > 0 || network === undefined) return filters;
  const drawn = view.ask(DEFAULT_GROUP, network);
  const filter = drawn === undefined ? undefined : view.as('interface-filter', drawn)?.filter(view, drawn);
  return [filter ?? implicitGroup(network, view.ask(IMPLICIT_MEMBERS, network))];
}

/** Where the cloud itself answers hosts: link-local addresses, and what AWS keeps of unique local ones (A3.9). */
const CLOUD_ITSELF = [LINK_LOCAL, block('fd00:ec2::/32'), block('fe80::/10')];

/** Metadata, DNS and time of the cloud itself: never filtered, not modelled (A10.10). */
export const linkLocal: Instruction = {
  op: 'require',
  match: { destination: CLOUD_ITSELF, not: true },
  otherwise: { reason: { code: 'LINK_LOCAL', values: {}, rule: 'A10.10' }, then: 'unknown' },
};

/** The stations of an interface of EC2. */
export function attachmentStations(view: View, a: Attachment): readonly Station[] {
  // One that names itself wears no group at all.
  const bare = a.groups.includes(a.id);
  const filters = bare ? [] : groupsInForce(view, a.segment, a.groups);
  const at = { host: a.host, id: a.id, key: a.id };
  return stationsOf(a, {
    guard: (direction) => (bare ? { op: 'note', code: 'NO_GROUP_WORN', place: { resource: a.id } } : guard(filters, at, direction)),
    first: [linkLocal],
    rules: { check: 'A7.2', forwards: 'A7.1' },
    disowns: true,
  });
}
