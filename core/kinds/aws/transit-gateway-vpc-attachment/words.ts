import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Transit gateway VPC attachment',
  short: 'TGW attachment',
  stem: 'tgwattach',
  help:
    'An attachment joins a VPC to a transit gateway. It names one subnet in each zone, and the transit gateway gets an interface there. ' +
    'Hosts of a zone without such a subnet do not reach the transit gateway. What comes from it goes on by the route table of the subnet of its interface. ' +
    'Traffic stays in its zone where it can; with appliance mode both halves of a flow pass the same interface, which firewalls need.',
  search: ['TGW attachment', 'transit gateway attachment', 'VPC attachment', 'appliance mode', 'hub', 'spoke'],
  fields: {
    transitGateway: { label: 'Transit gateway', empty: 'None', hint: 'What the VPC is attached to.' },
    subnets: { label: 'Subnets', empty: 'None', hint: 'One in each zone; better subnets of its own, which hold nothing else.' },
    applianceMode: { label: 'Appliance mode', hint: 'Both halves of a flow pass the same zone: for VPCs with firewalls.' },
    ipv6Support: { label: 'IPv6', hint: 'Carries IPv6 too, and announces the IPv6 blocks.' },
    dnsSupport: { label: 'DNS support', hint: 'Public DNS names of other VPCs resolve to private addresses here.' },
    securityGroupReferencing: { label: 'Security group referencing', hint: 'Rules elsewhere may name groups of this VPC, and the other way round.' },
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
    defaultAssociation: { label: 'Uses the default table', hint: 'As long as no table names it.' },
    defaultPropagation: { label: 'Announces in the default table', hint: 'Besides the tables that name it.' },
  },
  sentences: {
    TGW_NO_ATTACHMENT_IN_AZ:
      '{gateway} has no interface in the zone of the sender: only hosts in zones with an attachment subnet reach it. Add a subnet of that zone.',
    TGW_NO_IPV6: '{attachment} carries IPv4 only: its IPv6 support is off.',
    TGW_NO_SUBNET: '{attachment} has no subnet, so nothing enters its VPC.',
    TGW_NO_ASSOCIATION: '{attachment} is associated with no table of {hub}: what comes from it is dropped.',
    TGW_ATTACHMENT_OUT: 'Leaves the VPC by this subnet',
    TGW_ATTACHMENT_IN: 'Enters the VPC by this subnet',
    TGW_ANY_ZONE: 'Enters by the interface of any zone',
    TGW_APPLIANCE_ZONE: 'Enters by the interface of one zone, the same for both halves of the flow',
    FIX_TGW_ZONE: 'Add {subnet} to {attachment}',
    FIX_TGW_IPV6: 'Turn on IPv6 for {target}',
    'AWS-TGW-001': '{subnet} sends packets to {gateway} from {zone}, where it has no subnet. Add one of that zone.',
    'AWS-TGW-002': '{subnet} cannot be used: there is one subnet for each zone, and it must have IPv4.',
    'AWS-TGW-003': '{resource} is associated with no table of {gateway}, so what it sends there is dropped. Associate it with one.',
    'AWS-TGW-004':
      '{cidr} of {network} overlaps {other}, which was attached to {gateway} earlier, so it does not propagate. Give one of them another block, or write a static route.',
    'AWS-TGW-101': '{resource} needs a transit gateway and a subnet in each zone. Choose what is missing.',
    'AWS-TGW-102': '{subnet} does not belong to {network}. Choose subnets of the VPC that is attached.',
    'AWS-TGW-103': 'The table {table} knows no way from {resource} to any other attachment. Let others propagate into it, or write a route.',
    'AWS-TGW-108': '{resource} is not available, so nothing passes it. It must be accepted on the other side.',
    'AWS-TGW-114':
      '{network} is in another Region than {gateway}: a VPC is attached in its own Region. Use a transit gateway there, and peer the two.',
    'AWS-TGW-109': '{network} is attached to {gateway} already, by {first}. Remove one of the two.',
  },
};
