import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Client',
  short: 'Client',
  stem: 'client',
  help: '',
  search: [],
  fields: {
    ipv4: { label: 'ipv4' },
    ipv6: { label: 'ipv6' },
  },
  sentences: {},
};
