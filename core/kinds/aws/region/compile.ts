import type { Capabilities } from '../../capabilities.ts';
import { fields } from './fields.ts';

export const capabilities: Capabilities = {
  region: {
    code: (view, id) => view.values(id, fields).region,
    account: (view, id) => view.values(id, fields).account,
    blockPublicAccess(view, id) {
      const mode = view.values(id, fields).blockPublicAccess;
      return mode === 'block-bidirectional' || mode === 'block-ingress' ? mode : 'off';
    },
  },
};
