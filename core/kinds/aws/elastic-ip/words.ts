import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Elastic IP',
  short: 'Elastic IP',
  stem: 'eip',
  help:
    'An Elastic IP is a public IPv4 address that stays yours until you release it. It is mapped onto one private IPv4 address of an instance, an interface or a NAT gateway. ' +
    'The host never sees it: the Internet gateway exchanges the two addresses, so without a route to that gateway it does nothing. ' +
    'It replaces an auto-assigned public address. There are none for IPv6, whose addresses are static already.',
  search: ['EIP', 'public IP', 'static IP', 'floating IP', 'reserved IP', 'elastic', 'public address', 'public IPv4'],
  fields: {
    publicIpv4: { label: 'Public IPv4', empty: 'Given by AWS', hint: 'AWS gives it when you allocate it. Empty: a stand-in address is drawn.' },
    associatedWith: { label: 'Associated with', hint: 'An instance or an interface. A NAT gateway names its Elastic IPs itself.' },
    privateIpv4: { label: 'Private IPv4', empty: 'The primary one', hint: 'Empty: the primary private address of what it is associated with.' },
  },
  sentences: {
    'AWS-EIP-101':
      '{target} has no private IPv4 address {address} onto which {resource} could be mapped. Choose one of its addresses, or leave this empty.',
    'AWS-EIP-102': '{resource} is associated with nothing; AWS charges for it all the same. Associate it, or delete it.',
    'AWS-EIP-103': '{resource} is mapped onto the same private address as {other}. A private address takes one public address.',
    'AWS-EIP-104': '{address} is not a public IPv4 address, so it cannot be an Elastic IP. Leave it empty, or write the address that AWS gave you.',
    'AWS-EIP-105': '{resource} is used by {target} and by {other}. An Elastic IP is one address for one of them; allocate another.',
    'AWS-EIP-106': '{network} has no Internet gateway, so {resource} cannot be associated with {target}. Add an Internet gateway first.',
  },
};
