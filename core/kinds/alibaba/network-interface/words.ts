import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Network interface',
  short: 'Interface',
  stem: 'eni',
  help:
    'An elastic network interface (ENI) is a network card that stands in one vSwitch and has its own addresses and security groups. ' +
    'Every ECS has a primary one by itself; draw one to give an ECS a second, or as the target of a route. ' +
    'It can only be attached to an ECS of the same zone. Each of its IPv6 addresses has a bandwidth of its own.',
  search: ['ENI', 'NIC', 'network card', 'interface', 'secondary interface', 'elastic network interface', 'vNIC', 'port'],
  fields: {
    attachedTo: { label: 'Attached to', hint: 'The ECS whose further interface it is; same zone.' },
    privateIpv4: { label: 'Private IPv4', empty: 'First free one', hint: 'Empty: the first free address of the vSwitch.' },
    secondaryPrivateIpv4s: {
      label: 'More private IPv4',
      empty: 'None',
      hint: 'Further addresses of the same interface; each takes an EIP of its own.',
    },
    ipv6Addresses: {
      label: 'IPv6 addresses',
      empty: 'None',
      hint: 'Each has a bandwidth of its own to the Internet; 0 keeps it inside the VPC.',
      columns: {
        address: { label: 'Address', empty: 'First free one', hint: 'Empty: the first free address of the vSwitch.' },
        bandwidth: { label: 'Bandwidth', hint: 'To the Internet, in Mbit/s. 0 makes this address internal only, at any time.' },
        chargeType: {
          label: 'Billing',
          hint: 'By traffic an address takes 1,000 Mbit/s at most, by bandwidth 2,000.',
          options: { PayByBandwidth: 'By bandwidth', PayByTraffic: 'By traffic' },
        },
      },
    },
    securityGroups: {
      label: 'Security groups',
      empty: 'Default group',
      hint: 'Empty: the default group, which comes with the first ECS of the VPC.',
    },
    sourceDestCheck: { label: 'Source/destination check', hint: 'Off by default. On, it drops what is neither from the interface nor for it.' },
  },
  sentences: {
    'ALI-ENI-104': '{resource} is in {zone}, but {instance} is in {otherZone}. An interface can only be attached in its own zone.',
    'ALI-ENI-105': '{resource} belongs to another VPC than {instance}. Choose an ECS of the same VPC.',
  },
};
