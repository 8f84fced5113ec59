import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Direct Connect gateway association',
  short: 'DX association',
  stem: 'dxassociation',
  help:
    'It associates a virtual private gateway or a transit gateway with a Direct Connect gateway. ' +
    'Allowed prefixes say what is announced over the lines: of a virtual private gateway those blocks of its VPC that lie in one of them (all, where none is named), of a transit gateway exactly what is written. ' +
    'At a transit gateway it is an attachment, and tables may name it.',
  search: ['DX association', 'allowed prefixes', 'Direct Connect gateway association', 'transit gateway Direct Connect attachment'],
  fields: {
    directConnectGateway: { label: 'Direct Connect gateway', empty: 'None', hint: 'Where the lines end.' },
    gateway: { label: 'Gateway', empty: 'None', hint: 'A virtual private gateway or a transit gateway.' },
    allowedPrefixes: { label: 'Allowed prefixes', empty: 'Blocks of the VPC', hint: 'What is announced over the lines, both families.' },
  },
  sentences: {
    'AWS-DXGW-102': '{resource} joins a Direct Connect gateway to a gateway of VPCs. Choose both.',
    'AWS-DXGW-103': '{resource} announces nothing of {gateway}: a transit gateway needs allowed prefixes. Write them.',
    'AWS-DXGW-104':
      '{gateway} is associated by {other} with a gateway of the other sort: it takes either virtual private gateways or transit gateways. Use two.',
  },
};
