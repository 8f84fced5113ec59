import { field } from '../../../model/fields.ts';

export const fields = {
  type: field.choice({ options: ['gateway', 'interface', 'gateway-load-balancer'], default: 'gateway', term: 'VpcEndpointType' }),
  service: field.ref({ role: 'endpoint-service', onDelete: 'clear', term: 'ServiceName' }),
  /** A service that belongs to somebody may want to accept it first. */
  state: field.choice({ options: ['available', 'pending', 'rejected'], default: 'available', term: 'State' }),
  /** Gateway: AWS puts a route for the prefix list of the service into each. */
  routeTables: field.list({ of: field.ref({ role: 'route-table', onDelete: 'cascade' }), max: 200, term: 'RouteTableIds', section: 'routes' }),
  /** Interface: one in each zone gets a network interface. */
  subnets: field.list({ of: field.ref({ role: 'segment', onDelete: 'cascade' }), max: 16, term: 'SubnetIds' }),
  /** In the order of the subnets. Absent: the first free address. */
  privateIpv4s: field.list({ of: field.address({ family: 'ipv4' }), max: 16, term: 'SubnetConfigurations', section: 'addresses' }),
  ipv6Addresses: field.list({ of: field.address({ family: 'ipv6' }), max: 16, term: 'SubnetConfigurations', section: 'addresses' }),
  /** Of an endpoint that exists, in the order of the subnets: it may be asked for by these ids. */
  interfaces: field.list({ of: field.text({ maxLength: 32 }), max: 16, term: 'NetworkInterfaceIds', section: 'addresses' }),
  ipAddressType: field.choice({ options: ['ipv4', 'dualstack', 'ipv6'], default: 'ipv4', term: 'IpAddressType', section: 'addresses' }),
  securityGroups: field.list({
    of: field.ref({ role: 'interface-filter', onDelete: 'cascade' }),
    max: 16,
    term: 'SecurityGroupIds',
    section: 'rules',
  }),
  privateDns: field.flag({ default: true, term: 'PrivateDnsEnabled', section: 'behaviour' }),
  /** Which requests it lets through. `custom`: some of them, which no packet tells. */
  policy: field.choice({ options: ['full-access', 'custom', 'deny-all'], default: 'full-access', term: 'PolicyDocument', section: 'behaviour' }),
};
