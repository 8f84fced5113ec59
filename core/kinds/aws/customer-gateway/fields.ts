import { field } from '../../../model/fields.ts';

/** The router at the far end of VPNs, and the network behind it. */
export const fields = {
  network: field.ref({ role: 'private-network', onDelete: 'clear' }),
  ipv4: field.address({ family: 'ipv4', term: 'IpAddress' }),
  bgpAsn: field.whole({ min: 1, max: 4294967294, default: 65000, term: 'BgpAsn' }),
  deviceName: field.text({ maxLength: 255, term: 'DeviceName' }),
};
