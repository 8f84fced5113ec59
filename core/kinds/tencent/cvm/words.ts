import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'CVM instance',
  short: 'CVM',
  stem: 'cvm',
  help:
    'A CVM is a virtual machine in a subnet. With public bandwidth or an EIP it is on the Internet without any route, as long as no route of its subnet leads elsewhere: ' +
    'a default route to a NAT gateway wins over its EIP. An IPv6 address is private until it gets public bandwidth of its own. ' +
    'Its security groups are tried in their order; without a group that accepts, nothing passes.',
  search: [
    'CVM',
    'VM',
    'virtual machine',
    'server',
    'host',
    'EC2',
    'ECS',
    'compute',
    'bastion',
    'jump host',
    'web server',
    'database',
    'public gateway',
  ],
  fields: {
    privateIpv4: { label: 'Private IPv4', empty: 'First free one', hint: 'Empty: the first free address of the subnet.' },
    secondaryPrivateIpv4s: {
      label: 'More private IPv4',
      empty: 'None',
      hint: 'Further addresses of the primary interface; each takes an EIP of its own.',
    },
    publicBandwidth: { label: 'Public bandwidth', hint: 'Above 0 the CVM gets a public IP by itself. An EIP replaces it.' },
    ipv6Addresses: {
      label: 'IPv6 addresses',
      hint: 'A dual-stack subnet alone gives none. Each is private until it has bandwidth.',
      columns: {
        address: { label: 'Address', empty: 'First free one' },
        bandwidth: { label: 'Bandwidth', hint: 'To the Internet, in Mbps. 0: reachable inside the VPC only.' },
      },
    },
    securityGroups: { label: 'Security groups', empty: 'None: all dropped', hint: 'Tried in this order: the first rule that matches decides.' },
    services: {
      label: 'Services',
      hint: 'The ports on which something listens, over both families.',
      columns: { protocol: { label: 'Protocol' }, ports: { label: 'Ports', hint: '443, 8000-8100 or all.' } },
    },
    forwards: {
      label: 'Forwarding',
      hint: 'What the operating system does with packets that are not for it: drops them, passes them on, or passes them on under its own address.',
      options: { no: 'None', route: 'Routes packets', nat: 'Public gateway (NAT)' },
    },
    running: { label: 'Running', hint: 'A stopped CVM answers nothing, and routes to it lead nowhere.' },
    instanceType: { label: 'Instance type', hint: 'Only for the Terraform; the network does not depend on it.' },
  },
  sentences: {
    BADGE_IPV6_PUBLIC: 'Public v6',
    BADGE_IPV6_PRIVATE: 'Private v6',
    FIX_IPV6_BANDWIDTH: 'Give the IPv6 address of {target} {bandwidth} Mbps of public bandwidth',
    'TC-SUB-002': '{address} is reserved in {subnet}: Tencent Cloud keeps the first two addresses of a subnet and the last one. Choose another.',
    'TC-ENI-101': '{address} lies outside the block of {subnet}. Choose an address of the subnet, or leave it empty.',
    'TC-ENI-102': '{address} belongs to {other} already. Choose another address, or leave it empty.',
    'TC-V6-003': 'The IPv6 address of {resource} has no public bandwidth, so it is private only. Give it bandwidth, if it should be on the Internet.',
    'TC-RT-003':
      '{resource} has a public address of its own, but the default route of {subnet} leads to {gateway}: what it sends goes out there. Add a route to its own public IP, if that is not meant.',
    'TC-SG-101': '{resource} has no security group, so everything is dropped. Attach a group with rules for what should pass.',
  },
};
