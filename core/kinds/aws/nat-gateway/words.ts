import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'NAT gateway',
  short: 'NAT gw',
  stem: 'nat',
  help: '',
  search: [],
  fields: {
    connectivity: { label: 'connectivity' },
    privateIpv4: { label: 'privateIpv4' },
    elasticIps: { label: 'elasticIps' },
    secondaryPrivateIpv4s: { label: 'secondaryPrivateIpv4s' },
  },
  sentences: {},
};
