import { field } from '../../../model/fields.ts';

/** The states that a peering connection can be in: it carries packets in the first one only. */
export const STATES = ['active', 'pending-acceptance', 'provisioning', 'rejected', 'expired', 'failed', 'deleted'] as const;

const REMOTE_DNS = { false: 'AllowDnsResolutionFromRemoteVpc: false', true: 'AllowDnsResolutionFromRemoteVpc: true' };

export const fields = {
  network: field.ref({ role: 'network', onDelete: 'cascade', term: 'RequesterVpcInfo' }),
  peer: field.ref({ role: 'network', onDelete: 'cascade', term: 'AccepterVpcInfo' }),
  status: field.choice({ options: STATES, default: 'active', term: 'Status' }),
  /** Where one side is not drawn: a VPC of another account. */
  otherVpc: field.text({ maxLength: 64, pattern: '[a-zA-Z0-9-]+', term: 'VpcId' }),
  otherAccount: field.text({ maxLength: 12, pattern: '[0-9]{12}', term: 'OwnerId' }),
  otherRegion: field.text({ maxLength: 32, pattern: '[a-z0-9-]+', term: 'Region' }),
  otherCidrs: field.list({ of: field.cidr({ family: 'any' }), max: 100, term: 'CidrBlockSet' }),
  requesterDns: field.flag({ default: false, term: 'RequesterPeeringOptions', written: REMOTE_DNS, section: 'behaviour' }),
  accepterDns: field.flag({ default: false, term: 'AccepterPeeringOptions', written: REMOTE_DNS, section: 'behaviour' }),
};
