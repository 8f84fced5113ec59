import { field } from '../../../model/fields.ts';

/** The Internet as one place to ask from and to. It exists without being drawn; the addresses are those of "some host" there. */
export const fields = {
  ipv4: field.address({ family: 'ipv4', section: 'addresses' }),
  ipv6: field.address({ family: 'ipv6', section: 'addresses' }),
};
