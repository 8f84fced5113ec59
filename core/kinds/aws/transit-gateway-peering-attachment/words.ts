import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Transit gateway peering attachment',
  short: 'TGW peering',
  stem: 'tgwpeering',
  help:
    'It joins two transit gateways, of two Regions or accounts or of one. ' +
    'It carries only what static routes on both sides send to it: nothing is propagated. ' +
    'Rules cannot name security groups across it.',
  search: ['TGW peering', 'transit gateway peering', 'inter-region', 'cross-region', 'backbone', 'global network'],
  fields: {
    transitGateway: { label: 'Requester', empty: 'Not drawn', hint: 'The transit gateway that asked for it.' },
    peer: { label: 'Accepter', empty: 'Not drawn', hint: 'The transit gateway that was asked.' },
    state: {
      label: 'State',
      hint: 'Packets pass only while it is available.',
      options: {
        available: 'Available',
        pendingAcceptance: 'Pending acceptance',
        rejected: 'Rejected',
        failed: 'Failed',
        deleted: 'Deleted',
      },
    },
    otherTransitGateway: {
      label: 'Other transit gateway',
      hint: 'The id of one at the other end that is not drawn.',
      invalid: 'Letters, digits and hyphens.',
    },
    otherAccount: { label: 'Other account', hint: 'The account of the one that is not drawn.', invalid: 'Twelve digits.' },
    otherRegion: { label: 'Other Region', hint: 'The Region of the one that is not drawn.', invalid: 'A code such as eu-west-1.' },
  },
  sentences: {
    TGW_PEERING_OFF: 'Not available',
    HUB_NOT_DRAWN: '{join} leads to the transit gateway {hub}, which is not part of the drawing: what happens there is not known.',
    'AWS-TGW-108': '{resource} is not available, so nothing passes it. It must be accepted on the other side.',
    'AWS-TGW-111': '{resource} needs two different transit gateways. Choose the one that is missing, or say which one of another account it is.',
  },
};
