import { field } from '../../../model/fields.ts';

export const fields = {
  connectivity: field.choice({ options: ['public', 'private'], default: 'public', term: 'ConnectivityType' }),
  privateIpv4: field.address({ family: 'ipv4', term: 'PrivateIp', section: 'addresses' }),
  /** The first is the primary one. */
  elasticIps: field.list({ of: field.ref({ role: 'public-address', onDelete: 'cascade' }), max: 32, term: 'AllocationId', section: 'addresses' }),
  secondaryPrivateIpv4s: field.list({ of: field.address({ family: 'ipv4' }), max: 31, term: 'SecondaryPrivateIpAddresses', section: 'addresses' }),
};
