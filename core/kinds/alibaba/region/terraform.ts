import type { TerraformMapping } from '../../terraform.ts';

/** A region is the provider's, or one of its aliases. */
export const terraform: TerraformMapping = { file: 'network', write: () => ({ blocks: [] }) };
