import { field } from '../../../model/fields.ts';

const columns = {
  action: field.choice({ options: ['accept', 'drop'], default: 'accept' }),
  protocol: field.protocol({ default: 'tcp' }),
  /** For icmp: "all", or "TYPE" or "TYPE-CODE". */
  ports: field.ports({ default: 'all' }),
  peer: field.peer({ role: 'rule-peer', onDelete: 'cascade' }),
  description: field.text({ maxLength: 100 }),
};

/** The first rule from the top that matches decides; what none matches is dropped, so an empty group drops everything (T5.1, T5.2). */
export const fields = {
  inbound: field.rows({ columns, section: 'rules', term: 'Ingress' }),
  outbound: field.rows({ columns, section: 'rules', term: 'Egress' }),
};
