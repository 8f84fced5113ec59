import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Elastic IP (EIP)',
  short: 'EIP',
  stem: 'eip',
  help:
    'An EIP is a public IPv4 address that stays yours until you release it. It is bound to a CVM, to a private address of a network interface, to a load balancer or to a NAT gateway. ' +
    'A CVM with an EIP is on the Internet without any route. ' +
    'But a route of its subnet goes first: with a default route to a NAT gateway the CVM sends by that gateway, and its EIP is of no use.',
  search: ['EIP', 'public IP', 'static IP', 'floating IP', 'elastic IP', 'public address', 'anycast'],
  fields: {
    publicIpv4: { label: 'Public IPv4', empty: 'Given by the cloud', hint: 'Tencent Cloud gives it. Empty: a stand-in address is drawn.' },
    associatedWith: { label: 'Bound to', empty: 'Nothing', hint: 'A CVM or an interface. A NAT gateway names its EIPs itself.' },
    privateIpv4: { label: 'Private IPv4', empty: 'The primary one', hint: 'Empty: the primary private address of what it is bound to.' },
    type: {
      label: 'Type',
      hint: 'What the address is made of; the network does not depend on it.',
      options: { eip: 'EIP', anycast: 'Anycast EIP', 'high-quality': 'High-quality EIP', 'anti-ddos': 'Anti-DDoS EIP' },
    },
    bandwidth: { label: 'Bandwidth cap', hint: 'Outbound, to the Internet.' },
  },
  sentences: {
    'TC-EIP-101':
      '{target} has no private IPv4 address {address} to which {resource} could be bound. Choose one of its addresses, or leave this empty.',
    'TC-EIP-102': '{resource} is bound to nothing; it is charged all the same. Bind it, or delete it.',
    'TC-EIP-103': '{resource} is bound to the same private address as {other}. A private address takes one EIP.',
    'TC-EIP-104': '{address} is not a public IPv4 address, so it cannot be an EIP. Leave it empty, or write the address that you got.',
    'TC-EIP-105': '{resource} is used by {target} and by {other}. An EIP is one address for one of them; take another.',
  },
};
