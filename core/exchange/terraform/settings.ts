import type { Hcl, HclBlock } from './hcl.ts';
import { aliasOf, roleOf, type Site, type UsedProvider } from './providers.ts';

const text = (value: string): Hcl => ({ type: 'literal', value });

/** `versions.tf`. 1.5 is the oldest Terraform that it is tested with. */
export const versionsFile = (comment: string, used: readonly UsedProvider[]): readonly HclBlock[] => [
  { type: 'terraform', labels: [], comment, arguments: [['required_version', text('>= 1.5')]], blocks: used.length === 0 ? [] : [required(used)] },
];

const required = (used: readonly UsedProvider[]): HclBlock => ({
  type: 'required_providers',
  labels: [],
  arguments: used.map(({ provider }) => [
    provider.name,
    {
      type: 'object',
      entries: [
        ['source', text(provider.source)],
        ['version', text(provider.version)],
      ],
    },
  ]),
  blocks: [],
});

/**
 * `providers.tf`: who builds everything that does not say otherwise, and one more provider for each other account, or for each other region of
 * a cloud whose resources take no region. Keys are never written: providers find them in the environment, and become a role of the other
 * account. Where there are several accounts each provider refuses to work in any but its own.
 */
export const providersFile = (used: readonly UsedProvider[]): readonly HclBlock[] =>
  used.flatMap((one) => [block(one, one.home), ...one.others.map((other) => block(one, other))]);

function block(used: UsedProvider, site: Site): HclBlock {
  const { account, region } = site;
  const assumed = site !== used.home && account !== undefined;
  return {
    type: 'provider',
    labels: [used.provider.name],
    arguments: [
      ...(site === used.home ? [] : [['alias', text(aliasOf(used, site))] as const]),
      ['region', text(region)],
      ...(account === undefined ? [] : [['allowed_account_ids', { type: 'list', items: [text(account)] }] as const]),
    ],
    blocks: assumed
      ? [{ type: 'assume_role', labels: [], arguments: [['role_arn', { type: 'text', text: `var.${roleOf(account).name}` }]], blocks: [] }]
      : [],
  };
}
