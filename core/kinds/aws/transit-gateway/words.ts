import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Transit gateway',
  short: 'Transit gateway',
  stem: 'tgw',
  help:
    'A transit gateway is a router of a Region that VPCs, VPNs, Direct Connect gateways and other transit gateways are attached to. ' +
    'Three tables must agree: that of the sender must lead to it, its own one for the attachment of the sender must lead to another attachment, and the way back needs the same. ' +
    'A default table, which every attachment uses and announces itself in, works without being drawn; draw tables of its own where attachments are to be kept apart. ' +
    'Unlike a peering it is transitive, so one NAT gateway or one firewall can serve many VPCs.',
  search: ['TGW', 'transit gateway', 'hub', 'hub and spoke', 'CEN', 'CCN', 'transit router', 'inspection', 'cloud router'],
  fields: {
    amazonSideAsn: { label: 'Amazon side ASN', hint: 'Its number in BGP.' },
    defaultAssociation: { label: 'Default association', hint: 'Attachments that no table names use the default one.' },
    defaultPropagation: { label: 'Default propagation', hint: 'Attachments announce their blocks in the default table.' },
    vpnEcmp: { label: 'VPN ECMP', hint: 'Spreads traffic over VPNs that announce the same block by BGP.' },
    dnsSupport: { label: 'DNS support', hint: 'Public DNS names of a VPC resolve to private addresses in the others.' },
    securityGroupReferencing: {
      label: 'Security group referencing',
      hint: 'Rules may name groups of other attached VPCs, where both attachments allow it too.',
    },
    autoAccept: { label: 'Accept shared', hint: 'Attachments of other accounts are accepted as they come.' },
  },
  sentences: {
    TGW_ATTACHMENTS: 'Attachments: {count}',
    'AWS-TGW-112': 'Nothing is attached to {resource}, so it leads nowhere. Draw a line to it from a VPC.',
  },
};
