import { field } from '../../../model/fields.ts';

export const fields = {
  /** `vpc`: private addresses on both sides, no Internet (L7.9). */
  network: field.choice({ options: ['internet', 'vpc'], default: 'internet', term: 'NetworkType' }),
  eips: field.list({ of: field.ref({ role: 'public-address', onDelete: 'cascade' }), max: 64, term: 'EipAllocationId', section: 'addresses' }),
  /** With an IPv4 gateway only `nat` works (L5.4). */
  bindMode: field.choice({ options: ['multi-binded', 'nat'], default: 'multi-binded', term: 'EipBindMode', section: 'addresses' }),
  natIpCidr: field.cidr({ family: 'ipv4', term: 'NatIpCidr', section: 'addresses' }),
  /** Who goes out, and under which EIP. A whole VPC, a vSwitch, a host or a block (L7.3). */
  snat: field.rows({
    section: 'translation',
    term: 'SnatEntries',
    columns: {
      source: field.peer({ role: 'translation-source', onDelete: 'cascade' }),
      address: field.ref({ role: 'public-address', onDelete: 'cascade' }),
    },
  }),
  /** What comes in. `all` as protocol maps the whole address (L7.4). */
  dnat: field.rows({
    section: 'translation',
    term: 'ForwardEntries',
    columns: {
      address: field.ref({ role: 'public-address', onDelete: 'cascade' }),
      protocol: field.protocol({ default: 'tcp' }),
      ports: field.ports({ default: 'all' }),
      target: field.ref({ role: 'interface', onDelete: 'cascade' }),
      targetPort: field.whole({ min: 1, max: 65535 }),
    },
  }),
};
