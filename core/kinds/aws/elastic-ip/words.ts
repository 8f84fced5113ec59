import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Elastic IP',
  short: 'Elastic IP',
  stem: 'eip',
  help: '',
  search: [],
  fields: {
    publicIpv4: { label: 'publicIpv4' },
    associatedWith: { label: 'associatedWith' },
    privateIpv4: { label: 'privateIpv4' },
  },
  sentences: {},
};
