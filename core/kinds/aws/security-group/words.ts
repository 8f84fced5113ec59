import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Security group',
  short: 'Security group',
  stem: 'sg',
  help: '',
  search: [],
  fields: {
    protocol: { label: 'protocol' },
    ports: { label: 'ports' },
    peer: { label: 'peer' },
    description: { label: 'description' },
    isDefault: { label: 'isDefault' },
    inbound: { label: 'inbound' },
    outbound: { label: 'outbound' },
  },
  sentences: {},
};
