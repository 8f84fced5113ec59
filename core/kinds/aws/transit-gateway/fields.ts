import { field } from '../../../model/fields.ts';

export const fields = {
  amazonSideAsn: field.whole({ min: 1, max: 4294967294, default: 64512, term: 'AmazonSideAsn' }),
  /** Every new attachment is associated with the default table, and propagates into it. */
  defaultAssociation: field.flag({ default: true, term: 'DefaultRouteTableAssociation', section: 'routes' }),
  defaultPropagation: field.flag({ default: true, term: 'DefaultRouteTablePropagation', section: 'routes' }),
  vpnEcmp: field.flag({ default: true, term: 'VpnEcmpSupport', section: 'routes' }),
  dnsSupport: field.flag({ default: true, term: 'DnsSupport', section: 'behaviour' }),
  securityGroupReferencing: field.flag({ default: false, term: 'SecurityGroupReferencingSupport', section: 'behaviour' }),
  autoAccept: field.flag({ default: false, term: 'AutoAcceptSharedAttachments', section: 'behaviour' }),
};
