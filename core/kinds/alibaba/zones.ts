import type { ResourceId } from '../../model/design.ts';
import type { View } from '../view.ts';

/** Where a VPC is that stands in no drawn region. */
const FIRST_REGION = 'cn-hangzhou';

export function regionOf(view: View, container: ResourceId | undefined): string {
  const region = view.enclosing(container, 'region');
  return (region === undefined ? undefined : view.as('region', region)?.code(view, region)) ?? FIRST_REGION;
}

/** `cn-hangzhou-h`, but `ap-southeast-1a`: behind a number the letter needs no hyphen. */
export const zoneCode = (region: string, letter: string): string => (/\d$/.test(region) ? `${region}${letter}` : `${region}-${letter}`);

/** A zone is called what it is. */
export const zoneName = (region: string, letter: string): { readonly name: string; readonly zone: string } => {
  const zone = zoneCode(region, letter);
  return { name: zone, zone };
};

/** The first letter for which no zone of the network is drawn. */
export function freeLetter(view: View, network: ResourceId | undefined, region: string): string {
  const drawn = network === undefined ? [] : view.inside(network).flatMap((id) => view.as('zone', id)?.code(view, id) ?? []);
  return [...'abcdefghijk'].find((letter) => !drawn.includes(zoneCode(region, letter))) ?? 'a';
}
