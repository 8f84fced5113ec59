import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Route table',
  short: 'Routes',
  stem: 'rt',
  help:
    'A route table says where packets go that leave the VPC. What stays inside never needs a route and cannot be given one; else the most specific destination wins, ' +
    'and only where no route holds the destination the public IP of the sender is used. ' +
    'So a default route to a NAT gateway goes before an EIP: add a route to the sender’s own public IP for what should use the EIP. ' +
    'A subnet that names no table uses the default one.',
  search: ['RT', 'routes', 'routing', 'route', 'default route', 'next hop', 'custom route table', 'EIP route', 'ECMP'],
  fields: {
    main: { label: 'Default table', hint: 'In force for every subnet that names no table of its own.' },
    routes: {
      label: 'Routes',
      hint: 'Besides the VPC itself. The most specific destination wins; among equal ones CCN, then Direct Connect, then VPN, then the others.',
      columns: {
        destination: { label: 'Destination', hint: 'A block outside the VPC: 0.0.0.0/0 is everything.' },
        via: { label: 'Next hop', options: { target: 'What is named', 'public-ip': 'The sender’s public IP' } },
        target: { label: 'Target', empty: 'None' },
        enabled: { label: 'Enabled', hint: 'A disabled entry counts for nothing.' },
        published: { label: 'In CCN', hint: 'Published into the CCN that joins this VPC to others; only for routes to a CVM.' },
      },
    },
  },
  sentences: {
    TC_ROUTE_RIVALS:
      'Of two routes for one destination one leads to the sender’s own public IP. Which goes first is not documented, so it is not modelled.',
    TC_ROUTE_V6: 'What an IPv6 route of a Tencent Cloud table does is not documented, so it is not modelled.',
    'TC-RT-001': '{destination} lies inside {network}, where no route can lead elsewhere. Remove this route.',
    'TC-RT-002':
      'The next hop of route {number} in {resource} is not valid. Choose a CVM, a NAT, VPN or Direct Connect gateway, a peering or a CCN of this VPC.',
    'TC-RT-004': 'A route to the sender’s own public IP names no target: {target} counts for nothing. Clear it.',
    'TC-NAT-004': '{nat} cannot be used over {target}: a NAT gateway serves its own VPC only. Give this VPC one of its own for {destination}.',
    'TC-RT-005': '{resource} is beyond the quota: a VPC has 10 route tables ({count} here), a table 50 entries ({entries} here).',
    'TC-RT-101': '{network} has {other} as its default table already. Only one table can be the default one.',
    'TC-RT-102': '{destination} has bits set behind its length. Write {canonical}.',
    'TC-RT-103': 'No document says what a route for {destination} does. IPv6 needs none: public bandwidth on the address is enough.',
  },
};
