import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'On-premises network',
  short: 'On-premises',
  stem: 'office',
  help: '',
  search: [],
  fields: {
    ipv4Cidrs: { label: 'ipv4Cidrs' },
    ipv6Cidrs: { label: 'ipv6Cidrs' },
    internet: { label: 'internet' },
  },
  sentences: {},
};
