import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Availability Zone',
  short: 'Zone',
  stem: 'zone',
  help: '',
  search: [],
  fields: {
    zone: { label: 'zone' },
  },
  sentences: {},
};
