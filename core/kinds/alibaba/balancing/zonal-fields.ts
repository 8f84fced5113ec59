import { field } from '../../../model/fields.ts';

/** What load balancers with a node in each of their zones are bought with. */
export const zonalFields = {
  addressType: field.choice({ options: ['internet', 'intranet'], default: 'internet', section: 'purchase', term: 'AddressType' }),
  ipVersion: field.choice({ options: ['ipv4', 'dual-stack'], default: 'ipv4', section: 'purchase', term: 'AddressIpVersion' }),
  zones: field.rows({ columns: { vswitch: field.ref({ role: 'segment', onDelete: 'cascade' }) }, section: 'purchase', term: 'ZoneMappings' }),
};
