import { field } from '../../../model/fields.ts';

export const fields = {
  /** Needed only where the subnet stands in the VPC itself and not in a drawn zone. */
  zone: field.text({ maxLength: 32, pattern: '[a-z0-9-]+', term: 'Zone' }),
  ipv4Cidr: field.cidr({ family: 'ipv4', term: 'CidrBlock' }),
  ipv6Cidr: field.cidr({ family: 'ipv6', term: 'Ipv6CidrBlock' }),
  /** Absent: the VPC's default route table. */
  routeTable: field.ref({ role: 'route-table', onDelete: 'clear', term: 'RouteTableId', section: 'routes' }),
  /** Absent: nothing is filtered. */
  networkAcl: field.ref({ role: 'network-filter', onDelete: 'clear', term: 'NetworkAclId', section: 'rules' }),
};
