import { field } from '../../../model/fields.ts';

const columns = {
  number: field.whole({ min: 1, max: 32766 }),
  action: field.choice({ options: ['allow', 'deny'], default: 'allow' }),
  protocol: field.protocol({ default: 'all' }),
  ports: field.ports({ default: 'all' }),
  cidr: field.cidr({ family: 'any' }),
};

export const fields = {
  /** The list that AWS makes with the VPC; in force for every subnet that names no other. */
  isDefault: field.flag({ default: false }),
  /** Evaluated by number, not by place in the table; the last rule, `*`, denies (A11.3). */
  inbound: field.rows({ columns, section: 'rules', term: 'Entries' }),
  outbound: field.rows({ columns, section: 'rules', term: 'Entries' }),
};
