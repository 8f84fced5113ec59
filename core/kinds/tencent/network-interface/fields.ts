import { field } from '../../../model/fields.ts';

export const fields = {
  attachedTo: field.ref({ role: 'host', onDelete: 'clear', term: 'InstanceId' }),
  /** Absent: the first free address of the subnet. */
  privateIpv4: field.address({ family: 'ipv4', term: 'PrivateIpAddresses', section: 'addresses' }),
  secondaryPrivateIpv4s: field.list({ of: field.address({ family: 'ipv4' }), max: 29, term: 'SecondaryPrivateIpAddresses', section: 'addresses' }),
  /** On the Internet as far as they have bandwidth (T2.4). */
  ipv6Addresses: field.rows({
    section: 'addresses',
    term: 'Ipv6AddressSet',
    columns: { address: field.address({ family: 'ipv6' }), bandwidth: field.whole({ min: 0, max: 65535, default: 0, unit: 'Mbps' }) },
  }),
  /** In their order (T5.4). */
  securityGroups: field.list({
    of: field.ref({ role: 'interface-filter', onDelete: 'cascade' }),
    max: 32,
    term: 'SecurityGroupIds',
    section: 'rules',
  }),
};
