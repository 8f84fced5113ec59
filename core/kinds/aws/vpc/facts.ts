import type { Facts } from '../../facts.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'network-settings': {
    privateNames: (view, id) => view.values(id, fields).dnsSupport && view.values(id, fields).dnsHostnames,
    dedicated: (view, id) => view.values(id, fields).tenancy === 'dedicated',
  },
};
