import { field } from '../../../model/fields.ts';

const columns = {
  protocol: field.protocol({ default: 'tcp' }),
  /** For icmp: "all", or "TYPE" or "TYPE-CODE". */
  ports: field.ports({ default: 'all' }),
  peer: field.peer({ role: 'rule-peer', onDelete: 'cascade' }),
  description: field.text({ maxLength: 255 }),
};

export const fields = {
  /** The group that AWS makes with the VPC; used when nothing else is named. */
  isDefault: field.flag({ default: false }),
  inbound: field.rows({ columns, section: 'rules', term: 'IpPermissions' }),
  /** A new group lets everything out, IPv6 too where the VPC has it (A10.3). */
  outbound: field.rows({
    columns,
    section: 'rules',
    term: 'IpPermissionsEgress',
    default: [
      { protocol: 'all', ports: 'all', peer: '0.0.0.0/0' },
      { protocol: 'all', ports: 'all', peer: '::/0' },
    ],
  }),
};
