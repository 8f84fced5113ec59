import type { Facts } from '../../facts.ts';
import { exclusionOf } from '../public-access.ts';
import { fields } from './fields.ts';

export const facts: Facts = {
  'public-access': { exclusion: (view, id) => exclusionOf(view.values(id, fields).publicAccessExclusion) },
  'network-settings': {
    privateNames: (view, id) => view.values(id, fields).dnsSupport && view.values(id, fields).dnsHostnames,
    dedicated: (view, id) => view.values(id, fields).tenancy === 'dedicated',
  },
};
