import { field } from '../../../model/fields.ts';

export const fields = {
  /** Needed only where the vSwitch stands in the VPC itself and not in a drawn zone. */
  zone: field.text({ maxLength: 32, pattern: '[a-z0-9-]+', term: 'ZoneId' }),
  ipv4Cidr: field.cidr({ family: 'ipv4', term: 'CidrBlock' }),
  /** The /64 that the number in `Ipv6CidrBlock` makes of the VPC's block. */
  ipv6Cidr: field.cidr({ family: 'ipv6', term: 'Ipv6CidrBlock' }),
  /** Absent: the system route table of the VPC. */
  routeTable: field.ref({ role: 'route-table', onDelete: 'clear', term: 'RouteTableId', section: 'routes' }),
  /** Absent: none, nothing is filtered. */
  networkAcl: field.ref({ role: 'network-filter', onDelete: 'clear', term: 'NetworkAclId', section: 'rules' }),
};
