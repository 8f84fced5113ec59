import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Virtual private gateway',
  short: 'VPN gw',
  stem: 'vgw',
  help: '',
  search: [],
  fields: {
    amazonSideAsn: { label: 'amazonSideAsn' },
  },
  sentences: {},
};
