import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Internet',
  short: 'Internet',
  stem: 'internet',
  help: '',
  search: [],
  fields: {
    ipv4: { label: 'ipv4' },
    ipv6: { label: 'ipv6' },
  },
  sentences: {},
};
