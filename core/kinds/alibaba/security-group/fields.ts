import { field } from '../../../model/fields.ts';

const columns = {
  /** 1 counts first, 100 last (L8.4). */
  priority: field.whole({ min: 0, max: 1000, default: 1 }),
  action: field.choice({ options: ['allow', 'deny'], default: 'allow' }),
  protocol: field.protocol({ default: 'tcp' }),
  /** For icmp: "all", or "TYPE" or "TYPE-CODE". */
  ports: field.ports({ default: 'all' }),
  peer: field.peer({ role: 'rule-peer', onDelete: 'cascade' }),
  description: field.text({ maxLength: 512 }),
};

export const fields = {
  type: field.choice({ options: ['basic', 'enterprise'], default: 'basic', term: 'SecurityGroupType' }),
  /** What members of a basic group may send each other without a rule (L8.2). */
  innerAccess: field.choice({ options: ['accept', 'drop'], default: 'accept', term: 'InnerAccessPolicy', section: 'rules' }),
  /** The group that comes with the first ECS of a VPC; used by what names no group (L8.9). */
  isDefault: field.flag({ default: false }),
  inbound: field.rows({ columns, section: 'rules', term: 'Permissions' }),
  outbound: field.rows({ columns, section: 'rules', term: 'Permissions' }),
};
