import { field } from '../../../model/fields.ts';

export const fields = {
  /** Absent: a stand-in from a documentation range, because AWS gives it when it is allocated. */
  publicIpv4: field.address({ family: 'ipv4', term: 'PublicIp', section: 'addresses' }),
  /** An instance or a network interface. A NAT gateway names its Elastic IPs itself. */
  associatedWith: field.ref({ role: 'public-address-holder', onDelete: 'clear', term: 'AssociationId' }),
  /** Absent: the primary private address of what it is associated with. */
  privateIpv4: field.address({ family: 'ipv4', term: 'PrivateIpAddress', section: 'addresses' }),
};
