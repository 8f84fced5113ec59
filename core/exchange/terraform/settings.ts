import type { Hcl, HclBlock } from './hcl.ts';

const text = (value: string): Hcl => ({ type: 'literal', value });

/** `versions.tf`. Version 6 of the provider is the first with a `region` in every resource; 1.5 the oldest Terraform that it is tested with. */
export const versionsFile = (comment: string): readonly HclBlock[] => [
  {
    type: 'terraform',
    labels: [],
    comment,
    arguments: [['required_version', text('>= 1.5')]],
    blocks: [
      {
        type: 'required_providers',
        labels: [],
        arguments: [
          [
            'aws',
            {
              type: 'object',
              entries: [
                ['source', text('hashicorp/aws')],
                ['version', text('~> 6.0')],
              ],
            },
          ],
        ],
        blocks: [],
      },
    ],
  },
];

/** `providers.tf`: where everything is built that does not name a region of its own. */
export const providersFile = (region: string): readonly HclBlock[] => [
  { type: 'provider', labels: ['aws'], arguments: [['region', text(region)]], blocks: [] },
];
