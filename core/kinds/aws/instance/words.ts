import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'EC2 instance',
  short: 'Instance',
  stem: 'web',
  help: '',
  search: [],
  fields: {
    privateIpv4: { label: 'privateIpv4' },
    secondaryPrivateIpv4s: { label: 'secondaryPrivateIpv4s' },
    ipv6: { label: 'ipv6' },
    ipv6Addresses: { label: 'ipv6Addresses' },
    publicIpv4: { label: 'publicIpv4' },
    securityGroups: { label: 'securityGroups' },
    services: { label: 'services' },
    sourceDestCheck: { label: 'sourceDestCheck' },
    forwards: { label: 'forwards' },
    running: { label: 'running' },
    instanceType: { label: 'instanceType' },
  },
  sentences: {},
};
