import type { KindWords } from '../../words.ts';

export const words: KindWords = {
  name: 'VPC endpoint',
  short: 'Endpoint',
  stem: 'vpce',
  help:
    'A VPC endpoint leads from inside a VPC to a service without the Internet. ' +
    'A gateway endpoint (S3 and DynamoDB only) is a route for the prefix list of the service in the tables that you choose: IPv4, and only for what stands in the VPC itself. ' +
    'An interface endpoint is a network interface in a subnet of each zone, with security groups that must let its clients in. ' +
    'With private DNS the usual name of the service leads to it, if the VPC has DNS support and DNS hostnames. ' +
    'The service never opens a connection back.',
  search: ['VPCE', 'endpoint', 'PrivateLink', 'gateway endpoint', 'interface endpoint', 'S3', 'DynamoDB', 'private access', 'AWS service'],
  fields: {
    type: {
      label: 'Type',
      hint: 'A gateway is routes, an interface endpoint is addresses.',
      options: { gateway: 'Gateway', interface: 'Interface', 'gateway-load-balancer': 'Gateway Load Balancer' },
    },
    service: { label: 'Service', empty: 'None', hint: 'What it leads to.' },
    state: {
      label: 'State',
      hint: 'Whoever offers the service may have to accept the endpoint first.',
      options: { available: 'Available', pending: 'Pending acceptance', rejected: 'Rejected' },
    },
    routeTables: { label: 'Route tables', empty: 'None', hint: 'Each gets a route for the prefix list of the service.' },
    subnets: { label: 'Subnets', empty: 'None', hint: 'One in each zone: there it has a network interface.' },
    interfaces: {
      label: 'Interface ids',
      empty: 'None yet',
      hint: 'Of an endpoint that exists, in the order of the subnets: questions may name them.',
    },
    privateIpv4s: { label: 'IPv4 addresses', empty: 'The first free ones', hint: 'In the order of the subnets.' },
    ipv6Addresses: { label: 'IPv6 addresses', empty: 'The first free ones', hint: 'In the order of the subnets.' },
    ipAddressType: {
      label: 'Address type',
      hint: 'Every subnet must have blocks of the families that it gives.',
      options: { ipv4: 'IPv4', dualstack: 'Dual-stack', ipv6: 'IPv6' },
    },
    securityGroups: {
      label: 'Security groups',
      empty: 'Default group',
      hint: 'They must let clients in. Empty: the default security group of the VPC.',
    },
    privateDns: { label: 'Private DNS', hint: 'The usual name of the service leads to this endpoint, for everybody in the VPC.' },
    policy: {
      label: 'Policy',
      hint: 'Which requests it lets through. A custom policy decides about requests, which no packet tells.',
      options: { 'full-access': 'Full access', custom: 'Custom', 'deny-all': 'Denies everything' },
    },
  },
  sentences: {
    ENDPOINT_NOT_DRAWN:
      'Endpoints of the type {type} lead to VPC Lattice, which is not modelled: {endpoint} is not drawn. Its interfaces are, as hosts of their own.',
    ENDPOINT_LEADS_NOWHERE: 'no service',
    ENDPOINT_TABLES: 'in {count} {count|route table|route tables}',
    ENDPOINT_POLICY: 'Policy',
    ENDPOINT_TYPE_REFUSED: 'The service takes no endpoints of this type.',
    ENDPOINT_FORWARDS: '{at} hands the packet to the service.',
    ENDPOINT_TAKES_BACK: '{at} takes what comes back from the service.',
    ENDPOINT_POLICY_DECIDES: 'The packet passes {at}; its policy decides which requests are granted, and that no packet tells.',
    ENDPOINT_POLICY_DENIES: 'The policy of {endpoint} denies every request.',
    ENDPOINT_FROM_OUTSIDE: '{endpoint} is a gateway for what stands in {network} only; {source} is not in it.',
    ENDPOINT_NOT_ACCEPTED: '{endpoint} carries nothing: who offers the service has not accepted it.',
    ENDPOINT_BY_ROUTES: '{host} is for what routes lead there: nobody answers at its own address.',
    ENDPOINT_ZONE: '{service} has no load balancer in the zone of {endpoint}, so nothing comes through there.',
    FIX_ENDPOINT_ACCEPT: 'Accept {target}',
    ENDPOINT_PROTOCOL: '{endpoint} carries TCP and UDP only.',
    ENDPOINT_NO_SERVICE: '{endpoint} leads to no service.',
    ENDPOINT_NO_OUTBOUND: '{host} is an endpoint: connections go through it to the service, and none begins there.',
    ENDPOINT_PRIVATE: '{host} has private addresses only: nothing on the Internet reaches it.',
    ENDPOINT_LEADS: 'Let {endpoint} lead to {service}',
    ENDPOINT_USES_TABLE: 'Put the routes of {endpoint} into {table}',
    FIX_ENDPOINT_TABLE: 'Put the routes of {endpoint} into {table}',
    FIX_NEW_ENDPOINT: 'Add a gateway endpoint for {service} to {network} and put its routes into {table}',
    FIX_ENDPOINT_POLICY: 'Give {target} the policy that lets everything through',
    'AWS-EP-001':
      '{resource} is a gateway endpoint, which leads only to S3 and DynamoDB of its own Region. {service} is neither; use an interface endpoint.',
    'AWS-EP-002': '{resource} carries IPv4 only. What {subnet} sends to {service} over IPv6 goes another way, or nowhere.',
    'AWS-EP-003': '{subnet} and {other} are both in {zone}. An interface endpoint has one subnet in a zone; remove one of them.',
    'AWS-EP-004':
      '{resource} has private DNS on, but {network} lacks DNS support or DNS hostnames, so the usual name does not lead to it. Turn both on.',
    'AWS-EP-109':
      '{target} is no endpoint for appliances, so a route for {destination} cannot lead there. A gateway endpoint puts its routes into tables by itself.',
    'AWS-EP-110': '{resource} is an endpoint for appliances and has one subnet only. Make another endpoint for the other zones.',
    'AWS-EP-111': '{service} has no load balancer in {zone}, so the endpoint cannot stand there.',
    'AWS-EP-101': '{resource} leads to no service. Choose one.',
    'AWS-EP-102': '{target} is in another VPC than {resource}. Choose one of {network}.',
    'AWS-EP-103': '{resource} is in no route table, so no packet is sent to it. Choose the tables of the subnets that use it.',
    'AWS-EP-104': '{resource} has no subnet, so it has no address. Add a subnet in each zone that uses it.',
    'AWS-EP-105': '{resource} needs an {family} address in {subnet}, which has no {family} block. Give it one, or change the address type.',
    'AWS-EP-106': '{table} has a route to the same service by {other} already. A table takes one; remove it from one of the two.',
    'AWS-EP-107': '{other} has the private name of the same service already. Only one endpoint of a VPC can have it; turn it off here.',
    'AWS-EP-108': 'No security group of {resource} lets in port {port} of {service}, so nobody reaches it. Add an inbound rule for its clients.',
  },
};
