import { field } from '../../../model/fields.ts';

const columns = {
  action: field.choice({ options: ['accept', 'drop'], default: 'accept' }),
  protocol: field.protocol({ default: 'all' }),
  ports: field.ports({ default: 'all' }),
  cidr: field.cidr({ family: 'any' }),
  description: field.text({ maxLength: 100 }),
};

/** Tried from top to bottom; the last rule, which nobody can change, drops everything (T6.1). */
export const fields = {
  inbound: field.rows({ columns, section: 'rules', term: 'IngressEntries' }),
  outbound: field.rows({ columns, section: 'rules', term: 'EgressEntries' }),
};
