import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Direct Connect',
  short: 'Direct Connect',
  stem: 'dx',
  help: '',
  search: [],
  fields: {
    gateway: { label: 'gateway' },
    network: { label: 'network' },
    vlan: { label: 'vlan' },
    ipv6: { label: 'ipv6' },
  },
  sentences: {},
};
