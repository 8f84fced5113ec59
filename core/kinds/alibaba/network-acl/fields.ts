import { field } from '../../../model/fields.ts';

const columns = {
  action: field.choice({ options: ['allow', 'deny'], default: 'allow' }),
  protocol: field.protocol({ default: 'all' }),
  /** Always the destination port of the packet, in both directions (L9.3). */
  ports: field.ports({ default: 'all' }),
  cidr: field.cidr({ family: 'any' }),
};
/** What a new one holds (L9.2). */
const allowAll = [
  { action: 'allow', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' },
  { action: 'allow', protocol: 'all', ports: 'all', cidr: '::/0' },
];

export const fields = {
  /** Evaluated in the order of the table; behind the last rule everything is denied (L9.2). */
  inbound: field.rows({ columns, section: 'rules', term: 'IngressAclEntries', default: allowAll }),
  outbound: field.rows({ columns, section: 'rules', term: 'EgressAclEntries', default: allowAll }),
};
