import { field } from '../../../model/fields.ts';

/** What both load balancers of Elastic Load Balancing have. */
export const common = {
  scheme: field.choice({ options: ['internet-facing', 'internal'], default: 'internet-facing', term: 'Scheme' }),
  /** One in each zone: there stands a node. */
  subnets: field.list({ of: field.ref({ role: 'segment', onDelete: 'cascade' }), max: 16, term: 'Subnets' }),
  /** What its nodes have, where it exists already: AWS chooses their addresses, and may have several nodes in a subnet. */
  nodes: field.rows({
    section: 'addresses',
    columns: {
      subnet: field.ref({ role: 'segment', onDelete: 'cascade' }),
      privateIpv4: field.address({ family: 'ipv4' }),
      publicIpv4: field.address({ family: 'ipv4' }),
      ipv6: field.address({ family: 'ipv6' }),
      interface: field.text({ maxLength: 32 }),
    },
    secondary: ['publicIpv4', 'ipv6', 'interface'],
  }),
  ipAddressType: field.choice({ options: ['ipv4', 'dualstack', 'dualstack-without-public-ipv4'], default: 'ipv4', term: 'IpAddressType' }),
  securityGroups: field.list({
    of: field.ref({ role: 'interface-filter', onDelete: 'cascade' }),
    max: 32,
    term: 'SecurityGroups',
    section: 'rules',
  }),
};

const targetGroup = field.ref({ role: 'target-group', onDelete: 'clear' });

export const httpListeners = field.rows({
  section: 'listeners',
  columns: {
    protocol: field.choice({ options: ['HTTP', 'HTTPS'], default: 'HTTP' }),
    port: field.whole({ min: 1, max: 65535, default: 80 }),
    targetGroup,
  },
});

export const packetListeners = field.rows({
  section: 'listeners',
  columns: {
    protocol: field.choice({ options: ['TCP', 'UDP', 'TCP_UDP', 'TLS'], default: 'TCP' }),
    port: field.whole({ min: 1, max: 65535, default: 80 }),
    targetGroup,
  },
});

/** Rows of one listener with one priority are one rule, which forwards to all their groups by weight. */
export const listenerRules = field.rows({
  section: 'balancing-rules',
  columns: {
    port: field.whole({ min: 1, max: 65535, default: 80 }),
    priority: field.whole({ min: 1, max: 50_000, default: 1 }),
    host: field.text({ maxLength: 128, pattern: '[A-Za-z0-9.*?-]+' }),
    path: field.text({ maxLength: 128, pattern: `[A-Za-z0-9_.$/~"'@:+&*?=%-]+` }),
    targetGroup,
    weight: field.whole({ min: 0, max: 999, default: 1 }),
  },
  secondary: ['weight'],
});
