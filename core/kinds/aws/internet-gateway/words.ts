import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Internet gateway',
  short: 'Internet gw',
  stem: 'igw',
  help: '',
  search: [],
  fields: {
  },
  sentences: {},
};
