import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Network interface (ENI)',
  short: 'Interface',
  stem: 'eni',
  help:
    'A network interface is a network card that stands in one subnet and has its own addresses and security groups. ' +
    'Every CVM has a primary one by itself; draw one to give it a second. ' +
    'It can only be attached to a CVM of the same VPC and zone. Each of its IPv6 addresses is private until it has public bandwidth.',
  search: ['ENI', 'NIC', 'network card', 'secondary interface', 'elastic network interface', 'vNIC', 'HAVIP'],
  fields: {
    attachedTo: { label: 'Attached to', empty: 'Nothing', hint: 'The CVM whose further interface it is; same zone.' },
    privateIpv4: { label: 'Private IPv4', empty: 'First free one', hint: 'Empty: the first free address of the subnet.' },
    secondaryPrivateIpv4s: { label: 'More private IPv4', empty: 'None', hint: 'Further addresses; each takes an EIP of its own.' },
    ipv6Addresses: {
      label: 'IPv6 addresses',
      hint: 'Each is private until it has bandwidth.',
      columns: {
        address: { label: 'Address', empty: 'First free one' },
        bandwidth: { label: 'Bandwidth', hint: 'To the Internet, in Mbps. 0: reachable inside the VPC only.' },
      },
    },
    securityGroups: { label: 'Security groups', empty: 'None: all dropped', hint: 'Tried in this order: the first rule that matches decides.' },
  },
  sentences: {
    'TC-ENI-103': '{resource} is in {zone} and {instance} in {otherZone}. An interface can only be attached in its own zone; move one of the two.',
    'TC-ENI-104': '{resource} and {instance} are in different VPCs. An interface can only be attached in its own VPC.',
  },
};
