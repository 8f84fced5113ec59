import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'EIP',
  short: 'EIP',
  stem: 'eip',
  help:
    'An EIP is a public IPv4 address that you buy and bind to one private address of an ECS instance or an interface, or to a NAT gateway. ' +
    'It makes the host reachable in both directions; only its security groups and the network ACL restrict that. ' +
    'Without an active IPv4 gateway it needs no route at all, and it goes before any NAT gateway. ' +
    'In cut-through mode the host sees the address on its own interface, and no network ACL is asked.',
  search: ['Elastic IP', 'elastic IP address', 'public IP', 'static IP', 'floating IP', 'public address', 'public IPv4'],
  fields: {
    publicIpv4: {
      label: 'Public IPv4',
      empty: 'Given by Alibaba Cloud',
      hint: 'Alibaba Cloud gives it when you buy it. Empty: a stand-in address is drawn.',
    },
    associatedWith: { label: 'Bound to', hint: 'An ECS instance or an interface. A NAT gateway names its EIPs itself.' },
    privateIpv4: { label: 'Private IPv4', empty: 'The primary one', hint: 'Empty: the primary private address of what it is bound to.' },
    mode: {
      label: 'Mode',
      hint: 'Cut-through is for interfaces only, and not together with an IPv4 gateway.',
      options: { nat: 'NAT', 'cut-through': 'Cut-through' },
    },
    bandwidth: { label: 'Bandwidth', hint: 'Only for the Terraform; the network does not depend on it.' },
    chargeType: { label: 'Billing', hint: 'How its traffic is paid.', options: { PayByBandwidth: 'By bandwidth', PayByTraffic: 'By traffic' } },
  },
  sentences: {
    'ALI-4GW-004': '{resource} is in cut-through mode, which does not go together with {gateway}. Use NAT mode, or take the IPv4 gateway away.',
    'ALI-EIP-101':
      '{target} has no private IPv4 address {address} onto which {resource} could be mapped. Choose one of its addresses, or leave this empty.',
    'ALI-EIP-102': '{resource} is bound to nothing; Alibaba Cloud charges for it all the same. Bind it, or delete it.',
    'ALI-EIP-103': '{resource} is mapped onto the same private address as {other}. A private address takes one EIP.',
    'ALI-EIP-104': '{address} is not a public IPv4 address, so it cannot be an EIP. Leave it empty, or write the address that you were given.',
    'ALI-EIP-105': '{resource} is used by {target} and by {other}. An EIP is one address for one of them; buy another.',
    'ALI-EIP-106': '{resource} is in cut-through mode, but {target} is no interface of its own. Bind it to an interface, or use NAT mode.',
  },
};
