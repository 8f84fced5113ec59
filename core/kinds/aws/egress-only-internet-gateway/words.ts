import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Egress-only internet gateway',
  short: 'Egress-only',
  stem: 'eigw',
  help: '',
  search: [],
  fields: {
  },
  sentences: {},
};
