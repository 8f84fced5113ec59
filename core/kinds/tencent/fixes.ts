import type { Value } from '../../model/fields.ts';
import { ref } from '../finding.ts';
import { type Fix, named } from '../fixes.ts';
import { asWritten } from '../mechanisms/rules.ts';

/** What is the least that puts an IPv6 address on the Internet, in Mbps: what Tencent Cloud gives by itself (T2.4). */
const LEAST = 1;

type Rows = readonly Readonly<Record<string, Value | undefined>>[];

/** Public bandwidth for the IPv6 address whose row the reason names. */
export const giveBandwidth: Fix = (view, stopped) => {
  const { resource, field, index } = stopped.reason.place ?? {};
  const host = named(stopped, 'host');
  if (resource === undefined || host === undefined || field === undefined || index === undefined) return [];
  const rows = view.resource(resource)?.[field];
  if (!Array.isArray(rows)) return [];
  const value = (rows as Rows).map((row, i) => asWritten(i === index ? { ...row, bandwidth: LEAST } : row));
  return [
    {
      id: `bandwidth ${resource} ${index}`,
      code: 'FIX_IPV6_BANDWIDTH',
      values: { target: ref(host), bandwidth: LEAST },
      edits: [{ type: 'set', resource, field, value }],
    },
  ];
};

/** A row more, or a first one. */
export const oneMoreIpv6 = (id: string) => ({ type: 'set' as const, resource: id, field: 'ipv6Addresses', value: [{}] });
