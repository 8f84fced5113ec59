import { CAPABILITY_WORDS } from '../capability.ts';
import { INTERFACE_WORDS } from '../interfaces.ts';
import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'ECS instance',
  short: 'ECS',
  stem: 'ecs',
  help:
    'An ECS instance is a virtual machine in a vSwitch, with a private IPv4 address and the IPv6 addresses that you give it. ' +
    'With an EIP or a static public IP it is on the Internet over IPv4 in both directions, without any route, as long as the VPC has no active IPv4 gateway. ' +
    'Each IPv6 address begins with 0 Mbit/s and stays inside the VPC until you buy bandwidth for it. ' +
    'Its security groups decide what may come in and go out; nobody can send to port 25 on the Internet.',
  search: ['VM', 'virtual machine', 'server', 'host', 'EC2', 'CVM', 'compute', 'bastion', 'jump host', 'web server', 'database', 'firewall', 'ECI'],
  fields: {
    privateIpv4: { label: 'Private IPv4', empty: 'First free one', hint: 'Empty: the first free address of the vSwitch.' },
    secondaryPrivateIpv4s: { label: 'More private IPv4', empty: 'None', hint: 'Further addresses of the primary interface.' },
    staticPublicIp: { label: 'Static public IP', hint: 'A public IPv4 address that came with the instance. An EIP takes its place.' },
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
    services: {
      label: 'Services',
      hint: 'The ports on which something listens, over both families.',
      columns: { protocol: { label: 'Protocol' }, ports: { label: 'Ports', hint: '443, 8000-8100 or all.' } },
    },
    sourceDestCheck: { label: 'Source/destination check', hint: 'Off by default. On, it drops what is neither from the instance nor for it.' },
    forwards: {
      label: 'Forwarding',
      hint: 'What the operating system does with packets that are not for it: drops them, passes them on, or passes them on under its own address.',
      options: { no: 'None', route: 'Routes packets', nat: 'NAT instance' },
    },
    running: { label: 'Running', hint: 'A stopped instance answers nothing.' },
    instanceType: { label: 'Instance type', hint: 'Only for the Terraform; the network does not depend on it.' },
  },
  sentences: {
    ALI_INTERNAL_ONLY: 'Internal only',
    ALI_PUBLIC: 'Public',
    ALI_EGRESS_ONLY: 'Egress-only',
    ...CAPABILITY_WORDS,
    ...INTERFACE_WORDS,
  },
};
