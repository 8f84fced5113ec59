import { tunnel } from '../../mechanisms/tunnel.ts';
import { fields } from './fields.ts';

/** Nobody says whether IPv6 passes a tunnel. */
export const { capabilities, compile, findings } = tunnel({
  read: (view, id) => view.values(id, fields),
  ipv6: 'TC_VPN_IPV6',
  rule: 'T3.3',
  findings: { noEnd: 'TC-VPN-101', noRoutes: 'TC-VPN-102' },
});
