import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Route table',
  short: 'Routes',
  stem: 'rt',
  help:
    'A route table says where packets go that leave a subnet: the most specific destination that matches wins, for IPv4 and IPv6 apart. ' +
    'The blocks of the VPC itself are always local, without a row here. ' +
    'A subnet that names no table uses the main one. ' +
    'A row whose target was deleted stays as a blackhole: it still wins, and drops the packet. ' +
    'Associated with a gateway instead of subnets, a table steers what enters the VPC through it.',
  search: ['RT', 'routes', 'routing', 'route', 'rtb', 'default route', 'next hop', 'custom route table', 'edge association', 'blackhole'],
  fields: {
    main: { label: 'Main table', hint: 'In force for every subnet that names no table of its own.' },
    gateway: {
      label: 'Edge association',
      empty: 'None',
      hint: 'The gateway whose incoming traffic this table steers. Such a table serves no subnet.',
    },
    routes: {
      label: 'Routes',
      hint: 'Besides the local ones. The most specific destination wins.',
      columns: {
        destination: { label: 'Destination', hint: 'A block of either family (0.0.0.0/0 is all IPv4, ::/0 all IPv6), or a prefix list.' },
        target: { label: 'Target', empty: 'Blackhole', hint: 'Without a target the row is a blackhole.' },
        elsewhere: { label: 'Not drawn', empty: 'Nothing', hint: 'What it leads to where that is not drawn: the answer is then not known.' },
      },
    },
    propagating: { label: 'Propagation', empty: 'None', hint: 'Virtual private gateways whose learned routes appear in this table.' },
  },
  sentences: {
    ROUTE_ELSEWHERE: 'The route leads to {target}, which is not drawn: what happens there is not known.',
    ROUTES_MAIN: 'Main',
    ROUTES_EDGE: 'Edge',
    'AWS-RT-002':
      '{destination} is the block of {network} and is local. Only a network interface, a NAT gateway or an endpoint for appliances can replace that; {target} cannot.',
    'AWS-RT-003':
      '{destination} lies inside {network}. Such a route must be the whole block of a subnet and lead to a NAT gateway, a network interface or an endpoint for appliances.',
    'AWS-RT-004': '{destination} lies in the range {range}, which AWS keeps for its own services. Remove this route.',
    'AWS-RT-005': '{destination} stands twice in {resource}. Remove one of the two rows.',
    'AWS-RT-006': '{target} does not belong to {network}. A route can only lead to a target of the same VPC.',
    'AWS-RT-007': 'A NAT gateway carries IPv6 only for 64:ff9b::/96; {destination} cannot lead to {target}. Use an egress-only gateway for IPv6.',
    'AWS-RT-008':
      'The route for {destination} leads nowhere: its target is gone or not attached. Packets for it are dropped; choose a target, or remove the row.',
    'AWS-RT-009':
      '{list} and {other} share addresses, and their routes lead to different targets. Which of the two counts is not defined; make them disjoint.',
    ROUTE_UNDECIDED:
      '{list} and {other} both hold {destination}, and {table} sends them to different targets. Which of the two AWS takes is not defined.',
    'AWS-RT-010':
      '{resource} has {count} {family} routes, prefix lists counted by their size; more than 50 need a quota increase, and 1,000 is the end.',
    'AWS-RT-011':
      'A table at {gateway} can send packets only to local or to a network interface, at an Internet gateway to an endpoint for appliances too; {target} is none of these.',
    'AWS-RT-012': 'A table at a gateway steers whole subnets or the whole VPC; {destination} is neither. Use the block of a subnet.',
    'AWS-RT-013': '{resource} is associated with {gateway}, so it cannot be the main table of the VPC. Use another table for one of the two.',
    'AWS-RT-014': 'What enters for {subnet} passes {target}, but what {subnet} sends back does not. Send its default route to {target} too.',
    'AWS-RT-015': '{target} is egress-only: nothing enters through it, so it cannot stand in a table at a gateway. Remove this route.',
    'AWS-NAT-005':
      '{target} is in {zone}, but {subnet} in {otherZone} uses it. It works until {zone} fails; give each zone a NAT gateway of its own.',
    'AWS-RT-101': '{network} has {other} as its main table already. Only one table can be the main one.',
    'AWS-RT-102': '{resource} is associated with {gateway}, so it cannot serve {subnet} as well. Use another table for the subnet.',
    'AWS-RT-103': '{destination} has bits set behind its length. AWS will store {canonical}; write that.',
  },
};
