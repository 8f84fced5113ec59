import type { Sentences } from '../catalogue.ts';

/** Findings that several kinds have in common; those of one kind are in its own words. */
export const FINDING_WORDS = {
  'AWS-SUB-004': '{address} is reserved in {subnet}: AWS keeps the first four addresses of a subnet and the last one. Choose another.',
  'AWS-SUB-006': '{subnet} has only IPv6, so {resource} cannot have an IPv4 address there. Remove the address, or give the subnet an IPv4 block.',
  'AWS-ENI-002': '{table} sends packets to {resource}, but its source/destination check is on and drops what is not its own. Turn the check off.',
  'AWS-ENI-101': '{address} lies outside the block of {subnet}. Choose an address of the subnet, or leave it empty.',
  'AWS-ENI-102': '{address} belongs to {other} already. Choose another address, or leave it empty.',
  'AWS-ENI-103': '{resource} has {count} security groups; more than five on an interface need a quota increase.',
  'AWS-IGW-003':
    '{subnet} leads to {gateway}, but {resource} has no public IPv4 address, so it has no Internet over IPv4. Associate an Elastic IP, if it should.',
  'AWS-IGW-004':
    '{resource} has a public IPv4 address, but {subnet} has no route to an Internet gateway, so the address is of no use. Add the route, or drop the address.',
  'AWS-SG-001': '{group} belongs to another VPC than {network}. A security group works only in its own VPC; choose one of {network}.',
  'FORM-101': 'This setting is not in force as {resource} is set up now. Its value is kept, but the cloud would not take it; remove it.',
  'FORM-102': '{resource} is set to what cannot be chosen as it is set up now. Choose something else; the inspector says why.',
  'FORM-103': '{value} is out of the range that is allowed for {resource} as it is set up now: {min} to {max}. Choose a number in it.',
  'OUT-NET-101': '{address} is no public address, so no host on the Internet can have it. Write a public one.',
} as const satisfies Sentences;
