import type { Capabilities } from '../../capabilities.ts';
import { fields } from './fields.ts';

export const capabilities: Capabilities = {
  region: {
    code: (view, id) => view.values(id, fields).region,
    blockPublicAccess: () => 'off',
  },
};
