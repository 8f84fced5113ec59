import { provider as alibaba } from '../../kinds/alibaba/terraform.ts';
import { provider as aws } from '../../kinds/aws/terraform.ts';
import type { Cloud } from '../../kinds/kind.ts';
import { provider as tencent } from '../../kinds/tencent/terraform.ts';
import type { TerraformBlock, TerraformProvider, TerraformSource } from '../../kinds/terraform.ts';
import type { ResourceId } from '../../model/design.ts';
import { slug } from './labels.ts';
import type { NamedBlock } from './resolve.ts';

const OF_CLOUD: Readonly<Record<Exclude<Cloud, 'outside'>, TerraformProvider>> = { aws, alibaba, tencent };
const ALL: readonly TerraformProvider[] = Object.values(OF_CLOUD);

/** The provider that builds what this cloud has; undefined: nobody builds what stands outside. */
export const providerOfCloud = (cloud: Cloud | undefined): TerraformProvider | undefined =>
  cloud === undefined || cloud === 'outside' ? undefined : OF_CLOUD[cloud];

/** The provider of a type of block: `aws` of `aws_subnet`. Throws when there is none, because a mapping is wrong then. */
export function providerOf(type: string): TerraformProvider {
  const found = ALL.find(({ name }) => type.startsWith(`${name}_`));
  if (!found) throw new Error(`no provider of ${type}`);
  return found;
}

/** A provider with the regions in which something of it is built. */
export interface UsedProvider {
  readonly provider: TerraformProvider;
  /** Its own region: that of everything which names none. */
  readonly region: string;
  /** The other regions, in order. */
  readonly others: readonly string[];
}

/** The region in which a block is built. */
export const regionOfBlock = (source: TerraformSource, resource: ResourceId, block: TerraformBlock): string => source.region(block.where ?? resource);

/**
 * The providers of these blocks and of the drawn clouds, in the order of the clouds. Its own region is the first drawn one
 * that has something in it; everything elsewhere says its region itself.
 * @param clouds of everything drawn that is for Terraform
 * @param cloudOf the cloud of a resource
 */
export function usedProviders(
  source: TerraformSource,
  blocks: readonly NamedBlock[],
  clouds: ReadonlySet<Cloud>,
  cloudOf: (id: ResourceId) => Cloud | undefined,
): readonly UsedProvider[] {
  const regions = [...source.view.every('region')].sort();
  return Object.entries(OF_CLOUD).flatMap(([cloud, provider]): readonly UsedProvider[] => {
    const own = blocks.filter(({ block }) => providerOf(block.type) === provider);
    if (own.length === 0 && !clouds.has(cloud as Cloud)) return [];
    const used = new Set(own.filter(({ block }) => !block.global).map(({ resource, block }) => regionOfBlock(source, resource, block)));
    const drawn = regions.filter((id) => cloudOf(id) === cloud).map((id) => source.region(id));
    const region = drawn.find((code) => used.has(code)) ?? [...used].sort()[0] ?? drawn[0] ?? provider.firstRegion;
    return [{ provider, region, others: [...used].filter((code) => code !== region).sort() }];
  });
}

export const aliasOf = (region: string): string => slug(region);
