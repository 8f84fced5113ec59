import type { Capabilities } from '../../capabilities.ts';
import { zoneCode } from '../zones.ts';
import { fields } from './fields.ts';

/** A zone may be written by its letter alone: the region gives the rest. */
export const capabilities: Capabilities = {
  zone: {
    code(view, id) {
      const zone = view.values(id, fields).zone;
      const region = view.enclosing(id, 'region');
      const code = region === undefined ? undefined : view.as('region', region)?.code(view, region);
      return /^[a-z]$/.test(zone) && code !== undefined ? zoneCode(code, zone) : zone;
    },
  },
};
