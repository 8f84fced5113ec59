import type { ResourceId } from '../../model/design.ts';
import type { View } from '../view.ts';

/** Where a VPC is that stands in no drawn region. */
const FIRST_REGION = 'ap-guangzhou';

/** Numbers of the zones that are sold, where they do not begin with 1 and 2. Only for what a new drawing begins with. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  'ap-guangzhou': [3, 4, 6, 7],
  'ap-shanghai': [2, 3, 4, 5, 8],
  'ap-beijing': [3, 5, 6, 7],
  'ap-hongkong': [2, 3],
};

export function regionOf(view: View, container: ResourceId | undefined): string {
  const region = view.enclosing(container, 'region');
  return (region === undefined ? undefined : view.as('region', region)?.code(view, region)) ?? FIRST_REGION;
}

/** The codes of the zones with which a drawing begins. */
export const zonesOf = (region: string): readonly string[] => (NUMBERS[region] ?? [1, 2, 3]).map((number) => `${region}-${number}`);

/** A zone is called what it is. */
export const zoneName = (zone: string): { readonly name: string; readonly zone: string } => ({ name: zone, zone });

/** The first zone of the region that is not drawn in the network. */
export function freeZone(view: View, network: ResourceId | undefined, region: string): string {
  const drawn = network === undefined ? [] : view.inside(network).flatMap((id) => view.as('zone', id)?.code(view, id) ?? []);
  const all = zonesOf(region);
  return all.find((zone) => !drawn.includes(zone)) ?? all[0] ?? `${region}-1`;
}
