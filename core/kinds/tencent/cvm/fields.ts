import { field } from '../../../model/fields.ts';

export const fields = {
  privateIpv4: field.address({ family: 'ipv4', term: 'PrivateIpAddresses', section: 'addresses' }),
  secondaryPrivateIpv4s: field.list({ of: field.address({ family: 'ipv4' }), max: 29, term: 'SecondaryPrivateIpAddresses', section: 'addresses' }),
  /** Above 0 it gets a public IP by itself. An EIP replaces that. */
  publicBandwidth: field.whole({ min: 0, max: 65535, default: 0, unit: 'Mbps', term: 'InternetMaxBandwidthOut', section: 'internet' }),
  /** None unless somebody asks for one (T2.3); on the Internet as far as it has bandwidth (T2.4). */
  ipv6Addresses: field.rows({
    section: 'addresses',
    term: 'Ipv6Addresses',
    columns: { address: field.address({ family: 'ipv6' }), bandwidth: field.whole({ min: 0, max: 65535, default: 0, unit: 'Mbps' }) },
  }),
  /** In their order: the rules of the first are tried before those of the second (T5.4). */
  securityGroups: field.list({
    of: field.ref({ role: 'interface-filter', onDelete: 'cascade' }),
    max: 32,
    term: 'SecurityGroupIds',
    section: 'rules',
  }),
  services: field.rows({
    section: 'behaviour',
    columns: { protocol: field.protocol({ default: 'tcp' }), ports: field.ports({ default: 'all' }) },
    // Everything listens until somebody says what does: a drawing asks about the network first.
    default: [{ protocol: 'all', ports: 'all' }],
  }),
  /** What the operating system does with packets that are not for it: nothing, pass them on, or translate them (a public gateway). */
  forwards: field.choice({ options: ['no', 'route', 'nat'], default: 'no', section: 'behaviour' }),
  running: field.flag({ default: true, term: 'InstanceState', written: { false: 'STOPPED', true: 'RUNNING' }, section: 'behaviour' }),
  instanceType: field.text({ maxLength: 32, pattern: '[A-Za-z0-9.-]+', default: 'SA2.MEDIUM2', term: 'InstanceType', section: 'terraform' }),
};
