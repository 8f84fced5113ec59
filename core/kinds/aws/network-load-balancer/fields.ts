import { field } from '../../../model/fields.ts';
import { common, packetListeners } from '../balancing/fields.ts';

export const fields = {
  ...common,
  ipAddressType: field.choice({ options: ['ipv4', 'dualstack'], default: 'ipv4', term: 'IpAddressType' }),
  /** In the order of the subnets. */
  elasticIps: field.list({ of: field.ref({ role: 'public-address', onDelete: 'cascade' }), max: 16, term: 'AllocationId', section: 'addresses' }),
  ipv6SourceNat: field.flag({ default: false, term: 'EnablePrefixForIpv6SourceNat', written: { false: 'off', true: 'on' }, section: 'addresses' }),
  listeners: packetListeners,
  crossZone: field.flag({ default: false, term: 'load_balancing.cross_zone.enabled', section: 'behaviour' }),
  /** What comes by endpoints meets its security groups, with the address of the client. */
  enforceOnPrivateLink: field.flag({
    default: true,
    term: 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
    written: { false: 'off', true: 'on' },
    section: 'rules',
  }),
  /** Groups that were not given at creation cannot be given later (A17.15). */
  createdWithGroups: field.flag({ default: true, section: 'rules' }),
};
