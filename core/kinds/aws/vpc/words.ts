import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'VPC',
  short: 'VPC',
  stem: 'vpc',
  help:
    'A VPC is a private network of your own in one region: one or more IPv4 blocks, IPv6 blocks if you like, and a router that reaches every subnet in it. ' +
    'Nothing enters or leaves before you attach a gateway and a route leads to it. ' +
    'It brings a main route table, a default network ACL that allows everything and a default security group; they work without being drawn. ' +
    'A block can be added later but never resized, so choose one that does not overlap the networks you will want to join.',
  search: ['virtual private cloud', 'network', 'VNet', 'virtual network', 'private network', 'VCN', 'CIDR', 'address space'],
  fields: {
    ipv4Cidr: { label: 'IPv4 block', hint: 'The primary block, /16 to /28. It can never be changed or removed.' },
    secondaryIpv4Cidrs: { label: 'More IPv4 blocks', hint: 'Added beside the primary block; up to five in all without a quota increase.' },
    ipv6Source: {
      label: 'IPv6',
      hint: 'Where the IPv6 block comes from. Without one there is only IPv4 in this VPC.',
      options: { none: 'None', amazon: 'Provided by Amazon', own: 'Your own (BYOIP or IPAM)', 'ipam-private': 'Private (IPAM)' },
    },
    ipv6Cidr: { label: 'IPv6 block', hint: 'Amazon provides a /56 that you cannot choose; your own is /44 to /60 in steps of four.' },
    secondaryIpv6Cidrs: { label: 'More IPv6 blocks', hint: 'Added beside the first one; up to five in all without a quota increase.' },
    dnsSupport: { label: 'DNS resolution', hint: 'The resolver of Amazon answers at the second address of the primary block.' },
    dnsHostnames: {
      label: 'DNS hostnames',
      hint: 'Instances with a public address get a public name; inside the VPC it resolves to the private address.',
    },
    publicAccessExclusion: {
      label: 'Block Public Access',
      hint: 'What the switch of the region leaves alone here: a subnet goes before its VPC.',
      options: { none: 'As the region says', 'allow-bidirectional': 'Exempt both ways', 'allow-egress': 'Exempt outward' },
    },
    owner: {
      label: 'Owner',
      empty: 'Your account',
      hint: 'The account that shares its subnets with yours. Its routes, ACLs and gateways are not yours to build: Terraform looks the VPC up.',
      invalid: 'Twelve digits.',
    },
    tenancy: {
      label: 'Tenancy',
      hint: 'Dedicated puts every instance on hardware of its own. Lambda functions cannot be attached to such a VPC.',
      options: { default: 'Default', dedicated: 'Dedicated' },
    },
  },
  sentences: {
    VPC_NOT_DESCRIBED: '{vpc} is described in no file. Its blocks are taken from its local routes, else from its subnets.',
    // Said of the main route table where none is drawn: AWS makes it with the VPC.
    NO_ROUTE: 'The main route table of {table} has no route for {destination}.',
    ROUTE_LOCAL: 'Main route table of {table}: {prefix} stays in the VPC',
    BORN_VPC: '{cidr}, {count} addresses',
    'AWS-VPC-001': 'An IPv4 block of a VPC must be between /16 and /28; {cidr} is not. Choose a length from 16 to 28.',
    'AWS-VPC-002': '{cidr} has bits set behind its length. AWS will store {canonical}; write that.',
    'AWS-VPC-003': '{cidr} overlaps {other}, which this VPC has already. Choose a block that is free.',
    'AWS-VPC-004':
      'AWS does not allow {cidr} beside the primary block {primary}. Choose one of the same private range, a public one or one of 100.64.0.0/10.',
    'AWS-VPC-005':
      '{cidr} is the same as or larger than {destination}, to which {table} has a route already. Choose a smaller block, or remove the route.',
    'AWS-VPC-006': '{cidr} lies in 169.254.0.0/16, which is reserved for link-local addresses. Choose another block.',
    'AWS-VPC-007': '{cidr} overlaps 172.17.0.0/16, which Docker, Cloud9 and SageMaker use inside their hosts. Better choose another block.',
    'AWS-VPC-008':
      '{cidr} is a public range, but stays private in a VPC: AWS does not announce it, and the real hosts of that range cannot be reached from here.',
    'AWS-VPC-009': '{cidr} has a length that AWS does not accept: a block from Amazon is a /56, one of your own is /44 to /60 in steps of four.',
    'AWS-VPC-010': '{count} {family} blocks are more than the five that a VPC may have without a quota increase.',
    'AWS-VPC-011':
      '{cidr} is a private IPv6 range: Internet and egress-only gateways drop it, so it has no way to the Internet. Add a public block for that.',
    'AWS-VPC-101': '{resource} has no IPv4 block. Every VPC needs one, even where only IPv6 is used; give it a block from /16 to /28.',
    'AWS-VPC-102': '{resource} overlaps {other}: {cidr} and {otherCidr}. That works until you want to join the two; then it cannot be done.',
    'AWS-VPC-103': '{resource} has an IPv6 block, but its IPv6 setting is "None". Say where the block comes from, or remove it.',
    'AWS-VPC-104':
      'The primary block of {resource} was {was} and cannot become {is}: AWS neither changes nor removes it. Add a secondary block, or make a new VPC.',
  },
};
