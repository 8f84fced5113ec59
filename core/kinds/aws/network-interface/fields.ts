import { field } from '../../../model/fields.ts';

export const fields = {
  attachedTo: field.ref({ role: 'host', onDelete: 'clear', term: 'InstanceId' }),
  /** What a service of AWS runs behind it, in the service's words: it then sends and answers without an instance. */
  service: field.text({ maxLength: 255, term: 'Description' }),
  /** Absent: the first free address of the subnet. */
  privateIpv4: field.address({ family: 'ipv4', term: 'PrivateIpAddress', section: 'addresses' }),
  secondaryPrivateIpv4s: field.list({ of: field.address({ family: 'ipv4' }), max: 49, term: 'PrivateIpAddresses', section: 'addresses' }),
  ipv6Addresses: field.list({ of: field.address({ family: 'ipv6' }), max: 50, term: 'Ipv6Addresses', section: 'addresses' }),
  /** A public address that is no Elastic IP: services get one that way. */
  lentPublicIpv4: field.address({ family: 'ipv4', term: 'PublicIp', section: 'addresses' }),
  securityGroups: field.list({ of: field.ref({ role: 'interface-filter', onDelete: 'cascade' }), max: 32, term: 'Groups', section: 'rules' }),
  sourceDestCheck: field.flag({ default: true, term: 'SourceDestCheck', section: 'behaviour' }),
};
