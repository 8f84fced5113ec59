import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'NAT gateway',
  short: 'NAT gateway',
  stem: 'nat',
  help:
    'A NAT gateway sends what the hosts of a VPC ask for to the Internet, under its own EIPs; a route of their subnet must lead to it. ' +
    'That route goes before an EIP of the host itself. It carries TCP, UDP and ICMP over IPv4. ' +
    'Port forwarding (DNAT) lets chosen ports in. Networks behind a peering or a VPN cannot use it; through a CCN only the standard product can be shared.',
  search: ['NAT', 'SNAT', 'DNAT', 'port forwarding', 'masquerade', 'egress', 'outbound', 'source NAT', 'private NAT', 'INTRANAT'],
  fields: {
    product: {
      label: 'Product',
      hint: 'Only the standard one can be shared through a CCN. A private one translates between private networks, without the Internet.',
      options: { traditional: 'Traditional', standard: 'Standard', private: 'Private' },
    },
    elasticIps: { label: 'EIPs', empty: 'None', hint: 'One to ten. Without SNAT rules any of them is used.' },
    sharedBy: { label: 'Shared through', empty: 'Nothing', hint: 'The CCN whose other VPCs may use it.' },
    snat: {
      label: 'SNAT rules',
      hint: 'Under which EIP a subnet or a CVM goes out; one row for each EIP.',
      columns: { subnet: { label: 'Subnet' }, host: { label: 'CVM' }, elasticIp: { label: 'EIP' } },
    },
    dnat: {
      label: 'Port forwarding',
      hint: 'What comes to a port of an EIP goes to a private address. TCP and UDP only.',
      columns: {
        protocol: { label: 'Protocol' },
        elasticIp: { label: 'EIP' },
        port: { label: 'Port' },
        privateIp: { label: 'Private address' },
        privatePort: { label: 'Private port', empty: 'The same' },
      },
    },
  },
  sentences: {
    NAT_NEEDS_EIP: 'no EIP',
    NAT_PRODUCT_PRIVATE: 'Private',
    NAT_PRODUCT_STANDARD: 'Standard',
    NAT_WITHOUT_EIP: '{nat} has no EIP, so there is nothing under which it could send this.',
    NAT_ANY_EIP: 'May go out under this EIP',
    NAT_NO_FORWARDING: '{nat} forwards nothing to {destination} on {service}, and nobody inside has asked for it.',
    NAT_NOT_PUBLIC: '{nat} is a private NAT gateway: it has no way to the Internet.',
    NAT_PRIVATE_UNKNOWN: 'What the private NAT gateway {nat} translates is not modelled.',
    FIX_NAT_TRADITIONAL: 'Make {target} a NAT gateway to the Internet',
    'TC-NAT-001': '{resource} has {count} EIPs. A NAT gateway needs at least one and takes ten at most.',
    'TC-NAT-002': 'No route of {subnet} leads to {resource}, so it translates nothing from there. Add a default route.',
    'TC-NAT-003': '{host} may send protocol {protocol}, but {resource} carries TCP, UDP and ICMP only: it does not pass.',
    'TC-NAT-005': 'Port forwarding takes TCP and UDP only; rule {number} says {protocol}. Choose one of the two.',
    'TC-NAT-101': '{address} is not bound to {resource}, so no rule can use it. Add it to the EIPs, or choose another.',
    'TC-NAT-102': 'Only a standard NAT gateway can be shared, and only through a CCN that joins its VPC: {hub} does not share {resource}.',
  },
};
