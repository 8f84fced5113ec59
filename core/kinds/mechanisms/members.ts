import type { ResourceId } from '../../model/design.ts';
import { sameItems } from '../derived/same.ts';
import type { Query, View } from '../view.ts';

const MEMBERS: Query<readonly ResourceId[]> = {
  name: 'mechanisms/members',
  equal: sameItems,
  compute: (view, group) => view.referrers(group).filter((one) => view.as('guarded', one)?.groups(view, one).includes(group)),
};

/** Everything that wears a security group. */
export const membersOf = (view: View, group: ResourceId): readonly ResourceId[] => view.ask(MEMBERS, group);

const MEMBER_SEGMENTS: Query<readonly ResourceId[]> = {
  name: 'mechanisms/member-segments',
  equal: sameItems,
  compute: (view, group) => [...new Set(membersOf(view, group).flatMap((one) => view.enclosing(one, 'segment') ?? []))],
};

/** The subnets in which they stand. */
export const memberSegments = (view: View, group: ResourceId): readonly ResourceId[] => view.ask(MEMBER_SEGMENTS, group);
