import type { ResourceId } from '../../../model/design.ts';
import { formatAddress } from '../../../net/address.ts';
import { formatPrefix } from '../../../net/prefix.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import { error, type Found, found, ref, warning } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';
import {
  accountOf,
  addressOf,
  CHECK,
  isIpv6,
  isPublic,
  layerOf,
  listenerOf,
  MOST_WEIGHT,
  refusedBy,
  rulesOf,
  SESSION,
  type Values,
} from './settings.ts';

/** What is found in the rows of a table, with the place of each. */
const inRows =
  <F extends 'listeners' | 'rules' | 'backends'>(
    field: F,
    check: (row: Values[F][number], v: Values, view: View, id: ResourceId) => Bad | undefined,
  ) =>
  (view: View, id: ResourceId): readonly Found[] => {
    const v = view.values(id, fields);
    return (v[field] as readonly Values[F][number][]).flatMap((row, index) => {
      const bad = check(row, v, view, id);
      if (!bad) return [];
      const { column, ...values } = bad;
      return [found({ resource: id, field, index, column }, { resource: ref(id), row: index + 1, ...values })];
    });
  };
type Bad = { readonly column: string } & Readonly<Record<string, string | number | { readonly resource: ResourceId }>>;

type Check = {
  readonly healthCheck: boolean;
  readonly interval: number;
  readonly timeout: number;
  readonly healthy: number;
  readonly unhealthy: number;
};

function badCheck(row: Check, v: Values): Bad | undefined {
  if (!row.healthCheck) return undefined;
  const least = isIpv6(v) ? CHECK.interval.ipv6 : CHECK.interval.ipv4;
  const out = (value: number, from: number, to: number) => value < from || value > to;
  if (out(row.interval, least, CHECK.interval.most)) return { column: 'interval', value: row.interval, least, most: CHECK.interval.most };
  const most = Math.min(CHECK.timeout.most, row.interval - 1);
  if (out(row.timeout, CHECK.timeout.least, most)) return { column: 'timeout', value: row.timeout, least: CHECK.timeout.least, most };
  for (const column of ['healthy', 'unhealthy'] as const) {
    if (out(row[column], CHECK.threshold.least, CHECK.threshold.most)) {
      return { column, value: row[column], least: CHECK.threshold.least, most: CHECK.threshold.most };
    }
  }
  return undefined;
}

const badSession = (seconds: number, layer: 4 | 7): Bad | undefined => {
  const { least, most } = SESSION[layer];
  return seconds !== 0 && (seconds < least || seconds > most) ? { column: 'session', value: seconds, least, most } : undefined;
};

/** UDP and QUIC share ports, TCP and everything on top of it share the others (T7.3). */
const carrier = (protocol: string): string => (protocol === 'UDP' || protocol === 'QUIC' ? 'UDP' : 'TCP');

/** What of a CLB the security groups of a backend do not let in on its port: the clients, or the probes. Undefined: all of it comes in. */
function unadmitted(view: View, id: ResourceId, v: Values, target: ResourceId, port: number): string | undefined {
  const groups = view.as('guarded', target)?.groups(view, target) ?? [];
  const vip = vipText(view, id);
  const clients = isPublic(v) ? [formatPrefix(EVERYWHERE.ipv4)] : [];
  const peers = [...clients, ...(v.probeSource === 'vip' ? (vip === undefined ? [] : [`${vip}/32`]) : [v.probeSource])];
  return peers.find(
    (peer) =>
      !groups.some((group) => view.as('rules', group)?.isOpen(view, group, { direction: 'inbound', protocol: 'tcp', ports: String(port), peer })),
  );
}

const vipText = (view: View, id: ResourceId): string | undefined => {
  const value = view.as('host', id)?.interfaces(view, id)[0]?.addresses.ipv4[0];
  return value === undefined ? undefined : formatAddress({ family: 'ipv4', value });
};

/** Without a larger quota: listeners of an instance, backends of a rule or of a listener (T7.13). */
const MOST_LISTENERS = 50;
const MOST_BACKENDS = 100;

export const listenerFindings: readonly FindingRule[] = [
  error(
    'TC-CLB-003',
    'T7.3',
    inRows('listeners', (row, v) => {
      const { port } = row;
      if (port === undefined || port < 1 || port > 65535) return { column: 'port', port: port ?? '-' };
      const twice = v.listeners.find((other) => other.port === port && carrier(other.protocol) === carrier(row.protocol));
      return twice === row ? undefined : { column: 'port', port };
    }),
  ),
  error(
    'TC-CLB-004',
    'T8.11',
    inRows('listeners', (row, v) => (isIpv6(v) && row.protocol === 'QUIC' ? { column: 'protocol', protocol: row.protocol } : undefined)),
  ),
  error(
    'TC-CLB-005',
    'T7.6',
    inRows('backends', (row) => (row.weight > MOST_WEIGHT ? { column: 'weight', weight: row.weight } : undefined)),
  ),
  error('TC-CLB-006', 'T7.7', (view, id) => [
    ...inRows('listeners', (row, v) => (layerOf(row.protocol) === 4 ? badCheck(row, v) : undefined))(view, id),
    ...inRows('rules', badCheck)(view, id),
  ]),
  error('TC-CLB-007', 'T7.8', (view, id) => [
    ...inRows('listeners', (row) => (layerOf(row.protocol) === 4 ? badSession(row.session, 4) : undefined))(view, id),
    ...inRows('rules', (row) => badSession(row.session, 7))(view, id),
  ]),
  warning(
    'TC-CLB-008',
    'T7.4',
    inRows('listeners', (row, v) => (layerOf(row.protocol) === 7 && rulesOf(v, row).length === 0 ? { column: 'name' } : undefined)),
  ),
  warning(
    'TC-CLB-009',
    'T7.10',
    inRows('backends', (row, v, view, id) => {
      const { target, port } = row;
      if (isIpv6(v) || v.passToTarget || target === undefined || port === undefined) return undefined;
      const missing = unadmitted(view, id, v, target, port);
      return missing === undefined ? undefined : { column: 'target', host: ref(target), missing, port };
    }),
  ),
  warning(
    'TC-CLB-010',
    'T4.10',
    inRows('backends', (row, v, view, id) => {
      if (accountOf(view, id) !== 'bill-by-cvm' || !isPublic(v) || isIpv6(v) || row.target === undefined) return undefined;
      return view.as('backend', row.target)?.publicBandwidth?.(view, row.target) === 0 ? { column: 'target', host: ref(row.target) } : undefined;
    }),
  ),
  ...(['TC-CLB6-009', 'TC-CLB6-010', 'TC-CLB6-012'] as const).map((code) =>
    error(
      code,
      { 'TC-CLB6-009': 'T8.13', 'TC-CLB6-010': 'T8.14', 'TC-CLB6-012': 'T8.17' }[code],
      inRows('backends', (row, v, view) =>
        row.target !== undefined && refusedBy(view, v, row) === code ? { column: 'target', host: ref(row.target) } : undefined,
      ),
    ),
  ),
  error(
    'TC-CLB-101',
    'T8.12',
    inRows('backends', (row, v) => (listenerOf(v, row.listener) ? undefined : { column: 'listener', listener: row.listener ?? '-' })),
  ),
  warning('TC-CLB-103', 'T7.13', (view, id) => {
    const count = view.values(id, fields).listeners.length;
    const place = { resource: id, field: 'listeners', index: MOST_LISTENERS };
    return count > MOST_LISTENERS ? [found(place, { resource: ref(id), count, most: MOST_LISTENERS })] : [];
  }),
  warning(
    'TC-CLB-104',
    'T7.13',
    inRows('backends', (row, v) => {
      const same = v.backends.filter((other) => other.listener === row.listener && other.rule === row.rule);
      return same.indexOf(row) === MOST_BACKENDS ? { column: 'target', most: MOST_BACKENDS } : undefined;
    }),
  ),
  error(
    'TC-CLB-102',
    'T7.6',
    inRows('backends', (row, _v, view) => {
      if (row.target === undefined) return { column: 'target' };
      if (row.port === undefined || row.port < 1) return { column: 'port' };
      return addressOf(view, row.target, 'ipv4') === undefined && addressOf(view, row.target, 'ipv6') === undefined
        ? { column: 'target' }
        : undefined;
    }),
  ),
];
