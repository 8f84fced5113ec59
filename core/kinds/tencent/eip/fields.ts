import { field } from '../../../model/fields.ts';

export const fields = {
  /** Absent: a stand-in from a documentation range, because Tencent Cloud gives it. */
  publicIpv4: field.address({ family: 'ipv4', term: 'PublicIp', section: 'addresses' }),
  /** A CVM or a network interface (T4.9). A NAT gateway names its EIPs itself. */
  associatedWith: field.ref({ role: 'public-address-holder', onDelete: 'clear', term: 'InstanceId' }),
  /** Absent: the primary private address of what it is bound to. */
  privateIpv4: field.address({ family: 'ipv4', term: 'PrivateIpAddress', section: 'addresses' }),
  type: field.choice({ options: ['eip', 'anycast', 'high-quality', 'anti-ddos'], default: 'eip', term: 'AddressType' }),
  bandwidth: field.whole({ min: 1, max: 65535, default: 10, unit: 'Mbps', term: 'InternetMaxBandwidthOut' }),
};
