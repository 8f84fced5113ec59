import type { TemplateId } from '../../templates/index.ts';

/** What the start screen and `netdraft new` say of each template. */
export const TEMPLATE_WORDS: Readonly<Record<TemplateId, { readonly title: string; readonly line: string }>> = {
  'public-private-nat': {
    title: 'Public and private subnet with NAT',
    line: 'Servers with public addresses behind an Internet gateway, private ones that only go out.',
  },
  'dual-stack-egress-only': {
    title: 'Dual-stack with egress-only gateway',
    line: 'The private subnet goes out over IPv4 by NAT and over IPv6 by an egress-only gateway; nothing comes in.',
  },
  'lambda-before-october-2023': {
    title: 'Lambda before October 2023',
    line: 'A function in a VPC has only IPv4, and needs a NAT gateway to reach the Internet.',
  },
  'lambda-after-october-2023': {
    title: 'Lambda after October 2023',
    line: 'With Ipv6AllowedForDualStack the function leaves over IPv6 too, by the egress-only gateway.',
  },
  'lambda-dual-stack': {
    title: 'Lambda with one switch missing',
    line: 'Everything for IPv6 is in place except one setting of the function: find it, and see what changes.',
  },
  'vpn-no-internet-gateway': {
    title: 'No Internet gateway, reached by VPN',
    line: 'The office reaches the VPC through its virtual private gateway; the Internet does not.',
  },
  'ipv6-only-nat64': {
    title: 'IPv6-only subnet with NAT64',
    line: 'Workers without an IPv4 address reach IPv4 servers through the NAT gateway.',
  },
  'aws-load-balancer': {
    title: 'Load balancers, and whom their targets see',
    line: 'An ALB with one target that fails its health check, and an NLB whose targets see the client or the load balancer.',
  },
  'aws-private-access': {
    title: 'Private access to AWS services',
    line: 'S3 by a gateway endpoint and Systems Manager by an interface endpoint, in a VPC without Internet.',
  },
  'aws-inspection': {
    title: 'Inspection by a Gateway Load Balancer',
    line: 'What enters and leaves by the Internet gateway passes firewalls in another VPC; one zone has none.',
  },
  'aws-hub-and-spokes': {
    title: 'Hub and spokes with inspection',
    line: 'A transit gateway leads everything past the firewalls of a hub: between spokes, and out by its NAT gateways.',
  },
  'aws-peerings': {
    title: 'Peerings, and no way through',
    line: 'Three VPCs in a row: neighbours reach each other, nobody passes through one to the next or to its NAT gateway.',
  },
  'alibaba-ipv6-gateway': {
    title: 'The Alibaba table',
    line: 'Three hosts, three rows: internal, public and egress-only IPv6 addresses behind one IPv6 gateway.',
  },
  'tencent-ipv6-clb': {
    title: 'Tencent IPv6 CLB',
    line: 'IPv6 clients reach IPv6 servers, and IPv4 ones once dual-stack binding is on; clients of its VPC are refused.',
  },
  'tencent-dual-stack-clb': {
    title: 'IPv4 and IPv6 CLB side by side',
    line: 'Two balancers before the same servers make dual stack, each with rules of its own.',
  },
  'tencent-nat-and-eip': {
    title: 'Tencent Cloud: NAT gateway or EIP',
    line: 'A default route to the NAT gateway goes before an EIP; without the route the EIP is used.',
  },
  'three-clouds': {
    title: 'One drawing, three clouds',
    line: 'The same small network in AWS, Alibaba Cloud and Tencent Cloud, and the answers in which they differ.',
  },
  'two-clouds-vpn': {
    title: 'Two clouds, one VPN',
    line: 'A shop in AWS and a warehouse in Alibaba Cloud, joined by a VPN: both sides need routes, and each has a security group.',
  },
};
