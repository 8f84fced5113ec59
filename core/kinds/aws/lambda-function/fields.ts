import { field } from '../../../model/fields.ts';

export const fields = {
  /** Subnets besides the one in which it is drawn. A function that stands in no subnet is not in a VPC. */
  moreSubnets: field.list({ of: field.ref({ role: 'segment', onDelete: 'cascade' }), max: 64, term: 'SubnetIds' }),
  securityGroups: field.list({
    of: field.ref({ role: 'interface-filter', onDelete: 'cascade' }),
    max: 32,
    term: 'SecurityGroupIds',
    section: 'rules',
  }),
  /** What its interfaces have, where they are known. Functions with the same subnets and groups share them. */
  addresses: field.rows({
    section: 'addresses',
    columns: {
      subnet: field.ref({ role: 'segment', onDelete: 'cascade' }),
      privateIpv4: field.address({ family: 'ipv4' }),
      ipv6: field.address({ family: 'ipv6' }),
      interface: field.text({ maxLength: 32 }),
    },
    secondary: ['ipv6', 'interface'],
  }),
  ipv6AllowedForDualStack: field.flag({ default: false, term: 'Ipv6AllowedForDualStack', section: 'addresses' }),
  runtime: field.text({ maxLength: 32, pattern: '[a-z0-9.]+', default: 'nodejs22.x', term: 'Runtime', section: 'terraform' }),
};
