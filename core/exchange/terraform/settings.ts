import type { Hcl, HclBlock } from './hcl.ts';
import { aliasOf, type UsedProvider } from './providers.ts';

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
 * `providers.tf`: where everything is built that does not name a region of its own, and one more provider for each other region of a
 * cloud whose resources take no region. Keys are never written: providers find them in the environment.
 */
export const providersFile = (used: readonly UsedProvider[]): readonly HclBlock[] =>
  used.flatMap(({ provider, region, others }) => [
    block(provider.name, [['region', text(region)]]),
    ...(provider.elsewhere === 'region'
      ? []
      : others.map((other) =>
          block(provider.name, [
            ['alias', text(aliasOf(other))],
            ['region', text(other)],
          ]),
        )),
  ]);

const block = (name: string, entries: HclBlock['arguments']): HclBlock => ({ type: 'provider', labels: [name], arguments: entries, blocks: [] });
