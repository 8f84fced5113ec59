import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Route table',
  short: 'Routes',
  stem: 'rt',
  help: '',
  search: [],
  fields: {
    main: { label: 'main' },
    gateway: { label: 'gateway' },
    routes: { label: 'routes' },
    propagating: { label: 'propagating' },
  },
  sentences: {},
};
