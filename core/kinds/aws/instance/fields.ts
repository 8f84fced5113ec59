import { field } from '../../../model/fields.ts';

export const fields = {
  privateIpv4: field.address({ family: 'ipv4', term: 'PrivateIpAddress', section: 'addresses' }),
  secondaryPrivateIpv4s: field.list({ of: field.address({ family: 'ipv4' }), max: 49, term: 'PrivateIpAddresses', section: 'addresses' }),
  /** `subnet`: one when the subnet assigns IPv6 on creation (A2.8). */
  ipv6: field.choice({
    options: ['subnet', 'yes', 'no'],
    default: 'subnet',
    term: 'Ipv6AddressCount',
    written: { subnet: '', yes: '1', no: '0' },
    section: 'addresses',
  }),
  ipv6Addresses: field.list({ of: field.address({ family: 'ipv6' }), max: 50, term: 'Ipv6Addresses', section: 'addresses' }),
  /** `subnet`: as the subnet's auto-assign setting says (A2.7). An Elastic IP replaces it. */
  publicIpv4: field.choice({
    options: ['subnet', 'yes', 'no'],
    default: 'subnet',
    term: 'AssociatePublicIpAddress',
    written: { subnet: '', yes: 'true', no: 'false' },
    section: 'addresses',
  }),
  /** The address that AWS lent to it, where that is known. Absent: a stand-in from a documentation range. */
  lentPublicIpv4: field.address({ family: 'ipv4', term: 'PublicIpAddress', section: 'addresses' }),
  /** Absent: the VPC's default security group. */
  securityGroups: field.list({ of: field.ref({ role: 'interface-filter', onDelete: 'cascade' }), max: 32, term: 'SecurityGroups', section: 'rules' }),
  services: field.rows({
    section: 'behaviour',
    columns: { protocol: field.protocol({ default: 'tcp' }), ports: field.ports({ default: 'all' }) },
    // Everything listens until somebody says what does: a drawing asks about the network first.
    default: [{ protocol: 'all', ports: 'all' }],
  }),
  sourceDestCheck: field.flag({ default: true, term: 'SourceDestCheck', section: 'behaviour' }),
  /** What the operating system does with packets of others: nothing, pass them on, translate them (a NAT instance), or inspect what a Gateway Load Balancer brings. */
  forwards: field.choice({ options: ['no', 'route', 'nat', 'inspect'], default: 'no', section: 'behaviour' }),
  /** Of the primary interface, where the instance exists already: it may be asked for by this id. */
  interface: field.text({ maxLength: 32, term: 'NetworkInterfaceId', section: 'behaviour' }),
  running: field.flag({ default: true, term: 'State', written: { false: 'stopped', true: 'running' }, section: 'behaviour' }),
  instanceType: field.text({ maxLength: 32, pattern: '[a-z0-9.-]+', default: 't3.micro', term: 'InstanceType', section: 'terraform' }),
};
