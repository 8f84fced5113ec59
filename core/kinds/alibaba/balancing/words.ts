import type { FieldWords } from '../../words.ts';

const SCHEDULERS: Readonly<Record<string, string>> = {
  wrr: 'Weighted round robin',
  wlc: 'Weighted least connections',
  rr: 'Round robin',
  sch: 'Source address hash',
  tch: 'Four-tuple hash',
  qch: 'QUIC ID hash',
};

/** Words of the tables that every load balancer of the cloud has. */
export const tableWords = (protocols: readonly string[], schedulers: readonly string[]): Readonly<Record<string, FieldWords>> => ({
  listeners: {
    label: 'Listeners',
    empty: 'None',
    hint: 'On which ports clients are taken, and how backends are chosen and checked.',
    columns: {
      name: { label: 'Name' },
      protocol: { label: 'Protocol', options: Object.fromEntries(protocols.map((one) => [one, one])) },
      port: { label: 'Port' },
      scheduler: { label: 'Scheduling', options: Object.fromEntries(schedulers.map((one) => [one, SCHEDULERS[one] ?? one])) },
      healthCheck: { label: 'Check', hint: 'Off: every backend counts as healthy.' },
      interval: { label: 'Every', empty: '2 s, UDP 5 s', hint: 'Seconds between two checks, 1 to 50.' },
      timeout: { label: 'Timeout', empty: '5 s, UDP 10 s', hint: '1 to 300 s.' },
      healthy: { label: 'Healthy after', hint: 'Good answers in a row, 2 to 10.' },
      unhealthy: { label: 'Unhealthy after', hint: 'Bad answers in a row, 2 to 10.' },
      checkPort: { label: 'Check port', empty: 'Backend port' },
    },
  },
  rules: {
    label: 'Forwarding rules',
    empty: 'None',
    hint: 'Of HTTP and HTTPS: which backends get which domains and URLs.',
    columns: { name: { label: 'Name' }, listener: { label: 'Listener' }, domain: { label: 'Domain', empty: 'Any' }, url: { label: 'URL' } },
  },
  backends: {
    label: 'Backends',
    empty: 'None',
    hint: 'Servers in the same VPC. They need no public address.',
    columns: {
      listener: { label: 'Listener' },
      rule: { label: 'Rule', empty: 'All the rest' },
      target: { label: 'Server' },
      port: { label: 'Port' },
      weight: { label: 'Weight', hint: '0 to 100; 0 takes no new connections.' },
    },
  },
});
