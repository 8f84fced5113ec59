import { field } from '../../../model/fields.ts';

/** A corporate network. `internet`: its own way to the Internet, over which its hosts can go out. */
export const fields = {
  ipv4Cidrs: field.list({ of: field.cidr({ family: 'ipv4' }), max: 100, section: 'addresses' }),
  ipv6Cidrs: field.list({ of: field.cidr({ family: 'ipv6' }), max: 100, section: 'addresses' }),
  internet: field.flag({ default: true, section: 'behaviour' }),
};
