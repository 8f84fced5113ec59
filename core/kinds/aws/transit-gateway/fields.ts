import { field } from '../../../model/fields.ts';
import { ABLE } from '../transit/able.ts';

export const fields = {
  amazonSideAsn: field.whole({ min: 1, max: 4294967294, default: 64512, term: 'AmazonSideAsn' }),
  /** Every new attachment is associated with the default table, and propagates into it. */
  defaultAssociation: field.flag({ default: true, term: 'DefaultRouteTableAssociation', written: ABLE, section: 'routes' }),
  defaultPropagation: field.flag({ default: true, term: 'DefaultRouteTablePropagation', written: ABLE, section: 'routes' }),
  vpnEcmp: field.flag({ default: true, term: 'VpnEcmpSupport', written: ABLE, section: 'routes' }),
  dnsSupport: field.flag({ default: true, term: 'DnsSupport', written: ABLE, section: 'behaviour' }),
  securityGroupReferencing: field.flag({ default: false, term: 'SecurityGroupReferencingSupport', written: ABLE, section: 'behaviour' }),
  autoAccept: field.flag({ default: false, term: 'AutoAcceptSharedAttachments', written: ABLE, section: 'behaviour' }),
};
