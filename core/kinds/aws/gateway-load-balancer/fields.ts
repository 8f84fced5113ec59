import { field } from '../../../model/fields.ts';

/** Hands packets to appliances and takes them back: endpoints of its type bring them (A3.12). */
export const fields = {
  /** One in each zone: there stands a node. */
  subnets: field.list({ of: field.ref({ role: 'segment', onDelete: 'cascade' }), max: 16, term: 'Subnets' }),
  /** `dualstack`: what it hands on may be IPv6; it speaks IPv4 with the appliances either way. */
  ipAddressType: field.choice({ options: ['ipv4', 'dualstack'], default: 'ipv4', term: 'IpAddressType' }),
  /** Its only listener takes everything. */
  targetGroup: field.ref({ role: 'target-group', onDelete: 'clear', term: 'TargetGroupArn', section: 'backends' }),
  crossZone: field.flag({ default: false, term: 'load_balancing.cross_zone.enabled', section: 'behaviour' }),
};
