import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'VPC',
  short: 'VPC',
  stem: 'vpc',
  help: '',
  search: [],
  fields: {
    ipv4Cidr: { label: 'ipv4Cidr' },
    secondaryIpv4Cidrs: { label: 'secondaryIpv4Cidrs' },
    ipv6Source: { label: 'ipv6Source' },
    ipv6Cidr: { label: 'ipv6Cidr' },
    secondaryIpv6Cidrs: { label: 'secondaryIpv6Cidrs' },
    dnsSupport: { label: 'dnsSupport' },
    dnsHostnames: { label: 'dnsHostnames' },
    tenancy: { label: 'tenancy' },
  },
  sentences: {},
};
