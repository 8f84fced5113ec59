import { field } from '../../../model/fields.ts';
import { ABLE } from '../transit/able.ts';

/** The states that matter: packets pass in the first one only. */
export const STATES = ['available', 'pendingAcceptance', 'rejected', 'failed', 'deleted'] as const;

/** It stands on its VPC; `subnets`: one in each zone, with an interface of the transit gateway in it. */
export const fields = {
  transitGateway: field.ref({ role: 'transit-hub', onDelete: 'cascade', term: 'TransitGatewayId' }),
  subnets: field.list({ of: field.ref({ role: 'segment', onDelete: 'cascade' }), max: 20, term: 'SubnetIds' }),
  applianceMode: field.flag({ default: false, term: 'ApplianceModeSupport', written: ABLE, section: 'behaviour' }),
  ipv6Support: field.flag({ default: false, term: 'Ipv6Support', written: ABLE, section: 'behaviour' }),
  dnsSupport: field.flag({ default: true, term: 'DnsSupport', written: ABLE, section: 'behaviour' }),
  securityGroupReferencing: field.flag({ default: true, term: 'SecurityGroupReferencingSupport', written: ABLE, section: 'behaviour' }),
  state: field.choice({ options: STATES, default: 'available', term: 'State', section: 'behaviour' }),
  /** Whether it takes part in the default tables of the transit gateway where that has any. */
  defaultAssociation: field.flag({ default: true, section: 'routes' }),
  defaultPropagation: field.flag({ default: true, section: 'routes' }),
};
