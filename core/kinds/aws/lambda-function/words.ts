import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'Lambda function',
  short: 'Lambda',
  stem: 'fn',
  help:
    'A Lambda function runs outside your VPC, with the Internet over IPv4, unless you attach it to subnets; then its connections start from interfaces there. ' +
    'Those interfaces never have a public IPv4 address: for the Internet over IPv4 the subnets must lead to a NAT gateway, even where an Internet gateway is at hand. ' +
    'IPv6 is off until Ipv6AllowedForDualStack is on, and then every subnet of the function must be dual-stack. ' +
    'Nothing can open a connection to a function over the network: it is invoked.',
  search: ['serverless', 'function', 'FaaS', 'Function Compute', 'SCF', 'Cloud Functions', 'Ipv6AllowedForDualStack', 'lambda'],
  fields: {
    moreSubnets: {
      label: 'More subnets',
      empty: 'None',
      hint: 'Besides the one it is drawn in; best one in every zone. Any of them may carry a connection.',
    },
    securityGroups: {
      label: 'Security groups',
      empty: 'Default group',
      hint: 'They decide what the function may reach. Empty: the default security group of the VPC.',
    },
    addresses: {
      label: 'Interfaces',
      hint: 'What AWS has given to its interfaces. Without rows each has the first free address of its subnet.',
      columns: {
        subnet: { label: 'Subnet' },
        privateIpv4: { label: 'Private IPv4' },
        ipv6: { label: 'IPv6' },
        interface: { label: 'Interface id' },
      },
    },
    ipv6AllowedForDualStack: {
      label: 'Use IPv6 in dual-stack subnets',
      hint: 'Off by default: without it the interfaces of the function have no IPv6 address.',
    },
    runtime: { label: 'Runtime', hint: 'Only for the Terraform; the network does not depend on it.' },
  },
  sentences: {
    FUNCTION_OUTSIDE: 'not in a VPC',
    FUNCTION_NEEDS_SUBNET: 'The function stands in no subnet, and IPv6 needs a VPC.',
    FUNCTION_NEEDS_DUAL_STACK: '{subnet} is not dual-stack, and every subnet of the function must be.',
    'AWS-LAM-001': 'IPv6 needs an attachment to a VPC, and {resource} is in none. Draw it inside a dual-stack subnet, or turn IPv6 off.',
    'AWS-LAM-002': '{resource} may use IPv6, so every subnet of it must be dual-stack; {subnet} is not. Give it the missing block, or leave it out.',
    'AWS-LAM-003': '{subnet} has only IPv6. A function cannot be attached to it; give the subnet an IPv4 block too, or choose another one.',
    'AWS-LAM-004':
      '{subnet} sends IPv4 to an Internet gateway, but a function never has a public IPv4 address, so it has no Internet. Use a subnet that leads to a NAT gateway.',
    'AWS-LAM-005': 'IPv6 is off, although every subnet of {resource} is dual-stack: it can use IPv4 only. Turn it on.',
    'AWS-LAM-006': '{resource} may use IPv6, but {subnet} has no route for ::/0. Add one to an egress-only gateway.',
    'AWS-LAM-007':
      '{resource} has {subnets} {subnets|subnet|subnets} and {groups} security {groups|group|groups}; a function takes 16 and 5 at most.',
    'AWS-LAM-008': '{network} has dedicated tenancy, and functions cannot be attached to such a VPC. Use a VPC with default tenancy.',
    'AWS-LAM-009':
      'Over {family} {subnet} and {other} lead to the Internet differently. A function uses any of its subnets, so connections will work only now and then.',
    'AWS-LAM-102': '{resource} stands in no subnet, so it is not in a VPC and its other subnets do not count. Draw it inside one of them.',
    'AWS-LAM-101': '{subnet} is in another VPC than {first}. All subnets of a function must be of one VPC.',
  },
};
