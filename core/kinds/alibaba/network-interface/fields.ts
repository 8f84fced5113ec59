import { field } from '../../../model/fields.ts';
import { ipv6Rows } from '../addresses.ts';

export const fields = {
  attachedTo: field.ref({ role: 'host', onDelete: 'clear', term: 'InstanceId' }),
  privateIpv4: field.address({ family: 'ipv4', term: 'PrimaryIpAddress', section: 'addresses' }),
  secondaryPrivateIpv4s: field.list({ of: field.address({ family: 'ipv4' }), max: 49, term: 'PrivateIpAddresses', section: 'addresses' }),
  ipv6Addresses: ipv6Rows,
  securityGroups: field.list({
    of: field.ref({ role: 'interface-filter', onDelete: 'cascade' }),
    max: 32,
    term: 'SecurityGroupIds',
    section: 'rules',
  }),
  sourceDestCheck: field.flag({ default: false, term: 'SourceDestCheck', section: 'behaviour' }),
};
