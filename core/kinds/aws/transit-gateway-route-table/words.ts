import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Transit gateway route table',
  short: 'TGW routes',
  stem: 'tgwrtb',
  help:
    'A table of a transit gateway says where packets go that come from the attachments associated with it. ' +
    'Each attachment is associated with one table, and may propagate its blocks into any number. ' +
    'The longest prefix wins, then a static route, then a prefix list, then what VPCs, Direct Connect gateways and VPNs propagate. ' +
    'A static route without an attachment is a blackhole and drops.',
  search: ['TGW route table', 'transit gateway routes', 'tgw-rtb', 'association', 'propagation', 'segmentation', 'VRF', 'blackhole'],
  fields: {
    transitGateway: { label: 'Transit gateway', empty: 'None', hint: 'Whose table it is.' },
    defaultAssociation: { label: 'Default association', hint: 'Used by attachments that no table names.' },
    defaultPropagation: { label: 'Default propagation', hint: 'Every attachment announces its blocks here.' },
    associations: { label: 'Associations', empty: 'None', hint: 'Attachments whose packets are looked up here.' },
    propagations: { label: 'Propagations', empty: 'None', hint: 'Attachments that announce their blocks here.' },
    routes: {
      label: 'Static routes',
      hint: 'Peered transit gateways need them: they propagate nothing.',
      columns: {
        destination: { label: 'Destination', hint: 'A block of either family, or a prefix list.' },
        attachment: { label: 'Attachment', empty: 'Blackhole', hint: 'Without one the row is a blackhole.' },
        elsewhere: { label: 'Not drawn', empty: 'Nothing', hint: 'The attachment of a network that is not drawn: the answer is then not known.' },
      },
    },
  },
  sentences: {
    TGW_TABLE_ASSOCIATIONS: 'Associations: {count}',
    TGW_TABLE_PROPAGATIONS: 'Propagations: {count}',
    'AWS-TGW-104': '{attachment} is associated with {first} already, and can be with one table only. Remove it from one of the two.',
    'AWS-TGW-105': '{attachment} is not attached to {gateway}, so this table cannot name it.',
    'AWS-TGW-106': '{destination} stands twice in {resource}. Remove one of the two rows.',
    'AWS-TGW-107': '{attachment} joins two transit gateways: it propagates nothing. Write static routes to it.',
    'AWS-TGW-110': '{gateway} has {other} as its default table already. Only one table can be the default.',
    'AWS-TGW-113': '{resource} belongs to no transit gateway. Choose one.',
  },
};
