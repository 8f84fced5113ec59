import { field } from '../../../model/fields.ts';

export const fields = {
  /** Needed only where the subnet stands in the VPC itself and not in a drawn zone. */
  zone: field.text({ maxLength: 32, pattern: '[a-z0-9-]+', term: 'AvailabilityZone' }),
  ipv4Cidr: field.cidr({ family: 'ipv4', term: 'CidrBlock' }),
  ipv6Cidr: field.cidr({ family: 'ipv6', term: 'Ipv6CidrBlock' }),
  /** Absent: the VPC's main route table. */
  routeTable: field.ref({ role: 'route-table', onDelete: 'clear', term: 'RouteTableId', section: 'routes' }),
  /** Absent: the VPC's default network ACL. */
  networkAcl: field.ref({ role: 'network-filter', onDelete: 'clear', term: 'NetworkAclId', section: 'rules' }),
  mapPublicIpOnLaunch: field.flag({ default: false, term: 'MapPublicIpOnLaunch', section: 'addresses' }),
  assignIpv6OnCreation: field.flag({ default: false, term: 'AssignIpv6AddressOnCreation', section: 'addresses' }),
  /** What Block Public Access of the account leaves alone here (A4.8). */
  publicAccessExclusion: field.choice({
    options: ['none', 'allow-bidirectional', 'allow-egress'],
    default: 'none',
    term: 'InternetGatewayExclusionMode',
    section: 'behaviour',
  }),
  dns64: field.flag({ default: false, term: 'EnableDns64', section: 'behaviour' }),
};
