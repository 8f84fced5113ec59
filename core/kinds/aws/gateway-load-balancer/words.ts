import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Gateway Load Balancer',
  short: 'GWLB',
  stem: 'gwlb',
  help:
    'A Gateway Load Balancer hands packets to appliances, such as firewalls, and takes them back: source and destination stay as they are. ' +
    'It stands behind an endpoint service; routes lead to Gateway Load Balancer endpoints in the VPCs whose traffic is inspected. ' +
    'The packets travel to the appliances inside of others (GENEVE, UDP 6081), which their security groups must let in. ' +
    'Both directions of a flow must come by the same endpoint, or they meet different appliances.',
  search: ['GWLB', 'GWLBe', 'firewall', 'inspection', 'appliance', 'GENEVE', 'IDS', 'IPS', 'NGFW', 'load balancer', 'middlebox'],
  fields: {
    subnets: { label: 'Subnets', empty: 'None', hint: 'One in each zone: there it has a node.' },
    ipAddressType: {
      label: 'Address type',
      hint: 'Dual-stack: what it hands to appliances may be IPv6 too.',
      options: { ipv4: 'IPv4', dualstack: 'Dual-stack' },
    },
    targetGroup: { label: 'Target group', empty: 'None', hint: 'The appliances: a group for GENEVE.' },
    crossZone: { label: 'Cross-zone load balancing', hint: 'Off, a node uses only appliances of its own zone.' },
  },
  sentences: {
    GWLB_APPLIANCES: '{count} {count|appliance|appliances}',
    GWLB_HANDS_OVER: '{at} puts the packet into one for {target} (GENEVE).',
    GWLB_UNWRAPS: '{at} gets the packet back from the appliance.',
    GWLB_PRIVATE: '{host} has private addresses only: nothing on the Internet reaches it.',
    GWLB_ONLY_BY_ENDPOINTS: '{host} takes only what its endpoints bring, and what its appliances hand back.',
    GWLB_NO_APPLIANCE: '{host} has no appliance for its node in {segment}.',
    GWLB_OTHER_APPLIANCE:
      'The reply comes to another node of {host} than the request. Which appliance gets it, and what that does with half a connection, is not known.',
    'AWS-GWLB-101': '{resource} has no subnet, so it has no node. Add a subnet in each of its zones.',
    'AWS-GWLB-102': '{resource} needs a target group for GENEVE. Choose one.',
  },
};
