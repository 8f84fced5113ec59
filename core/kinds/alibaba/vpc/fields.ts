import { field } from '../../../model/fields.ts';

export const fields = {
  ipv4Cidr: field.cidr({ family: 'ipv4', term: 'CidrBlock' }),
  secondaryIpv4Cidrs: field.list({ of: field.cidr({ family: 'ipv4' }), max: 49, term: 'SecondaryCidrBlocks' }),
  /** The cloud gives a /56 that nobody can choose; the document keeps the one that the drawing shows. */
  ipv6Source: field.choice({
    options: ['none', 'cloud', 'ipam'],
    default: 'none',
    term: 'EnableIpv6',
    written: { none: 'false', cloud: 'true', ipam: '' },
  }),
  ipv6Cidr: field.cidr({ family: 'ipv6', term: 'Ipv6CidrBlock' }),
  secondaryIpv6Cidrs: field.list({ of: field.cidr({ family: 'ipv6' }), max: 49, term: 'Ipv6CidrBlocks' }),
  /** What was chosen when an IPv4 gateway was deleted; a VPC that never had one is public (L5.5). */
  internetMode: field.choice({ options: ['public', 'private'], default: 'public', term: 'InternetMode', section: 'internet' }),
};
