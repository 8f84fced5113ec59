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
  'AWS-GW-101': '{resource} is attached to no VPC, so it carries nothing and routes to it are blackholes. Attach it to a VPC, or delete it.',
  'AWS-ELB-002':
    '{resource} is internet-facing, but {subnet} has no {family} route to an Internet gateway, so its node there is not reached. Add the route, or choose a public subnet.',
  'AWS-ELB-003': 'The name of {resource} has {count} characters; a load balancer or target group takes 32 at most. Shorten it.',
  'AWS-ELB-005': '{group} has IPv6 targets, which need a dual-stack load balancer. Make {resource} dual-stack.',
  'AWS-ELB-007': '{group} cannot stand behind {resource}: functions need an Application Load Balancer, load balancers a Network Load Balancer.',
  'AWS-ELB-009': '{target} is in {zone}, where {resource} has no subnet, so it gets no traffic. Add a subnet of {zone} to {resource}.',
  'AWS-ELB-010':
    '{target} gets what {resource} sends to port {port} from {source}, and none of its security groups lets that in. Add an inbound rule.',
  'AWS-ELB-012':
    'Cross-zone load balancing is off and {group} has no target in {zone}, so the node of {resource} in {subnet} drops what it gets. Add a target there, or turn it on.',
  'AWS-ELB-102': '{resource} has no subnet, so it has no node and no address. Add a subnet in each of its zones.',
  'AWS-ELB-103': '{subnet} is in another VPC than {resource}. Choose subnets of its own VPC.',
  'AWS-ELB-106': '{resource} is dual-stack, but {subnet} has no IPv6 block. Give the subnet one, or make the load balancer IPv4.',
  'AWS-ELB-107': '{group} is for {protocol}, which {resource} does not carry. Choose a target group of another protocol.',
  'AWS-ELB-109': 'Another listener of {resource} takes the same traffic on port {port} already. Choose another port.',
  'FORM-101': 'This setting is not in force as {resource} is set up now. Its value is kept, but the cloud would not take it; remove it.',
  'FORM-102': '{resource} is set to what cannot be chosen as it is set up now. Choose something else; the inspector says why.',
  'FORM-103': '{value} is out of the range that is allowed for {resource} as it is set up now: {min} to {max}. Choose a number in it.',
  NOT_KNOWN_YET:
    '{what} of {resource} is not known yet: flows that depend on it are not modelled. Set it in the inspector; where it has no field of its own, say there that it is set.',
  OTHER_CLOUD: '{resource} names {other}, which is of another cloud. Choose one of its own cloud, or take it away.',
  'OUT-NET-101': '{address} is no public address, so no host on the Internet can have it. Write a public one.',
} as const satisfies Sentences;
