import type { ResourceId } from '../../../model/design.ts';
import type { Born } from '../../kind.ts';
import { publicFamilies, segmentsIn } from '../../mechanisms/routing.ts';
import type { View } from '../../view.ts';

/** A node in the first fitting subnet of every zone: in public ones where there are any, else it is internal (A17.1, A17.2). */
export function bornIn(view: View, container: ResourceId | undefined): Born {
  const network = view.enclosing(container, 'network');
  const all = network === undefined ? [] : segmentsIn(view, network);
  const open = all.filter((segment) => publicFamilies(view, segment).includes('ipv4'));
  const byZone = new Map<string, ResourceId>();
  for (const segment of open.length > 0 ? open : all) {
    const zone = view.as('segment', segment)?.zone(view, segment);
    if (zone !== undefined && !byZone.has(zone)) byZone.set(zone, segment);
  }
  const subnets = [...byZone.values()];
  return { values: { ...(subnets.length > 0 ? { subnets } : {}), ...(open.length > 0 || all.length === 0 ? {} : { scheme: 'internal' }) } };
}
