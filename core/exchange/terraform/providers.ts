import { provider as alibaba } from '../../kinds/alibaba/terraform.ts';
import { provider as aws } from '../../kinds/aws/terraform.ts';
import type { Cloud } from '../../kinds/kind.ts';
import { provider as tencent } from '../../kinds/tencent/terraform.ts';
import type { TerraformBlock, TerraformProvider, TerraformSource, TerraformVariable } from '../../kinds/terraform.ts';
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

/** Where something is built, and by which account: undefined is the one whose credentials the provider finds. */
export interface Site {
  readonly region: string;
  readonly account: string | undefined;
}

/** A provider with the places in which something of it is built. */
export interface UsedProvider {
  readonly provider: TerraformProvider;
  /** Its own place: that of everything which names none. */
  readonly home: Site;
  /** What needs a provider of its own beside it: another account with the region that most naturally is its own, or another region. */
  readonly others: readonly Site[];
}

/** Where a block is built. */
export function siteOfBlock(source: TerraformSource, resource: ResourceId, block: TerraformBlock): Site {
  const at = block.where ?? resource;
  return { region: source.region(at), account: source.account(at) };
}

const keyOf = ({ region, account }: Site): string => `${account ?? ''} ${region}`;
const inOrder = (sites: Iterable<Site>): readonly Site[] =>
  [...new Map([...sites].map((site) => [keyOf(site), site])).values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/**
 * The providers of these blocks and of the drawn clouds, in the order of the clouds. Its own region is the first drawn one
 * that has something in it, and its account that region's; everything elsewhere says where itself.
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
    const siteOf = (id: ResourceId): Site => ({ region: source.region(id), account: source.account(id) });
    const used = inOrder(own.filter(({ block }) => !block.global).map(({ resource, block }) => siteOfBlock(source, resource, block)));
    const drawn = regions.filter((id) => cloudOf(id) === cloud).map(siteOf);
    const first = (sites: readonly Site[]): Site | undefined => drawn.find((site) => sites.some((one) => keyOf(one) === keyOf(site))) ?? sites[0];
    const home = first(used) ?? drawn[0] ?? { region: provider.firstRegion, account: undefined };
    const accounts = new Set(used.flatMap(({ account }) => (account === undefined || account === home.account ? [] : [account])));
    const others =
      provider.elsewhere === 'region'
        ? [...accounts].flatMap((account) => first(used.filter((site) => site.account === account)) ?? [])
        : used.filter(({ region }) => region !== home.region);
    return [{ provider, home, others }];
  });
}

/** The provider block that builds at a place, and whether the place is its own region. What the drawing gives to no account, the first one builds. */
export function builderAt({ provider, home, others }: UsedProvider, site: Site): { readonly at: Site; readonly isOwnRegion: boolean } {
  const wanted = { ...site, account: site.account ?? home.account };
  const isAt = (one: Site): boolean => one.account === wanted.account && (provider.elsewhere === 'region' || one.region === wanted.region);
  const at = [home, ...others].find(isAt) ?? home;
  return { at, isOwnRegion: at.region === site.region };
}

/** What a provider block is called beside the first one. */
export const aliasOf = ({ provider }: UsedProvider, { region, account }: Site): string =>
  provider.elsewhere === 'region' ? `account_${account}` : slug(region);

/** Who the first provider's credentials become in another account: only the user knows. */
export const roleOf = (account: string): TerraformVariable => ({
  name: `account_${account}_role_arn`,
  type: 'string',
  description: { code: 'TF_VAR_ACCOUNT_ROLE', values: { account } },
});
