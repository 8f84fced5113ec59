/**
 * What a kind can be to other kinds. A kind never names another kind: its fields refer to a role, and its code asks the
 * kind behind an id for the capability of that role (`RoleTable` in `capabilities.ts`).
 */
export const ROLES = [
  'region', // a geographical place of a cloud
  'zone', // an availability zone drawn inside a network
  'network', // a VPC: owns blocks and a router
  'segment', // a subnet, a vSwitch: owns addresses, crosses a filter at its border
  'host', // sends and receives packets: may be an end of a flow
  'interface', // owns addresses in a segment: a network interface, or the host whose primary interface it is
  'route-table',
  'route-target', // may stand behind a route
  'network-filter', // a network ACL
  'interface-filter', // a security group
  'rule-peer', // may stand in a rule in place of a CIDR: a security group, a prefix list
  'prefix-list', // may stand in a route in place of a CIDR
  'link-backend', // may stand behind an endpoint service: a load balancer
  'endpoint-service', // what an endpoint leads to: a service of the cloud, or somebody's own
  'public-address', // an Elastic IP
  'public-address-holder', // takes an Elastic IP: an interface, an instance, a NAT gateway
  'edge-gateway', // traffic enters the network through it: may have a route table of its own
  'public-host', // takes packets from the Internet for addresses of its own: a function, a NAT gateway with port forwarding, a load balancer
  'translation-source', // may stand in an SNAT entry in place of a CIDR: a network, a segment, a host
  'transit-hub', // a router that attachments join: each is looked up in a table of its own
  'hub-attachment', // joins a network, a VPN or another hub to a transit hub; may stand in the tables of the hub
  'network-join', // joins networks so that they reach each other by private addresses: a peering, a hub
  'backend', // may stand behind a load balancer
  'target-group', // names backends for load balancers
  'private-gateway', // a virtual private gateway: joins a network to a private network outside
  'private-network', // on-premises
  'line-hub', // private lines end at it, and gateways of networks are associated with it
  'outside', // stands outside every cloud
] as const;
export type RoleName = (typeof ROLES)[number];
