import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Network ACL',
  short: 'Network ACL',
  stem: 'acl',
  help: '',
  search: [],
  fields: {
    number: { label: 'number' },
    action: { label: 'action' },
    protocol: { label: 'protocol' },
    ports: { label: 'ports' },
    cidr: { label: 'cidr' },
    isDefault: { label: 'isDefault' },
    inbound: { label: 'inbound' },
    outbound: { label: 'outbound' },
  },
  sentences: {},
};
