import type { ResourceId } from '../../../model/design.ts';
import { error, type Found, found, ref, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { readPrefix } from '../../derived/parsed.ts';
import { membersOf } from '../../mechanisms/members.ts';
import { DIRECTIONS } from '../../mechanisms/rules.ts';
import type { View } from '../../view.ts';
import { unreached } from '../ordered.ts';
import { fields } from './fields.ts';

/** Rules that name the group itself let its members reach each other. */
const namesItself = (view: View, id: ResourceId): boolean =>
  DIRECTIONS.some((direction) => view.values(id, fields)[direction].some((row) => row.peer === id));

/** Two members in one VPC, one of which lets in only others. */
function lonelyMembers(view: View, id: ResourceId): boolean {
  const members = membersOf(view, id);
  if (members.length < 2 || namesItself(view, id)) return false;
  // A rule for a block that holds the members does as well.
  return view.values(id, fields).inbound.every((row) => row.action === 'drop' || row.peer === undefined || !holdsMember(view, members, row.peer));
}

function holdsMember(view: View, members: readonly ResourceId[], peer: string): boolean {
  const set = view.as('interface-filter', peer) ? membersOf(view, peer) : undefined;
  if (set) return members.some((one) => set.includes(one));
  const prefix = readPrefix(peer);
  return members.some((one) =>
    (view.as('interface', one)?.owned(view, one) ?? []).some(
      (o) => prefix && o.family === prefix.family && prefix.first <= o.address && o.address <= prefix.last,
    ),
  );
}

const eachRow =
  (broken: (view: View, id: ResourceId, direction: 'inbound' | 'outbound') => readonly Found[]) =>
  (view: View, id: ResourceId): readonly Found[] =>
    DIRECTIONS.flatMap((direction) => broken(view, id, direction));

export const findings: readonly FindingRule[] = [
  warning(
    'TC-SG-001',
    'T5.2',
    whole((view, id) => {
      const { inbound, outbound } = view.values(id, fields);
      return inbound.length === 0 && outbound.length === 0 && { resource: ref(id) };
    }),
  ),
  warning(
    'TC-SG-002',
    'T5.1',
    eachRow((view, id, direction) =>
      unreached(view.values(id, fields)[direction]).map(({ index, by }) =>
        found({ resource: id, field: direction, index }, { number: index + 1, earlier: by + 1 }),
      ),
    ),
  ),
  warning(
    'TC-SG-003',
    'T5.3',
    whole((view, id) => lonelyMembers(view, id) && { resource: ref(id) }),
  ),
  error(
    'TC-SG-004',
    'T5.5',
    eachRow((view, id, direction) =>
      view
        .values(id, fields)
        [direction].flatMap((row, index) =>
          row.peer === undefined ? [found({ resource: id, field: direction, index, column: 'peer' }, { number: index + 1 })] : [],
        ),
    ),
  ),
];
