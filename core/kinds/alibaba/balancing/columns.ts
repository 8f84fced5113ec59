import { field } from '../../../model/fields.ts';
import type { BackendRow, ListenerRow, RuleRow, Tables } from '../../mechanisms/balancing/tables.ts';

/** Health checks; ranges are wide, what the cloud takes is said by the form and by findings (L10.4). Empty: what the cloud takes by itself. */
const check = {
  healthCheck: field.flag({ default: true }),
  interval: field.whole({ min: 0, max: 3600, unit: 's' }),
  timeout: field.whole({ min: 0, max: 3600, unit: 's' }),
  healthy: field.whole({ min: 0, max: 100, default: 3 }),
  unhealthy: field.whole({ min: 0, max: 100, default: 3 }),
  /** Empty: the port of the backend. */
  checkPort: field.whole({ min: 1, max: 65535 }),
};

const listenerColumns = (protocols: readonly [string, ...string[]], schedulers: readonly [string, ...string[]]) => ({
  name: field.text({ maxLength: 80 }),
  protocol: field.choice({ options: protocols, default: protocols[0] }),
  port: field.whole({ min: 0, max: 65535 }),
  scheduler: field.choice({ options: schedulers, default: schedulers[0] }),
  ...check,
});

export const tables = (protocols: readonly [string, ...string[]], schedulers: readonly [string, ...string[]]) => ({
  listeners: field.rows({
    columns: listenerColumns(protocols, schedulers),
    section: 'listeners',
    term: 'Listeners',
    secondary: ['scheduler', ...Object.keys(check)],
  }),
  /** Forwarding rules of layer-7 listeners. */
  rules: field.rows({
    columns: {
      name: field.text({ maxLength: 80 }),
      listener: field.local({ rows: 'listeners', column: 'name' }),
      domain: field.text({ maxLength: 80 }),
      url: field.text({ maxLength: 80, default: '/' }),
    },
    section: 'balancing-rules',
    term: 'Rules',
    secondary: ['name'],
  }),
  backends: field.rows({
    columns: {
      listener: field.local({ rows: 'listeners', column: 'name' }),
      /** Empty: of the listener itself, for what no rule is about. */
      rule: field.local({ rows: 'rules', column: 'name' }),
      target: field.ref({ role: 'backend', onDelete: 'cascade' }),
      port: field.whole({ min: 0, max: 65535 }),
      weight: field.whole({ min: 0, max: 100, default: 100 }),
    },
    section: 'backends',
    term: 'BackendServers',
    secondary: ['rule'],
  }),
});

export interface Listener extends ListenerRow {
  readonly scheduler: string;
  readonly healthCheck: boolean;
  readonly interval: number | undefined;
  readonly timeout: number | undefined;
  readonly healthy: number;
  readonly unhealthy: number;
  readonly checkPort: number | undefined;
}
export type BalancerTables = Tables<Listener, RuleRow, BackendRow>;

export const layerOf = (protocol: string): 4 | 7 => (protocol === 'HTTP' || protocol === 'HTTPS' || protocol === 'QUIC' ? 7 : 4);

/** Health checks in seconds and times, and what they are where nobody says (L10.4). */
export const CHECK = { timeout: { least: 1, most: 300 }, interval: { least: 1, most: 50 }, threshold: { least: 2, most: 10 } } as const;
