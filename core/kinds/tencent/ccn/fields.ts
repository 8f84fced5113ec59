import { field } from '../../../model/fields.ts';

export const fields = {
  networks: field.list({ of: field.ref({ role: 'network', onDelete: 'cascade' }), max: 100, term: 'Instances' }),
  /** Gateways of VPNs and of Direct Connect that stand on no VPC. */
  gateways: field.list({ of: field.ref({ role: 'private-gateway', onDelete: 'cascade' }), max: 100, term: 'Instances' }),
};
