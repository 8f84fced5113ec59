import type { FieldWords, KindWords } from '../../words.ts';
import { sentences } from './sentences.ts';

const check: Readonly<Record<string, FieldWords>> = {
  healthCheck: { label: 'Check', hint: 'Off: every backend counts as healthy.' },
  interval: { label: 'Every', hint: 'Seconds between two checks: 2 to 300, for IPv6 instances 5 to 300.' },
  timeout: { label: 'Timeout', hint: '2 to 60 s, and shorter than the interval.' },
  healthy: { label: 'Healthy after', hint: 'Good answers in a row, 2 to 10.' },
  unhealthy: { label: 'Unhealthy after', hint: 'Bad answers in a row, 2 to 10.' },
};
const SCHEDULERS = { WRR: 'Weighted round robin', LEAST_CONN: 'Least connections', IP_HASH: 'IP hash' };

export const words: KindWords = {
  name: 'Cloud Load Balancer (CLB)',
  short: 'CLB',
  stem: 'clb',
  help:
    'A CLB takes connections at its virtual address (VIP) and hands them to CVMs behind its listeners: TCP, UDP and TCP SSL at layer 4, HTTP and HTTPS with domain and URL rules at layer 7. ' +
    'An IPv6 instance is public only, has an IPv6 VIP and talks IPv6 to its backends; with dual-stack binding its layer-7 listeners take IPv4 backends too. ' +
    'Backends see the client itself at layer 4, and find it in X-Forwarded-For at layer 7. Clients in its own VPC cannot use an IPv6 instance over the private network.',
  search: ['load balancer', 'CLB', 'SLB', 'ELB', 'ALB', 'NLB', 'VIP', 'listener', 'backend', 'real server', 'IPv6 CLB', 'NAT64'],
  naming: 'Letters, digits, hyphens, underscores and dots, 60 at most.',
  fields: {
    billingMode: {
      label: 'Billing mode',
      hint: 'IPv6 instances and bill-by-CVM accounts pay as they go.',
      options: { 'pay-as-you-go': 'Pay-as-you-go', prepaid: 'Monthly' },
    },
    instanceType: { label: 'Instance type', hint: 'Classic CLB is no longer sold.', options: { clb: 'CLB', classic: 'Classic CLB' } },
    networkType: {
      label: 'Network type',
      hint: 'Public: requests come from the Internet. Private: from the VPC and what is joined to it.',
      options: { public: 'Public network', private: 'Private network' },
    },
    elasticIp: { label: 'EIP', hint: 'A public address of your own for an IPv4 instance; an IPv6 one takes none.', empty: 'None' },
    ipVersion: {
      label: 'IP version',
      hint: 'By which clients come. NAT64 shows an IPv6 address and talks IPv4 to its backends.',
      options: { ipv4: 'IPv4', ipv6: 'IPv6', 'ipv6-nat64': 'IPv6 NAT64' },
    },
    network: { label: 'Network', hint: 'Where its backends are.', options: { vpc: 'VPC', 'classic-network': 'Classic network' } },
    subnet: { label: 'Subnet', empty: 'None', hint: 'A private instance takes its address from it.' },
    carrier: { label: 'Carrier', hint: 'Who carries its public traffic.', options: { bgp: 'BGP', cmcc: 'CMCC', ctcc: 'CTCC', cucc: 'CUCC' } },
    specification: {
      label: 'Specification',
      hint: 'Shared guarantees no performance, LCU-supported does.',
      options: { shared: 'Shared', lcu: 'LCU-supported' },
    },
    dualStackBinding: { label: 'Dual-stack binding', hint: 'Lets HTTP and HTTPS listeners of an IPv6 instance bind IPv4 backends too.' },
    networkBilling: {
      label: 'Network billing',
      hint: 'What the public traffic is paid by.',
      options: { traffic: 'By traffic', bandwidth: 'By bandwidth' },
    },
    bandwidthCap: { label: 'Bandwidth cap', hint: 'The most that it carries to and from the Internet.' },
    project: { label: 'Project', hint: 'For the bill; Terraform takes its number, so it is left out there.', empty: 'Default project' },
    tags: { label: 'Tags', hint: 'Keys and values of your own.', columns: { key: { label: 'Key' }, value: { label: 'Value' } } },
    vipIpv4: { label: 'IPv4 VIP', hint: 'The address by which clients come; a documentation address stands in for it.', empty: 'Given by the cloud' },
    vipIpv6: { label: 'IPv6 VIP', hint: 'The address by which clients come; a documentation address stands in for it.', empty: 'Given by the cloud' },
    listeners: {
      label: 'Listeners',
      hint: 'Where it takes connections. HTTP and HTTPS go on by rules.',
      empty: 'None',
      columns: {
        name: { label: 'Name' },
        protocol: { label: 'Protocol', options: { TCP: 'TCP', UDP: 'UDP', TCP_SSL: 'TCP SSL', QUIC: 'QUIC', HTTP: 'HTTP', HTTPS: 'HTTPS' } },
        port: { label: 'Port' },
        scheduler: { label: 'Balancing', options: { WRR: SCHEDULERS.WRR, LEAST_CONN: SCHEDULERS.LEAST_CONN } },
        ...check,
        session: { label: 'Persistence', hint: 'Seconds for which a client keeps its backend: 0 is off, else 30 to 3600.' },
      },
    },
    rules: {
      label: 'Forwarding rules',
      hint: 'Requests for this domain and URL go to the backends of the rule.',
      empty: 'None',
      columns: {
        name: { label: 'Name' },
        listener: { label: 'Listener' },
        domain: { label: 'Domain', empty: 'Any' },
        url: { label: 'URL' },
        scheduler: { label: 'Balancing', options: SCHEDULERS },
        ...check,
        session: { label: 'Persistence', hint: 'Seconds for which a client keeps its backend: 0 is off, else 30 to 86,400.' },
      },
    },
    backends: {
      label: 'Backends',
      hint: 'The servers of each listener, by port and weight.',
      empty: 'None',
      columns: {
        listener: { label: 'Listener' },
        rule: { label: 'Rule', empty: 'Every rule' },
        target: { label: 'Server' },
        by: { label: 'By', options: { auto: 'Automatic', ipv4: 'IPv4', ipv6: 'IPv6' } },
        port: { label: 'Port' },
        weight: { label: 'Weight', hint: '0 to 100; 0 takes no new connections.' },
      },
    },
    securityGroups: { label: 'Security groups', empty: 'None: all come in', hint: 'Of the instance itself, five at most.' },
    passToTarget: { label: 'Backends allow by default', hint: 'The security groups of the backends do not look at what comes from here.' },
    probeSource: {
      label: 'Probes come from',
      hint: 'The security groups and ACLs of the backends must let them in.',
      options: { vip: 'The VIP', '100.64.0.0/10': '100.64.0.0/10' },
    },
    expectedConnections: { label: 'Connections at once', empty: 'Not said', hint: 'What you expect, to be held against the limits.' },
    expectedNewConnections: { label: 'New connections', hint: 'What you expect, to be held against the limits.', empty: 'Not said' },
    expectedQueries: { label: 'Queries', hint: 'What you expect, to be held against the limits.', empty: 'Not said' },
  },
  sentences,
};
