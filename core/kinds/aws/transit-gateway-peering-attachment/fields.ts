import { field } from '../../../model/fields.ts';

export const STATES = ['available', 'pendingAcceptance', 'rejected', 'failed', 'deleted'] as const;

/** Joins two transit gateways, of two Regions or of one. */
export const fields = {
  transitGateway: field.ref({ role: 'transit-hub', onDelete: 'cascade', term: 'RequesterTgwInfo' }),
  peer: field.ref({ role: 'transit-hub', onDelete: 'cascade', term: 'AccepterTgwInfo' }),
  state: field.choice({ options: STATES, default: 'available', term: 'State' }),
  /** Where one side is not drawn: a transit gateway of another account. */
  otherTransitGateway: field.text({ maxLength: 64, pattern: '[a-zA-Z0-9-]+', term: 'TransitGatewayId' }),
  otherAccount: field.text({ maxLength: 12, pattern: '[0-9]{12}', term: 'OwnerId' }),
  otherRegion: field.text({ maxLength: 32, pattern: '[a-z0-9-]+', term: 'Region' }),
};
