import { field } from '../../../model/fields.ts';

export const fields = {
  ipv4Cidr: field.cidr({ family: 'ipv4', term: 'CidrBlock' }),
  secondaryIpv4Cidrs: field.list({ of: field.cidr({ family: 'ipv4' }), max: 49, term: 'CidrBlockAssociationSet' }),
  /** Amazon gives a /56 that nobody can choose; the document keeps the one that the drawing shows. */
  ipv6Source: field.choice({
    options: ['none', 'amazon', 'own', 'ipam-private'],
    default: 'none',
    term: 'AmazonProvidedIpv6CidrBlock',
    written: { none: 'false', amazon: 'true', own: 'false', 'ipam-private': 'false' },
  }),
  ipv6Cidr: field.cidr({ family: 'ipv6', term: 'Ipv6CidrBlock' }),
  secondaryIpv6Cidrs: field.list({ of: field.cidr({ family: 'ipv6' }), max: 49, term: 'Ipv6CidrBlockAssociationSet' }),
  dnsSupport: field.flag({ default: true, term: 'enableDnsSupport', section: 'behaviour' }),
  dnsHostnames: field.flag({ default: false, term: 'enableDnsHostnames', section: 'behaviour' }),
  /** What Block Public Access of the account leaves alone here (A4.8). */
  publicAccessExclusion: field.choice({
    options: ['none', 'allow-bidirectional', 'allow-egress'],
    default: 'none',
    term: 'InternetGatewayExclusionMode',
    section: 'behaviour',
  }),
  /** Of another account, which shares subnets with one's own (RAM). */
  owner: field.text({ maxLength: 12, pattern: '[0-9]{12}', term: 'OwnerId' }),
  tenancy: field.choice({ options: ['default', 'dedicated'], default: 'default', term: 'InstanceTenancy', section: 'behaviour' }),
};
