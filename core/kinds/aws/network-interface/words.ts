import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Network interface',
  short: 'Interface',
  stem: 'eni',
  help: '',
  search: [],
  fields: {
    attachedTo: { label: 'attachedTo' },
    privateIpv4: { label: 'privateIpv4' },
    secondaryPrivateIpv4s: { label: 'secondaryPrivateIpv4s' },
    ipv6Addresses: { label: 'ipv6Addresses' },
    securityGroups: { label: 'securityGroups' },
    sourceDestCheck: { label: 'sourceDestCheck' },
  },
  sentences: {},
};
