import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'VPC peering connection',
  short: 'Peering',
  stem: 'peering',
  help:
    'A peering connection joins two VPCs by private addresses, in one Region or across two. ' +
    'Both sides need a route to it, for IPv4 and for IPv6 separately. ' +
    'It is not transitive: a VPC behind the other one is not reached through it. Where vSwitches of both sides overlap, each side keeps to its own.',
  search: ['VPC peering', 'VpcPeer', 'peer', 'PCX', 'interconnect', 'cross-VPC'],
  fields: {
    network: { label: 'VPC', empty: 'None', hint: 'One of the two sides.' },
    peer: { label: 'Other VPC', empty: 'None', hint: 'The other side, in any Region.' },
  },
  sentences: {
    'ALI-PEER-001':
      '{cidr} in {network} and {otherCidr} in {other} overlap: each side keeps what is for them to itself. Only vSwitches that do not overlap are reached through {resource}.',
    'ALI-PEER-002': 'No {family} route of {network} leads into {resource}. Add one: both sides need routes, for each family.',
    'ALI-PEER-003':
      'This route is for {behind}, which lies behind {network}: {resource} is not transitive. Join the two by a peering of their own or a CEN.',
    'ALI-PEER-101': '{resource} needs two different VPCs of Alibaba Cloud. Choose the one that is missing.',
    'ALI-PEER-102': '{network} has {count} peerings of this sort, and its quota is {most}. Use a CEN, or have the quota raised.',
  },
};
