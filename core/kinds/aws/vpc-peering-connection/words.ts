import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'VPC peering connection',
  short: 'Peering',
  stem: 'pcx',
  help:
    'A peering connection joins two VPCs by private addresses, in one Region or across two, in one account or across two. ' +
    'It works once the other side has accepted it and both sides have routes to it, for IPv4 and for IPv6 separately. ' +
    'It is not transitive: neither a VPC behind the other one nor its gateways, NAT, VPN or gateway endpoints are reached through it. ' +
    'AWS refuses it where any blocks of the two overlap.',
  search: ['VPC peering', 'PCX', 'peer', 'vpc_peering_connection', 'interconnect', 'cross-VPC', 'cross-account', 'cross-region'],
  fields: {
    network: { label: 'Requester', empty: 'Not drawn', hint: 'The VPC that asked for it.' },
    peer: { label: 'Accepter', empty: 'Not drawn', hint: 'The VPC that was asked, in any Region.' },
    status: {
      label: 'Status',
      hint: 'Packets pass only while it is active.',
      options: {
        active: 'Active',
        'pending-acceptance': 'Pending acceptance',
        provisioning: 'Provisioning',
        rejected: 'Rejected',
        expired: 'Expired',
        failed: 'Failed',
        deleted: 'Deleted',
      },
    },
    otherVpc: { label: 'Other VPC', hint: 'The id of a VPC at the other end that is not drawn.', invalid: 'Letters, digits and hyphens.' },
    otherAccount: { label: 'Other account', hint: 'The account of the VPC that is not drawn.', invalid: 'Twelve digits.' },
    otherRegion: { label: 'Other Region', hint: 'The Region of the VPC that is not drawn.', invalid: 'A code such as eu-west-1.' },
    otherCidrs: { label: 'Other blocks', empty: 'Not known', hint: 'The blocks of the VPC that is not drawn, both families.' },
    requesterDns: {
      label: 'DNS for the accepter',
      hint: 'Public DNS names of the requester resolve to private addresses in the accepter VPC.',
    },
    accepterDns: {
      label: 'DNS for the requester',
      hint: 'Public DNS names of the accepter resolve to private addresses in the requester VPC.',
    },
  },
  sentences: {
    PEERING_PENDING: 'Pending',
    PEERING_OFF: 'Not active',
    PEERING_NOT_ACTIVE: '{join} is not active: until the other side has accepted it, routes to it lead nowhere.',
    PEER_NOT_DRAWN: '{join} leads to {vpc}, which is not part of the drawing: what happens there is not known.',
    FIX_ACCEPT_PEERING: 'Accept {target}',
    'AWS-PCX-001': '{network} and {other} overlap: {cidr} and {otherCidr}. AWS refuses to peer them; give one of them other blocks.',
    'AWS-PCX-002': '{network} and {other} are peered already, by {first}. Remove one of the two.',
    'AWS-PCX-003': 'No {family} route of {network} leads into {resource}. Add one: both sides need routes, for each family.',
    'AWS-PCX-004':
      'This route is for {behind}, which lies behind {network}: {resource} is not transitive. Peer the two directly, or use a transit gateway.',
    'AWS-PCX-005':
      '{destination} is not in {network}, and its gateways, NAT, VPN and gateway endpoints cannot be used from the other side of {resource}.',
    'AWS-PCX-101': '{resource} needs two different VPCs. Choose the one that is missing, or say which VPC of another account it is.',
    'AWS-PCX-102': '{resource} is not active, so nothing passes. It must be accepted on the other side.',
    'AWS-PCX-103': '{network} has {count} active peerings; more than 50 need a quota increase, and 125 is the end.',
  },
};
