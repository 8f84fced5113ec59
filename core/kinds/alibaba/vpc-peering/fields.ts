import { field } from '../../../model/fields.ts';

export const fields = {
  network: field.ref({ role: 'network', onDelete: 'cascade', term: 'VpcId' }),
  peer: field.ref({ role: 'network', onDelete: 'cascade', term: 'AcceptingVpcId' }),
};
