import type { TerraformMapping } from '../../terraform.ts';

/** A region is the provider's, or an alias of it: nothing to build. */
export const terraform: TerraformMapping = { file: 'network', write: () => ({ blocks: [] }) };
