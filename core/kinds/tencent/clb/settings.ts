import type { ResourceId } from '../../../model/design.ts';
import type { ValuesOf } from '../../../model/fields.ts';
import type { Family } from '../../../net/address.ts';
import type { View } from '../../view.ts';
import type { fields } from './fields.ts';

export type Values = ValuesOf<typeof fields>;
export type Listener = Values['listeners'][number];
export type Rule = Values['rules'][number];
export type Backend = Values['backends'][number];

/** Bill-by-IP (standard) or bill-by-CVM (traditional): the account that buys it (T4.10). */
export function accountOf(view: View, id: ResourceId): 'bill-by-ip' | 'bill-by-cvm' {
  const region = view.enclosing(id, 'region');
  return (region === undefined ? undefined : view.as('region', region)?.accountType?.(view, region)) ?? 'bill-by-ip';
}

export function regionOf(view: View, id: ResourceId): string | undefined {
  const region = view.enclosing(id, 'region');
  return region === undefined ? undefined : view.as('region', region)?.code(view, region);
}

/** Regions that sell IPv6 CLB (T8.2). */
export const IPV6_REGIONS = [
  'ap-guangzhou',
  'ap-shanghai',
  'ap-nanjing',
  'ap-beijing',
  'ap-chengdu',
  'ap-chongqing',
  'ap-hongkong',
  'ap-singapore',
  'na-ashburn',
] as const;

/** The region in which it stands, where IPv6 CLB is not sold there; undefined: it is, or nobody drew a region. */
export function unsoldIn(view: View, id: ResourceId): string | undefined {
  const region = regionOf(view, id);
  return IPV6_REGIONS.some((one) => one === region) ? undefined : region;
}

/** The cap of the bandwidth in Mbps by account (T8.9, T8.10). */
export const MOST_MBPS = { 'bill-by-ip': 2048, 'bill-by-cvm': 1024 } as const;
/** What one instance of the LCU-supported specification sustains (T8.9). */
export const LCU = { connections: 1_000_000, newConnections: 100_000, queries: 50_000 } as const;
/** Health checks, in seconds and times; an IPv6 instance checks every 5 s at most (T7.7). */
export const CHECK = { interval: { ipv4: 2, ipv6: 5, most: 300 }, timeout: { least: 2, most: 60 }, threshold: { least: 2, most: 10 } } as const;
/** Session persistence in seconds, 0: off (T7.8). */
export const SESSION = { 4: { least: 30, most: 3600 }, 7: { least: 30, most: 86_400 } } as const;
/** Security groups of one instance (T5.7). */
export const MOST_GROUPS = 5;
export const MOST_WEIGHT = 100;

export const isPublic = (v: Values): boolean => v.networkType === 'public';
/** Real IPv6; the NAT64 type only shows an IPv6 address in front (T7.2). */
export const isIpv6 = (v: Values): boolean => v.ipVersion === 'ipv6';
/** What clients may come by. */
export const frontFamily = (v: Values): Family => (v.ipVersion === 'ipv4' ? 'ipv4' : 'ipv6');

export const layerOf = (protocol: string): 4 | 7 => (protocol === 'HTTP' || protocol === 'HTTPS' ? 7 : 4);
/** Which listener a row means; the only one where it names none. */
export const listenerOf = (v: Values, name: string | undefined): Listener | undefined =>
  name === undefined ? (v.listeners.length === 1 ? v.listeners[0] : undefined) : v.listeners.find((one) => one.name === name);
export const rulesOf = (v: Values, listener: Listener): readonly { readonly rule: Rule; readonly index: number }[] =>
  v.rules.map((rule, index) => ({ rule, index })).filter(({ rule }) => listenerOf(v, rule.listener) === listener);

/** The address of a backend in a family. */
export function addressOf(view: View, target: ResourceId | undefined, family: Family): bigint | undefined {
  const host = target === undefined ? undefined : view.as('host', target);
  return target === undefined ? undefined : host?.interfaces(view, target).flatMap((i) => i.addresses[family])[0];
}
const has = (view: View, target: ResourceId | undefined, family: Family): boolean => addressOf(view, target, family) !== undefined;

/** By which family a backend is bound: what the row says, else IPv6 to an IPv6 instance where the host has it (T8.13 to T8.15). */
export function familyOf(view: View, v: Values, row: Backend): Family {
  if (row.by === 'ipv4' || row.by === 'ipv6') return row.by;
  if (!isIpv6(v)) return 'ipv4';
  const listener = listenerOf(v, row.listener);
  const mayBeIpv4 = listener !== undefined && layerOf(listener.protocol) === 7 && v.dualStackBinding;
  return mayBeIpv4 && !has(view, row.target, 'ipv6') ? 'ipv4' : 'ipv6';
}

/** Why this backend cannot be bound to its listener, as the constraint that says so; undefined when it can. */
export function refusedBy(view: View, v: Values, row: Backend): 'TC-CLB6-009' | 'TC-CLB6-010' | 'TC-CLB6-012' | undefined {
  const listener = listenerOf(v, row.listener);
  if (!listener || !isIpv6(v)) return undefined;
  const layer = layerOf(listener.protocol);
  if (familyOf(view, v, row) === 'ipv4') return layer === 4 ? 'TC-CLB6-009' : v.dualStackBinding ? undefined : 'TC-CLB6-010';
  return row.target !== undefined && !has(view, row.target, 'ipv6') ? 'TC-CLB6-012' : undefined;
}
