import { field } from '../../../model/fields.ts';

/** A host somewhere on the Internet: a client or a server, with an IPv4, an IPv6 or both addresses. */
export const fields = {
  ipv4: field.address({ family: 'ipv4', section: 'addresses' }),
  ipv6: field.address({ family: 'ipv6', section: 'addresses' }),
};
