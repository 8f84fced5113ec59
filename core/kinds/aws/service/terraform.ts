import type { TerraformMapping } from '../../terraform.ts';
import { fields } from './fields.ts';

/** AWS runs it: nothing to build. Endpoints name it. */
export const terraform: TerraformMapping = {
  file: 'gateways',
  write: () => ({ blocks: [] }),
  offers: { serviceName: ({ view }, id) => view.values(id, fields).serviceName },
};
