import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Peering connection',
  short: 'Peering',
  stem: 'peering',
  help:
    'A peering connection joins two VPCs by private addresses. Both sides need routes to it. ' +
    'It is not transitive: a VPC behind the other one is not reached through it. ' +
    'Nor are the ways out of the other side: its NAT gateway serves its own VPC only.',
  search: ['VPC peering', 'peer', 'PCX', 'interconnect', 'cross-VPC'],
  fields: {
    network: { label: 'VPC', empty: 'None', hint: 'One of the two sides.' },
    peer: { label: 'Other VPC', empty: 'None', hint: 'The other side, in any region.' },
  },
  sentences: {
    'TC-PEER-001': 'No route of {network} leads into {resource}: a peering is not transitive and needs routes on both sides. Add one.',
    'TC-PEER-101': '{resource} needs two different VPCs. Choose the one that is missing.',
  },
};
