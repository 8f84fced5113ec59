import type { ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import type { OpenList } from '../../network/stations.ts';
import { PUBLIC_POOL } from '../derived/public-addresses.ts';
import type { View } from '../view.ts';

/** What may be in a list of AWS that nobody wrote down: everything but the public addresses that the design gives to others. */
export function openOf(view: View, list: ResourceId, family: Family, field: string): OpenList {
  const reason = { code: 'LIST_UNKNOWN', values: { list: { resource: list } }, place: { resource: list, field }, rule: 'A14.1' };
  const except = family === 'ipv4' ? new Set(view.ask(PUBLIC_POOL, '').given.values()) : new Set<bigint>();
  return { family, except, unknown: { reason, then: 'unknown' } };
}
