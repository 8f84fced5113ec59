import { field } from '../../../model/fields.ts';
import { ipv6Rows } from '../addresses.ts';

export const fields = {
  privateIpv4: field.address({ family: 'ipv4', term: 'PrivateIpAddress', section: 'addresses' }),
  secondaryPrivateIpv4s: field.list({ of: field.address({ family: 'ipv4' }), max: 49, term: 'PrivateIpAddresses', section: 'addresses' }),
  /** A public IPv4 address that came with the instance; an EIP takes its place. */
  staticPublicIp: field.flag({ default: false, term: 'InternetMaxBandwidthOut', written: { false: '0', true: '' }, section: 'addresses' }),
  ipv6Addresses: ipv6Rows,
  /** Absent: the default group that comes with the first ECS of the VPC (L8.9). */
  securityGroups: field.list({
    of: field.ref({ role: 'interface-filter', onDelete: 'cascade' }),
    max: 32,
    term: 'SecurityGroupIds',
    section: 'rules',
  }),
  services: field.rows({
    section: 'behaviour',
    columns: { protocol: field.protocol({ default: 'tcp' }), ports: field.ports({ default: 'all' }) },
    default: [{ protocol: 'all', ports: 'all' }],
  }),
  sourceDestCheck: field.flag({ default: false, term: 'SourceDestCheck', section: 'behaviour' }),
  forwards: field.choice({ options: ['no', 'route', 'nat'], default: 'no', section: 'behaviour' }),
  running: field.flag({ default: true, section: 'behaviour' }),
  instanceType: field.text({ maxLength: 64, pattern: '[a-z0-9.-]+', default: 'ecs.g7.large', term: 'InstanceType', section: 'terraform' }),
};
