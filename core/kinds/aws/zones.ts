import type { ResourceId } from '../../model/design.ts';
import type { View } from '../view.ts';

/** Where a VPC is that stands in no drawn region. */
const FIRST_REGION = 'us-east-1';

export function regionOf(view: View, container: ResourceId | undefined): string {
  const region = view.enclosing(container, 'region');
  return (region === undefined ? undefined : view.as('region', region)?.code(view, region)) ?? FIRST_REGION;
}

/** A zone is called what it is. */
export const zoneName = (region: string, letter: string): { readonly name: string; readonly zone: string } => ({
  name: `${region}${letter}`,
  zone: `${region}${letter}`,
});

/** The first letter for which no zone of the network is drawn. */
export function freeLetter(view: View, network: ResourceId | undefined, region: string): string {
  const drawn = network === undefined ? [] : view.inside(network).flatMap((id) => view.as('zone', id)?.code(view, id) ?? []);
  return [...'abcdef'].find((letter) => !drawn.includes(`${region}${letter}`)) ?? 'a';
}
