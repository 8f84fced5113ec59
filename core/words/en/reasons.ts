import type { Sentences } from '../catalogue.ts';

/**
 * What the engine says of a packet: why it is stopped, what happened at each step, what nearly matched. Every sentence may use
 * {source}, {sourcePort}, {destination}, {port}, {service} ("tcp/443") and {at} (where the packet is) besides its own values.
 */
export const REASON_WORDS = {
  // Before the packet is sent.
  NO_SOURCE_ADDRESS: '{host} has no {family} address, so it cannot send anything over {family}.',
  NO_DESTINATION_ADDRESS: '{host} has no {family} address, so nothing can be sent to it over {family}.',
  DNS64_OFF: '{host} has only IPv6. DNS64 is off in {segment}, so a name with only an IPv4 address leads nowhere for it.',
  LAMBDA_V6_DISABLED: '{host} has no IPv6 address, because IPv6 for dual-stack subnets is off, so it cannot send to {destination}.',
  LAMBDA_SUBNET_NOT_DUAL: '{host} gets no IPv6 address: every one of its subnets must be dual-stack, and {segment} is not.',
  LAMBDA_V6_ONLY_SUBNET: '{host} cannot run in {segment}: a function has no interface in a subnet without IPv4.',
  LAMBDA_NO_VPC_V6: '{host} is not in a VPC, and outside of one a function sends no IPv6.',
  LAMBDA_PROTOCOL: '{host} is a function: it sends TCP and UDP only.',
  NOT_RUNNING: '{host} is stopped, so it neither sends nor answers.',
  NOT_ATTACHED: '{host} is attached to no instance, so nobody sends or answers by it.',
  NO_SEGMENT: '{host} stands in no subnet.',

  // Filters.
  SG_EGRESS: 'No outbound rule of the security groups of {host} allows {service} to {destination}.',
  SG_INGRESS: 'No inbound rule of the security groups of {host} allows {service} from {source}.',
  NACL_EGRESS: '{acl} does not let {service} to {destination} out of {segment}.',
  NACL_INGRESS: '{acl} does not let {service} from {source} into {segment}.',
  RETURN_NACL:
    'The request arrives, but {acl} stops its reply to port {port} at the border of {segment}: a network ACL does not remember the request.',

  // Routes.
  NO_ROUTE: '{table} has no route for {destination}.',
  BLACKHOLE: 'The route for {destination} leads nowhere: its target was deleted or detached.',
  TARGET_NOT_RUNNING: 'The route for {destination} leads to {host}, which is not running.',
  NO_SEGMENT_THERE: '{destination} lies in {network}, but in none of its subnets.',
  NOBODY_THERE: 'Nobody in {segment} has the address {destination}.',
  RETURN_ROUTE: 'The request arrives, but its reply to {destination} is lost at {at}.',
  REPLY_ASTRAY: 'The reply reaches {host} with addresses that do not belong to any connection of it.',
  LOOP: 'The packet goes round in circles and comes to {at} again.',

  // The Internet and its gateways.
  IGW_NOT_ATTACHED: 'No Internet gateway is attached that could carry this.',
  IGW_NO_PUBLIC_V4: '{host} has no public IPv4 address, so {gateway} has nothing to translate {source} to.',
  NAT_PRIVATE_AT_IGW: '{host} is a private NAT gateway: {gateway} has no public address for it and drops the packet.',
  NO_PUBLIC_MAPPING: 'No public IPv4 address leads to {host}, so nothing on the Internet can reach it.',
  EIP_NOT_ASSOCIATED: '{host} is associated with nothing, so nobody answers at {destination}.',
  NOT_ON_INTERNET: '{destination} is a private address: nobody on the Internet has it.',
  V6_PRIVATE_RANGE: 'The IPv6 addresses of {network} are private ones, which never pass a gateway to the Internet.',
  VPC_BPA: 'Block Public Access of {region} stops traffic between its VPCs and the Internet.',
  EDGE_NO_PUBLIC_V4: 'The gateway sends this to {target}, which takes no traffic from the Internet without a public address of its own.',
  EIGW_V4_ROUTE: '{gateway} carries IPv6 only, so an IPv4 route cannot lead to it.',
  EIGW_INBOUND: '{gateway} lets only connections pass that were begun inside: it refuses this one from the Internet.',
  EIGW_NO_SESSION: 'The reply goes to {gateway}, which did not see the request and lets no reply out.',

  // Translators.
  NAT_NO_IGW_ROUTE: '{nat} translates the packet and finds no way on: {table} does not send {destination} to an Internet gateway.',
  NAT_INBOUND: '{nat} forwards nothing that was not asked for from inside: it has no port forwarding.',
  NAT_PROTOCOL: '{nat} translates TCP, UDP and ICMP only.',
  NAT_V6_NATIVE: '{nat} carries no IPv6 but the addresses of 64:ff9b::/96, which stand for IPv4.',
  NAT_NO_ADDRESS: '{nat} has no private address, because its subnet has no IPv4 block or no free address.',
  NAT_NO_SESSION: 'The reply goes to a translator that did not see the request.',
  NAT_INSTANCE_V6: 'What a NAT instance does with IPv6 is not modelled.',
  SRC_DST_CHECK: '{host} drops what is neither from it nor for it: its source/destination check is on.',
  NOT_FORWARDED: '{host} gets a packet that is not for it, and its operating system passes nothing on.',

  // Arrival.
  NO_LISTENER: 'Nothing on {host} listens on {service}.',
  LAMBDA_NO_INBOUND: '{host} is a function: connections begin at it and never arrive at it. It is invoked instead.',

  // Private connections.
  VGW_NO_ROUTE: 'No connection of {gateway} leads to {destination}.',
  VPN_NO_IPV6: '{link} ends at a virtual private gateway, and such a VPN carries no IPv6.',
  DX_NO_IPV6: '{link} is not set up for IPv6.',
  SITE_NO_ROUTE: '{site} has no way to {destination}.',
  SITE_NO_SESSION: 'The reply leaves {site} by a way on which its request did not come.',

  // Not modelled.
  NOWHERE: 'What happens behind {at} is not modelled.',
  SAME_HOST: 'What {host} sends to itself does not leave it: it is not modelled.',
  LINK_LOCAL: '{destination} is a link-local address of the cloud itself (metadata, time, DNS): it is never filtered and not modelled.',
  VPC_ROUTER: '{destination} is the router of the VPC: what it answers is not modelled.',
  VPC_RESOLVER: '{destination} is the address of the VPC resolver: what it answers is not modelled.',
  SITE_INSIDE: 'What goes on inside {site} is not modelled.',
  SITE_TRANSIT: 'What {site} does with packets for {destination}, which is not in it, is not modelled.',
  SITE_NO_INBOUND: 'What the firewall of {site} lets in from the Internet is not modelled.',

  // Questions that cannot be answered.
  END_UNKNOWN: 'There is no "{end}" in this design, and it is no address either.',
  END_AMBIGUOUS: '"{end}" could be any of these: {ids}. Name one of them.',
  END_NOT_A_HOST: '"{end}" neither sends nor receives packets. Name a host, an interface or an address.',
  END_CANNOT_SEND: '"{end}" cannot begin a connection. Name a host or an interface.',
  END_BAD_ADDRESS: '"{end}" is no IPv4 or IPv6 address.',
  END_NOT_PUBLIC: '"{end}" is a private address: no host on the Internet has it.',
  END_NO_SUCH_ADDRESS: '{host} has no address {address}.',
  END_NO_SUCH_INTERFACE: '{host} has no interface "{interface}".',
  END_NOBODYS_ADDRESS: 'Nobody in this design has the address {end}.',
  ENDS_OF_TWO_FAMILIES: '{from} and {to} are of two address families: no packet has both.',
  FLOW_PROTOCOL: '"{protocol}" is no protocol: tcp, udp, icmp, icmpv6 or a number from 0 to 255.',
  FLOW_PORT: '{port} is no port: a whole number from 0 to 65535.',
  FLOW_NEEDS_PORT: '{protocol} needs a port.',

  // Steps.
  SENDS: '{at} sends from {source}',
  REPLIES: '{at} replies to {destination}',
  SG_ALLOWS_OUT: '{filter}, outbound rule {rule}: {allows}',
  SG_ALLOWS_IN: '{filter}, inbound rule {rule}: {allows}',
  SG_DEFAULT_ALLOWS_OUT: 'The default security group lets everything out',
  SG_DEFAULT_ALLOWS_IN: 'The default security group lets its members in',
  SG_REPLY: 'Reply to a connection that the security groups let through',
  NACL_ALLOWS_OUT: '{filter}, outbound rule {rule}: {allows}',
  NACL_ALLOWS_IN: '{filter}, inbound rule {rule}: {allows}',
  SAME_SEGMENT: 'Handed over inside the subnet: no route, no network ACL',
  ROUTE: '{table}: {prefix} to {target}',
  ROUTE_LOCAL: '{table}: {prefix} stays in the VPC',
  IGW_TRANSLATES_OUT: 'Source {before} becomes {after}',
  IGW_TRANSLATES_IN: 'Destination {before} becomes {after}',
  IGW_FORWARDS_OUT: 'IPv6 goes out untranslated',
  IGW_FORWARDS_IN: 'IPv6 comes in untranslated',
  BPA_OPENS: 'Block Public Access lets NAT gateways out',
  BPA_REPLY: 'Block Public Access lets the reply in',
  EIGW_OPENS: 'IPv6 goes out untranslated, and the connection is remembered',
  EIGW_REPLY: 'Reply to a connection that was begun inside',
  NAT_TRANSLATES: 'Source {before} becomes {after}',
  NAT_RESTORES: 'Destination {before} becomes {after} again',
  NAT64_TRANSLATES: 'IPv6 becomes IPv4: {beforeDestination} is {destination}',
  NAT_INSTANCE_TRANSLATES: 'Source {before} becomes {after}',
  NAT_INSTANCE_RESTORES: 'Destination {before} becomes {after} again',
  HOST_FORWARDS: 'Passed on by the operating system',
  VGW_FORWARDS_IN: 'Comes in from the private network',
  VPN_FORWARDS: 'Goes through the VPN',
  DX_FORWARDS: 'Goes through Direct Connect',
  SITE_TRANSLATES: 'Source {before} becomes {after}',
  SITE_RESTORES: 'Destination {before} becomes {after} again',
  SITE_OPENS: 'Goes out to the Internet',
  SITE_REPLY: 'Reply to a connection that was begun inside',
  DELIVERED: 'Arrives at {at} on {service}',
  INTERNET_DELIVERS: 'Arrives at {destination} on the Internet',
  REPLY_ARRIVES: 'The reply arrives',

  // What nearly matched, and what a route beat.
  NEAR_PORT: '{filter}, rule {rule} allows {allows}: another port.',
  NEAR_PROTOCOL: '{filter}, rule {rule} allows {allows}: another protocol.',
  NEAR_PEER: '{filter}, rule {rule} allows {allows}: another address.',
  NEAR_FAMILY: '{filter}, rule {rule} allows {allows}: the other address family.',
  NEAR_DIRECTION: '{filter}, rule {rule} allows {allows}, but in the other direction.',
  NEAR_GROUP_PUBLIC: '{filter}, rule {rule} allows {allows}, which matches private addresses only.',
  NEAR_LATER: '{filter}, rule {rule} would allow {allows}, but it comes later.',
  BEATEN_SHORTER: '{prefix} to {target}: less specific.',
  BEATEN_ORIGIN: '{prefix} to {target}: learnt, while this one was written.',
  BEATEN_LOCAL: "{prefix} to {target}: learnt routes never beat the VPC's own.",
  NEAR_ROUTE_FAMILY: '{prefix} to {target} is a route of the other address family.',
} as const satisfies Sentences;
