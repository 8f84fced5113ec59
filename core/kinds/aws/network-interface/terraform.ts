import { notExported, type TerraformMapping } from '../../terraform.ts';

export const terraform: TerraformMapping = notExported;
