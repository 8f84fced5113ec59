import type { ResourceId } from '../../model/design.ts';
import { FAMILIES } from '../../net/address.ts';
import type { Filter, Instruction, Refusal, RouteTable, SpecialAddresses, Station } from '../../network/stations.ts';
import { SEGMENT_OWNERS } from '../derived/segment-addresses.ts';
import type { View } from '../view.ts';
import { screen } from './filters.ts';

/** The border of a subnet, in whichever cloud. */
export interface Border {
  readonly filter: Filter | undefined;
  /** Addresses of the cloud itself, which are not modelled. */
  readonly special: SpecialAddresses;
  readonly rules: {
    /** Inside it neither filter nor route is asked (A11.6). */
    readonly inside: string;
    /** How its filter decides (A11.3). */
    readonly filter: string;
    /** Who has which address (A2.3). */
    readonly owners: string;
  };
}

const prefixes = (view: View, id: ResourceId) => FAMILIES.flatMap((family) => view.as('segment', id)?.prefix(view, id, family) ?? []);

const nobody = (id: ResourceId, rule: string): Refusal => ({
  reason: { code: 'NOBODY_THERE', values: { segment: { resource: id } }, place: { resource: id }, rule },
  then: 'stop',
});

/** Out of a segment, by these routes. */
export const leaveBy = (view: View, id: ResourceId, border: Border, table: RouteTable): Instruction => ({
  op: 'leave',
  segment: id,
  prefixes: prefixes(view, id),
  owners: view.ask(SEGMENT_OWNERS, id),
  special: border.special,
  table,
  filter: border.filter && screen(border.filter, id, 'out', border.rules.filter),
  nobody: nobody(id, border.rules.owners),
  insideRule: border.rules.inside,
});

/** `ID/leave` and `ID/enter`: crossing the border outward and inward. */
export function borderStations(view: View, id: ResourceId, border: Border, table: RouteTable): readonly Station[] {
  const hand: Instruction = {
    op: 'hand',
    owners: view.ask(SEGMENT_OWNERS, id),
    special: border.special,
    otherwise: nobody(id, border.rules.owners),
  };
  const filtered = border.filter ? [screen(border.filter, id, 'in', border.rules.filter)] : [];
  return [
    { id: `${id}/leave`, resource: id, program: [leaveBy(view, id, border, table)] },
    { id: `${id}/enter`, resource: id, program: [...filtered, hand] },
  ];
}
