import type { ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import { holds, type Prefix, single } from '../../net/prefix.ts';
import type { OpenList } from '../../network/stations.ts';
import { PUBLIC_POOL } from '../derived/public-addresses.ts';
import type { View } from '../view.ts';

/**
 * What may be in a list of AWS that nobody wrote down: everything but the public addresses that the design gives to others.
 * @param service whose addresses it holds, where that is known
 */
export function openOf(view: View, list: ResourceId, service: ResourceId | undefined, family: Family, field: string): OpenList {
  const reason = { code: 'LIST_UNKNOWN', values: { list: { resource: list } }, place: { resource: list, field }, rule: 'A14.1' };
  const except = family === 'ipv4' ? new Set(view.ask(PUBLIC_POOL, '').given.values()) : new Set<bigint>();
  const others = service === undefined ? [] : ofOthers(view, service, family);
  return { family, except, others, unknown: { reason, then: 'unknown' } };
}

/** What is known to be of other services: their addresses, and what is written down of their lists. */
function ofOthers(view: View, service: ResourceId, family: Family): readonly Prefix[] {
  const name = (id: ResourceId) => view.as('endpoint-service', id)?.name(view, id);
  const isOther = (id: ResourceId | undefined): id is ResourceId => id !== undefined && name(id) !== undefined && name(id) !== name(service);
  const lists = view.every('prefix-list').filter((id) => isOther(view.as('prefix-list', id)?.service?.(view, id)));
  const written = lists.flatMap((id) => view.as('prefix-list', id)?.written(view, id) ?? []);
  const addresses = view
    .every('endpoint-service')
    .filter(isOther)
    .flatMap((id) => view.as('host', id)?.interfaces(view, id) ?? [])
    .flatMap((one) => one.addresses[family])
    .filter((value) => !written.some((block) => holds(block, { family, value })));
  return [...written, ...addresses.map((value) => single(family, value))];
}
