import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Route table',
  short: 'Route table',
  stem: 'rt',
  help:
    'A route table says where packets that leave a vSwitch go: the longest prefix decides, for each address family on its own. ' +
    'Every VPC has a system table, which all vSwitches use that name no other; it need not be drawn. Into it, and only into it, Alibaba Cloud writes ::/0 to an IPv6 gateway and 0.0.0.0/0 to a NAT gateway by itself. ' +
    'The routes to the vSwitches of the VPC are always there. ' +
    'A custom table may re-point one of them at an ECS; a gateway table does that for what enters through an IPv4 gateway.',
  search: ['routes', 'routing', 'next hop', 'system route table', 'custom route table', 'gateway route table', 'default route', 'VRouter'],
  fields: {
    main: { label: 'System table', hint: 'The table that comes with the VPC: used by every vSwitch that names no other.' },
    automaticRoutes: {
      label: 'Automatic routes',
      hint: 'What the cloud adds by itself: ::/0 to the IPv6 gateway, 0.0.0.0/0 to the first NAT gateway. Off: somebody has deleted them.',
    },
    gateway: { label: 'Gateway', empty: 'None', hint: 'Set, the table steers what enters the VPC through this gateway, and serves no vSwitch.' },
    routes: {
      label: 'Routes',
      hint: 'The longest prefix decides. Routes to the vSwitches are there without being written.',
      columns: {
        destination: { label: 'Destination', hint: 'A block of either family.' },
        target: { label: 'Next hop', hint: 'What takes the packet next; empty, it leads nowhere.' },
      },
    },
  },
  sentences: {
    TABLE_SYSTEM: 'System',
    TABLE_GATEWAY: 'Gateway',
    'ALI-RT-001': '{resource} is one table too many: {network} takes {most} of this sort. Let vSwitches share tables.',
    'ALI-RT-002':
      '{destination} is the same as or lies in the system route {system}, which cannot be replaced here. A custom table may re-point a whole vSwitch block at an ECS or an interface.',
    'ALI-RT-003': 'There is a route for {destination} in this table already. Remove one of the two.',
    'ALI-RT-004': '{target} cannot be the next hop of {destination}: it carries no {family}. Choose another next hop.',
    'ALI-NAT-005': '{target} is a NAT gateway and carries no {family}, so it cannot be the next hop of {destination}. Use the IPv6 gateway.',
    'ALI-6GW-004': 'Only ::/0 may lead to {target}; {destination} is refused. Write ::/0, or choose another next hop.',
    'ALI-RT-005': '{resource} belongs to a gateway, so only the routes to vSwitches can be re-pointed in it; {destination} is none of them.',
    'ALI-RT-006': '{resource} has {count} routes; a table takes 200. Summarise some of them.',
    'ALI-RT-101': 'The route for {destination} has no next hop, so what matches it is lost. Choose one, or remove the row.',
    'ALI-RT-102': '{network} has {other} as its system table already. A VPC has exactly one.',
    'ALI-RT-103': '{target} belongs to another VPC than {network}, so no route of this table can lead to it.',
  },
};
