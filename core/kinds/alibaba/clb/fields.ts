import { field } from '../../../model/fields.ts';
import { tables } from '../balancing/columns.ts';

export const PROTOCOLS = ['TCP', 'UDP', 'HTTP', 'HTTPS'] as const;
/** Schedulers (L10.5). */
export const SCHEDULERS = ['wrr', 'wlc', 'rr', 'sch', 'tch', 'qch'] as const;

/** What is bought, the listeners with their rules, and the backends. */
export const fields = {
  addressType: field.choice({ options: ['internet', 'intranet'], default: 'internet', section: 'purchase', term: 'AddressType' }),
  ipVersion: field.choice({ options: ['ipv4', 'ipv6'], default: 'ipv4', section: 'purchase', term: 'AddressIPVersion' }),
  performance: field.choice({ options: ['guaranteed', 'shared'], default: 'guaranteed', section: 'purchase', term: 'LoadBalancerSpec' }),
  /** Where an internal instance has its address. */
  vswitch: field.ref({ role: 'segment', onDelete: 'clear', section: 'purchase', term: 'VSwitchId' }),

  /** Its virtual address; absent: a stand-in, because Alibaba Cloud gives it. */
  vipIpv4: field.address({ family: 'ipv4', section: 'addresses', term: 'Address' }),
  vipIpv6: field.address({ family: 'ipv6', section: 'addresses', term: 'Address' }),

  ...tables(PROTOCOLS, SCHEDULERS),

  /** Access control of listeners: who may come, or who may not. */
  accessLists: field.rows({
    columns: {
      listener: field.local({ rows: 'listeners', column: 'name' }),
      action: field.choice({ options: ['allow', 'deny'], default: 'allow' }),
      cidr: field.cidr({ family: 'any' }),
    },
    section: 'rules',
    term: 'AclIds',
  }),
  /** What the operating systems of the backends themselves do with what comes from 100.64.0.0/10. */
  hostFirewalls: field.choice({ options: ['unknown', 'admit', 'block'], default: 'unknown', section: 'health' }),
  specification: field.text({ maxLength: 32, pattern: 'slb\\.[a-z0-9.]+', default: 'slb.s2.small', term: 'LoadBalancerSpec', section: 'terraform' }),
};
