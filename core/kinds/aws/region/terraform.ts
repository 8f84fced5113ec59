import type { TerraformMapping } from '../../terraform.ts';
import { fields } from './fields.ts';

/** A region is the provider's, or the `region` of each resource; only its switch against public access is a resource of its own. */
export const terraform: TerraformMapping = {
  file: 'network',
  write: ({ view }, id) => {
    const { blockPublicAccess } = view.values(id, fields);
    if (blockPublicAccess === 'off') return { blocks: [] };
    return {
      blocks: [
        {
          type: 'aws_vpc_block_public_access_options',
          arguments: { internet_gateway_block_mode: blockPublicAccess },
          comment: { code: 'TF_COMMENT_BLOCK_PUBLIC_ACCESS' },
        },
      ],
    };
  },
};
