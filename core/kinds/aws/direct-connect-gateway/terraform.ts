import type { TerraformMapping } from '../../terraform.ts';
import { fields } from './fields.ts';

export const terraform: TerraformMapping = {
  file: 'vpn',
  write: ({ view }, id) => ({
    blocks: [
      {
        type: 'aws_dx_gateway',
        global: true,
        arguments: {
          name: { ownName: { allowed: /^[\w -]{1,100}$/, limit: 100 } },
          amazon_side_asn: String(view.values(id, fields).amazonSideAsn),
        },
      },
    ],
  }),
};
