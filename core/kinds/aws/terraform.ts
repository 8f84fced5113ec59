import type { ResourceId } from '../../model/design.ts';
import type { TerraformBlock, TerraformProvider, TerraformSource } from '../terraform.ts';
import { idOf } from '../derived/terraform.ts';
import { gatewaysOf } from '../mechanisms/routing.ts';

export * from '../derived/terraform.ts';

/** The beginning of a zone's code: `eu-west-1` in `eu-west-1a`, `us-west-2` in `us-west-2-lax-1a`. */
const REGION = /^[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d+/;

/** Version 6 is the first with a `region` in every resource. */
export const provider: TerraformProvider = {
  name: 'aws',
  source: 'hashicorp/aws',
  version: '~> 6.0',
  elsewhere: 'region',
  firstRegion: 'us-east-1',
  regionOfZone: (zone) => REGION.exec(zone)?.[0],
};

/** The account of `other`, where that is not the one of `own`: what is made across accounts names it. */
export function accountOfOther(tf: TerraformSource, own: ResourceId, other: ResourceId | undefined): string | undefined {
  const account = other === undefined ? undefined : tf.account(other);
  return account === tf.account(own) ? undefined : account;
}

/** The account that shares a network with one's own, which alone can join it to others. */
export const ownerOf = ({ view }: TerraformSource, network: ResourceId | undefined): string | undefined =>
  network === undefined ? undefined : view.as('network', network)?.owner?.(view, network);

/** The blocks on which public addresses of the network around `id` wait: its Internet gateway, where that is in the files. */
export function internetOf(tf: TerraformSource, id: ResourceId): readonly { readonly reference: ResourceId }[] {
  const { view } = tf;
  const network = view.enclosing(id, 'network');
  if (ownerOf(tf, network) !== undefined) return [];
  return gatewaysOf(view, network, 'internet').map((reference) => ({ reference }));
}

/** What Block Public Access leaves alone (A4.8). */
export const exclusionBlock = (argument: 'vpc_id' | 'subnet_id', id: ResourceId, mode: string): readonly TerraformBlock[] =>
  mode === 'none'
    ? []
    : [
        {
          type: 'aws_vpc_block_public_access_exclusion',
          part: 'public access',
          suffix: [],
          arguments: { [argument]: idOf(id), internet_gateway_exclusion_mode: mode },
        },
      ];
