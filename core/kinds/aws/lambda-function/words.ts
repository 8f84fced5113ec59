import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Lambda function',
  short: 'Lambda',
  stem: 'fn',
  help: '',
  search: [],
  fields: {
    moreSubnets: { label: 'moreSubnets' },
    securityGroups: { label: 'securityGroups' },
    ipv6AllowedForDualStack: { label: 'ipv6AllowedForDualStack' },
    runtime: { label: 'runtime' },
  },
  sentences: {},
};
