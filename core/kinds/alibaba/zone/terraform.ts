import type { TerraformMapping } from '../../terraform.ts';

/** A zone is no resource: the vSwitches in it name it. */
export const terraform: TerraformMapping = { file: 'network', write: () => ({ blocks: [] }) };
