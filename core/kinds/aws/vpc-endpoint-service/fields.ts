import { field } from '../../../model/fields.ts';

/** Somebody's own service behind load balancers, offered to the endpoints of other VPCs (PrivateLink). */
export const fields = {
  loadBalancers: field.list({ of: field.ref({ role: 'link-backend', onDelete: 'cascade' }), max: 10, term: 'NetworkLoadBalancerArns' }),
  acceptanceRequired: field.flag({ default: true, term: 'AcceptanceRequired', section: 'behaviour' }),
  /** Endpoints with private DNS take over this name in their VPC. */
  privateDnsName: field.text({ maxLength: 253, pattern: '[a-zA-Z0-9*.-]+', term: 'PrivateDnsName', section: 'behaviour' }),
};
