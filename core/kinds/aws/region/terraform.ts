import type { TerraformMapping, TerraformNote } from '../../terraform.ts';
import type { ResourceId } from '../../../model/design.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** Whether anything in it is for the files to build: what other accounts share is not. */
function isBuiltIn(view: View, id: ResourceId): boolean {
  const networks = view.every('network').filter((one) => view.enclosing(one, 'region') === id);
  return networks.length === 0 || networks.some((one) => view.as('network', one)?.owner?.(view, one) === undefined);
}

/** The accounts in which something is to be built. */
const accountsOf = (view: View): ReadonlySet<string> =>
  new Set(
    view
      .every('region')
      .filter((one) => isBuiltIn(view, one))
      .flatMap((one) => view.values(one, fields).account ?? []),
  );

/** A region is the provider's, or the `region` of each resource; only its switch against public access is a resource of its own. */
export const terraform: TerraformMapping = {
  file: 'network',
  write: ({ view }, id) => {
    const { account = '', blockPublicAccess } = view.values(id, fields);
    const notes: readonly TerraformNote[] =
      accountsOf(view).size > 1 && isBuiltIn(view, id)
        ? [
            {
              code: 'TF_SEVERAL_ACCOUNTS',
              severity: 'warning',
              values: { what: { resource: id }, account },
              place: { resource: id, field: 'account' },
            },
          ]
        : [];
    if (blockPublicAccess === 'off') return { blocks: [], notes };
    return {
      notes,
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
