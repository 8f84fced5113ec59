import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'AWS region',
  short: 'Region',
  stem: 'region',
  help: '',
  search: [],
  fields: {
    region: { label: 'region' },
    blockPublicAccess: { label: 'blockPublicAccess' },
  },
  sentences: {},
};
