import { field } from '../../../model/fields.ts';

/** Seconds and thresholds of a health check; what the cloud takes of them is a finding (T7.7). */
const check = {
  healthCheck: field.flag({ default: true }),
  interval: field.whole({ min: 1, max: 3600, default: 5, unit: 's' }),
  timeout: field.whole({ min: 1, max: 3600, default: 2, unit: 's' }),
  healthy: field.whole({ min: 1, max: 100, default: 3 }),
  unhealthy: field.whole({ min: 1, max: 100, default: 3 }),
};

const CHECKED = Object.keys(check);

/** `IPV6` is the NAT64 type; real IPv6 is `IPv6FullChain` (T7.2). */
const VERSIONS = { ipv4: 'IPV4', ipv6: 'IPv6FullChain', 'ipv6-nat64': 'IPV6' };
const BILLING = { traffic: 'TRAFFIC_POSTPAID_BY_HOUR', bandwidth: 'BANDWIDTH_POSTPAID_BY_HOUR' };

/**
 * The purchase form, the listeners with their rules, and the backends. Ranges are wide: what this account, this IP version or this
 * listener takes is said by the form while it is typed, and by findings of what a file holds.
 */
export const fields = {
  billingMode: field.choice({ options: ['pay-as-you-go', 'prepaid'], default: 'pay-as-you-go', section: 'purchase', term: 'InternetChargeType' }),
  instanceType: field.choice({
    options: ['clb', 'classic'],
    default: 'clb',
    section: 'purchase',
    term: 'Forward',
    written: { clb: '1', classic: '0' },
  }),
  networkType: field.choice({
    options: ['public', 'private'],
    default: 'public',
    section: 'purchase',
    term: 'LoadBalancerType',
    written: { public: 'OPEN', private: 'INTERNAL' },
  }),
  elasticIp: field.ref({ role: 'public-address', onDelete: 'clear', section: 'purchase', term: 'EipAddressId' }),
  ipVersion: field.choice({
    options: ['ipv4', 'ipv6', 'ipv6-nat64'],
    default: 'ipv4',
    section: 'purchase',
    term: 'AddressIPVersion',
    written: VERSIONS,
  }),
  network: field.choice({ options: ['vpc', 'classic-network'], default: 'vpc', section: 'purchase', term: 'VpcId' }),
  /** Where a private instance has its address. */
  subnet: field.ref({ role: 'segment', onDelete: 'clear', section: 'purchase', term: 'SubnetId' }),
  carrier: field.choice({ options: ['bgp', 'cmcc', 'ctcc', 'cucc'], default: 'bgp', section: 'purchase', term: 'VipIsp' }),
  specification: field.choice({ options: ['shared', 'lcu'], default: 'shared', section: 'purchase', term: 'SlaType' }),
  dualStackBinding: field.flag({ default: false, section: 'purchase', term: 'MixIpTarget' }),
  networkBilling: field.choice({
    options: ['traffic', 'bandwidth'],
    default: 'bandwidth',
    section: 'purchase',
    term: 'InternetChargeType',
    written: BILLING,
  }),
  bandwidthCap: field.whole({ min: 0, max: 61440, default: 10, unit: 'Mbps', section: 'purchase', term: 'InternetMaxBandwidthOut' }),
  project: field.text({ maxLength: 60, section: 'purchase', term: 'ProjectId' }),
  tags: field.rows({ columns: { key: field.text({ maxLength: 127 }), value: field.text({ maxLength: 255 }) }, section: 'tags', term: 'Tags' }),

  /** Its virtual address; absent: a stand-in, because Tencent Cloud gives it. */
  vipIpv4: field.address({ family: 'ipv4', section: 'addresses', term: 'LoadBalancerVips' }),
  vipIpv6: field.address({ family: 'ipv6', section: 'addresses', term: 'AddressIPv6' }),

  listeners: field.rows({
    columns: {
      name: field.text({ maxLength: 60 }),
      protocol: field.choice({ options: ['TCP', 'UDP', 'TCP_SSL', 'QUIC', 'HTTP', 'HTTPS'], default: 'TCP' }),
      port: field.whole({ min: 0, max: 65535 }),
      scheduler: field.choice({ options: ['WRR', 'LEAST_CONN'], default: 'WRR' }),
      ...check,
      /** 0: none. */
      session: field.whole({ min: 0, max: 604800, default: 0, unit: 's' }),
    },
    secondary: ['scheduler', ...CHECKED, 'session'],
    section: 'listeners',
    term: 'Listeners',
  }),
  /** Forwarding rules of HTTP and HTTPS listeners. */
  rules: field.rows({
    columns: {
      name: field.text({ maxLength: 60 }),
      listener: field.local({ rows: 'listeners', column: 'name' }),
      domain: field.text({ maxLength: 120 }),
      url: field.text({ maxLength: 200, default: '/' }),
      scheduler: field.choice({ options: ['WRR', 'LEAST_CONN', 'IP_HASH'], default: 'WRR' }),
      ...check,
      session: field.whole({ min: 0, max: 604800, default: 0, unit: 's' }),
    },
    secondary: ['name', 'scheduler', ...CHECKED, 'session'],
    section: 'balancing-rules',
    term: 'Rules',
  }),
  backends: field.rows({
    columns: {
      listener: field.local({ rows: 'listeners', column: 'name' }),
      /** Layer 7 only; empty: every rule of the listener. */
      rule: field.local({ rows: 'rules', column: 'name' }),
      target: field.ref({ role: 'backend', onDelete: 'cascade' }),
      /** By which of its addresses it is bound. */
      by: field.choice({ options: ['auto', 'ipv4', 'ipv6'], default: 'auto' }),
      port: field.whole({ min: 0, max: 65535 }),
      weight: field.whole({ min: 0, max: 1000, default: 10 }),
    },
    secondary: ['rule', 'by'],
    section: 'backends',
    term: 'Targets',
  }),

  securityGroups: field.list({ of: field.ref({ role: 'interface-filter', onDelete: 'clear' }), max: 50, section: 'rules', term: 'SecureGroups' }),
  /** Backends let in what comes from it, whatever their own groups say. */
  passToTarget: field.flag({ default: false, section: 'rules', term: 'LoadBalancerPassToTarget' }),
  probeSource: field.choice({
    options: ['vip', '100.64.0.0/10'],
    default: 'vip',
    section: 'health',
    term: 'SourceIpType',
    written: { vip: '0', '100.64.0.0/10': '1' },
  }),

  /** What is expected of it at once, to be held against the limits of its specification. */
  expectedConnections: field.whole({ min: 0, max: 1_000_000_000, section: 'behaviour' }),
  expectedNewConnections: field.whole({ min: 0, max: 1_000_000_000, unit: '/s', section: 'behaviour' }),
  expectedQueries: field.whole({ min: 0, max: 1_000_000_000, unit: '/s', section: 'behaviour' }),
};
