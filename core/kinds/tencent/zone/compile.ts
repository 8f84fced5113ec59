import type { Capabilities } from '../../capabilities.ts';
import { fields } from './fields.ts';

/** A zone may be written by its number alone: the region gives the rest. */
export const capabilities: Capabilities = {
  zone: {
    code(view, id) {
      const zone = view.values(id, fields).zone;
      const region = view.enclosing(id, 'region');
      const code = region === undefined ? undefined : view.as('region', region)?.code(view, region);
      return /^\d+$/.test(zone) && code !== undefined ? `${code}-${zone}` : zone;
    },
  },
};
