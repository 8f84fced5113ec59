import { field } from '../../../model/fields.ts';

export const fields = {
  /** Absent: a stand-in from a documentation range, because the cloud gives it when it is bought. */
  publicIpv4: field.address({ family: 'ipv4', term: 'IpAddress', section: 'addresses' }),
  /** An ECS instance or an interface. A NAT gateway names its EIPs itself. */
  associatedWith: field.ref({ role: 'public-address-holder', onDelete: 'clear', term: 'InstanceId' }),
  /** Absent: the primary private address of what it is bound to. */
  privateIpv4: field.address({ family: 'ipv4', term: 'PrivateIpAddress', section: 'addresses' }),
  /** `cut-through`: the host has the address on its own interface (L6.2). */
  mode: field.choice({ options: ['nat', 'cut-through'], default: 'nat', term: 'Mode' }),
  bandwidth: field.whole({ min: 1, max: 65_535, default: 5, unit: 'Mbit/s', term: 'Bandwidth', section: 'internet' }),
  chargeType: field.choice({ options: ['PayByBandwidth', 'PayByTraffic'], default: 'PayByTraffic', term: 'InternetChargeType', section: 'internet' }),
};
