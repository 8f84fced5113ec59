import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Network interface',
  short: 'Interface',
  stem: 'eni',
  help:
    'A network interface is a network card that stands in one subnet and has its own addresses and security groups. ' +
    'Every instance has a primary one by itself; draw one to give an instance a second, or as the target of a route. ' +
    'It can only be attached to an instance of the same zone. What passes it must come from it or be meant for it, unless the source/destination check is off.',
  search: ['ENI', 'NIC', 'network card', 'interface', 'secondary interface', 'elastic network interface', 'vNIC', 'port'],
  fields: {
    attachedTo: { label: 'Attached to', hint: 'The instance whose further interface it is; same zone.' },
    service: {
      label: 'Service',
      empty: 'None',
      hint: 'What a service of AWS runs behind it: a database, a cache, a container. It then sends and answers without an instance.',
    },
    privateIpv4: { label: 'Private IPv4', empty: 'First free one', hint: 'Empty: the first free address of the subnet.' },
    secondaryPrivateIpv4s: {
      label: 'More private IPv4',
      empty: 'None',
      hint: 'Further addresses of the same interface; each takes an Elastic IP of its own.',
    },
    ipv6Addresses: { label: 'IPv6 addresses', hint: 'Empty: one when the subnet assigns IPv6 by itself.' },
    lentPublicIpv4: { label: 'Public IPv4 address', empty: 'None', hint: 'One that its service has, without an Elastic IP.' },
    securityGroups: { label: 'Security groups', empty: 'Default group', hint: 'Empty: the default security group of the VPC.' },
    sourceDestCheck: {
      label: 'Source/destination check',
      hint: 'Turn it off for what forwards packets of others: a router, a firewall, a NAT instance.',
    },
  },
  sentences: {
    OWNER_WITHOUT_INTERFACE: '{key}: none of the interfaces in the files is known to be its own (the first: {name}). It is not drawn.',
    'AWS-ENI-001': '{resource} is in {zone}, but {instance} is in {otherZone}. An interface can only be attached in its own zone.',
    'AWS-ENI-104': '{resource} belongs to another VPC than {instance}. Choose an instance of the same VPC.',
  },
};
