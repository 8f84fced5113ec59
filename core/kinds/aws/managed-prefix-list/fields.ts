import { field } from '../../../model/fields.ts';

export const fields = {
  /** Lists of AWS itself name its services: `com.amazonaws.us-east-1.s3`. */
  owner: field.choice({ options: ['customer', 'aws'], default: 'customer', term: 'OwnerId' }),
  /** The service whose addresses a list of AWS holds. */
  service: field.ref({ role: 'endpoint-service', onDelete: 'clear' }),
  addressFamily: field.choice({ options: ['ipv4', 'ipv6'], default: 'ipv4', term: 'AddressFamily' }),
  /** As that many rules or routes it counts wherever it is named (A10.8). Absent: the number of its entries. */
  maxEntries: field.whole({ min: 1, max: 1000, term: 'MaxEntries' }),
  entries: field.rows({
    section: 'addresses',
    term: 'Entries',
    columns: { cidr: field.cidr({ family: 'any' }), description: field.text({ maxLength: 255 }) },
  }),
};
