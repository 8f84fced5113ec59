import { tunnel } from '../../mechanisms/tunnel.ts';
import { fields } from './fields.ts';

/** Nobody says whether IPv6 passes a tunnel. */
export const { capabilities, compile, findings } = tunnel({
  read: (view, id) => view.values(id, fields),
  ipv6: 'ALI_VPN_IPV6',
  rule: 'L4.7',
  findings: { noEnd: 'ALI-VPN-101', noRoutes: 'ALI-VPN-102' },
});
