import { field } from '../../../model/fields.ts';

export const fields = {
  /** Only the standard one can be shared through a CCN; the private one has no way to the Internet (T4.3, T4.7). */
  product: field.choice({ options: ['traditional', 'standard', 'private'], default: 'traditional', term: 'NatProductVersion' }),
  elasticIps: field.list({
    of: field.ref({ role: 'public-address', onDelete: 'cascade' }),
    max: 32,
    term: 'PublicIpAddressSet',
    section: 'addresses',
  }),
  /** The hub through which other VPCs use it. */
  sharedBy: field.ref({ role: 'network-join', onDelete: 'clear', term: 'CcnId' }),
  /** Which EIPs a subnet or a CVM is seen under; the rule goes with its EIP (T4.5). */
  snat: field.rows({
    section: 'translation',
    term: 'SourceIpTranslationNatRule',
    columns: {
      subnet: field.ref({ role: 'segment', onDelete: 'cascade' }),
      host: field.ref({ role: 'interface', onDelete: 'cascade' }),
      elasticIp: field.ref({ role: 'public-address', onDelete: 'cascade' }),
    },
  }),
  /** Port forwarding (T4.6). */
  dnat: field.rows({
    section: 'translation',
    term: 'NatGatewayDestinationIpPortTranslationNatRule',
    columns: {
      protocol: field.protocol({ default: 'tcp' }),
      elasticIp: field.ref({ role: 'public-address', onDelete: 'cascade' }),
      port: field.whole({ min: 1, max: 65535 }),
      privateIp: field.address({ family: 'ipv4' }),
      privatePort: field.whole({ min: 1, max: 65535 }),
    },
  }),
};
