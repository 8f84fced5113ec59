import { field } from '../../../model/fields.ts';

export const fields = {
  ipv4Cidr: field.cidr({ family: 'ipv4', term: 'CidrBlock' }),
  /** The primary block can never be changed: more space comes beside it (T1.2). */
  assistantCidrs: field.list({ of: field.cidr({ family: 'ipv4' }), max: 49, term: 'AssistantCidrs' }),
  ipv6Type: field.choice({ options: ['none', 'gua', 'ula'], default: 'none', term: 'AddressType', written: { none: '', gua: 'GUA', ula: 'ULA' } }),
  /** Tencent Cloud assigns it, and only one (T2.1); the document keeps the one that the drawing shows. */
  ipv6Cidrs: field.list({ of: field.cidr({ family: 'ipv6' }), max: 49, term: 'Ipv6CidrBlock' }),
};
