import { field } from '../../../model/fields.ts';

/** Joins a Direct Connect gateway to a virtual private gateway or a transit gateway. */
export const fields = {
  directConnectGateway: field.ref({ role: 'line-hub', onDelete: 'cascade', term: 'DirectConnectGatewayId' }),
  gateway: field.ref({ role: 'private-gateway', onDelete: 'cascade', term: 'AssociatedGateway' }),
  /** What is announced over the lines: of a transit gateway exactly this, of a virtual private gateway the blocks of its VPC that lie in it. */
  allowedPrefixes: field.list({ of: field.cidr({ family: 'any' }), max: 200, term: 'AllowedPrefixesToDirectConnectGateway', section: 'routes' }),
};
