import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'EC2 instance',
  short: 'Instance',
  stem: 'web',
  help:
    'An EC2 instance is a virtual machine in a subnet, with a private IPv4 address and, where the subnet gives one, an IPv6 address. ' +
    'To be on the Internet over IPv4 it needs a public address or an Elastic IP and a route to an Internet gateway; its IPv6 address is public by itself. ' +
    'Its security groups decide what may come in and go out. Say under Services which ports listen; until you do, every port answers.',
  search: [
    'EC2',
    'VM',
    'virtual machine',
    'server',
    'host',
    'ECS',
    'CVM',
    'compute',
    'bastion',
    'jump host',
    'web server',
    'NAT instance',
    'database',
    'firewall',
  ],
  fields: {
    privateIpv4: { label: 'Private IPv4', empty: 'First free one', hint: 'Empty: the first free address of the subnet.' },
    secondaryPrivateIpv4s: {
      label: 'More private IPv4',
      empty: 'None',
      hint: 'Further addresses of the primary interface; each takes an Elastic IP of its own.',
    },
    ipv6: {
      label: 'IPv6 address',
      hint: 'A dual-stack subnet alone does not give one: its auto-assign setting or this one must.',
      options: { subnet: 'As the subnet says', yes: 'Yes', no: 'No' },
    },
    ipv6Addresses: { label: 'IPv6 addresses', hint: 'Chosen by you, inside the block of the subnet. Empty: the first free one.' },
    publicIpv4: {
      label: 'Public IPv4',
      hint: 'Given at launch to the primary interface, and lost when the instance stops. An Elastic IP replaces it.',
      options: { subnet: 'As the subnet says', yes: 'Yes', no: 'No' },
    },
    lentPublicIpv4: { label: 'Public IPv4 address', empty: 'Any', hint: 'The public address that AWS has given to it. Empty: one for the drawing.' },
    securityGroups: { label: 'Security groups', empty: 'Default group', hint: 'Empty: the default security group of the VPC.' },
    services: {
      label: 'Services',
      hint: 'The ports on which something listens, over both families.',
      columns: { protocol: { label: 'Protocol' }, ports: { label: 'Ports', hint: '443, 8000-8100 or all.' } },
    },
    sourceDestCheck: {
      label: 'Source/destination check',
      hint: 'Turn it off for what forwards packets of others: a router, a firewall, a NAT instance.',
    },
    forwards: {
      label: 'Forwarding',
      hint: 'What the operating system does with packets that are not for it: drops them, passes them on, or passes them on under its own address.',
      options: { no: 'None', route: 'Routes packets', nat: 'NAT instance', inspect: 'Appliance behind a Gateway Load Balancer' },
    },
    interface: {
      label: 'Interface id',
      empty: 'None yet',
      hint: 'The primary interface of an instance that exists: questions may name it.',
    },
    running: { label: 'Running', hint: 'A stopped instance answers nothing, and routes to it are blackholes.' },
    instanceType: { label: 'Instance type', hint: 'Only for the Terraform; the network does not depend on it.' },
  },
  sentences: {
    INSTANCE_STOPPED: 'Stopped',
    INSTANCE_NO_IPV4: '{subnet} has only IPv6.',
    INSTANCE_NO_IPV6: '{subnet} has no IPv6 block.',
    'AWS-SUB-007': '{resource} has more than one network interface, so it gets no public IPv4 address by itself. Associate an Elastic IP.',
  },
};
