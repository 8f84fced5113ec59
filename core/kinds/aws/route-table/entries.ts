import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import type { Family } from '../../../net/address.ts';
import { within } from '../../../net/prefix.ts';
import type { Refusal, RouteEntry } from '../../../network/stations.ts';
import type { ListRoutes } from '../../capabilities.ts';
import { readPrefix } from '../../derived/parsed.ts';
import type { View } from '../../view.ts';
import { fields } from './fields.ts';

/** What somebody wrote into a table: entries, and lists of which not every block is known. */
export interface Entries {
  readonly blocks: readonly RouteEntry[];
  readonly lists: readonly RouteEntry[];
  readonly open: ListRoutes['open'];
}

export function writtenEntries(view: View, id: ResourceId, network: ResourceId | undefined): Entries {
  const blocks: RouteEntry[] = [];
  const lists: RouteEntry[] = [];
  const open: ListRoutes['open'][number][] = [];
  view.values(id, fields).routes.forEach((row, index) => {
    const place: PlaceRef = { resource: id, field: 'routes', index };
    const prefix = readPrefix(row.destination);
    const leads = (family: Family): Towards => towards(view, row.target, family, network, row.elsewhere);
    if (prefix) blocks.push({ ...leads(prefix.family), prefix, origin: 'static', place });
    const list = row.destination === undefined || prefix ? undefined : view.as('prefix-list', row.destination)?.list(view, row.destination);
    if (!list) return;
    for (const one of list.blocks) lists.push({ ...leads(one.family), prefix: one, origin: 'static', place, list: list.list });
    if (!list.open) return;
    const { next, zones } = leads(list.open.family);
    open.push({ list: list.open, next, ...(zones ? { zones } : {}) });
  });
  return { blocks, lists: lists.map((one) => undecided(lists, one, id)), open };
}

/** And those that gateway endpoints put there (A14.1). */
export function withSources(view: View, id: ResourceId, written: Entries): Entries {
  const made = view.referrers(id).flatMap((one) => view.as('route-source', one)?.routes(view, one, id) ?? []);
  if (made.length === 0) return written;
  const lists = [...written.lists, ...made.flatMap((one) => one.entries)];
  return {
    blocks: written.blocks,
    lists: lists.map((one) => undecided(lists, one, id)),
    open: [...written.open, ...made.flatMap((one) => one.open)],
  };
}

/** Where lists with different targets hold the same addresses, AWS takes either by chance (A3.6). */
function undecided(lists: readonly RouteEntry[], one: RouteEntry, table: ResourceId): RouteEntry {
  const other = lists.find((it) => it.list !== one.list && it.target !== one.target && within(it.prefix, one.prefix));
  if (!other || one.list === undefined || other.list === undefined) return one;
  const values = { table: { resource: table }, list: { resource: one.list }, other: { resource: other.list } };
  const reason: Reason = { code: 'ROUTE_UNDECIDED', values, place: one.place, rule: 'A3.6' };
  return { ...one, next: { reason, then: 'unknown' } };
}

type Towards = Pick<RouteEntry, 'next' | 'target' | 'segment' | 'translates' | 'zones'>;

/**
 * Where a route to this target leads.
 * @param elsewhere what it leads to without a target that is drawn
 */
export function towards(view: View, target: ResourceId | undefined, family: Family, network: ResourceId | undefined, elsewhere?: string): Towards {
  const hop = target === undefined ? undefined : view.as('route-target', target)?.next(view, target, family, network);
  if (!hop && elsewhere !== undefined) {
    const reason: Reason = { code: 'ROUTE_ELSEWHERE', values: { target: elsewhere }, rule: 'A3.6' };
    return { next: { reason, then: 'unknown' }, target: undefined };
  }
  if (!hop) return { next: BLACKHOLE, target: undefined };
  if ('refusal' in hop) return { next: hop.refusal, target, ...(hop.zones ? { zones: hop.zones } : {}) };
  if (hop.segment !== undefined && network !== undefined && view.enclosing(hop.segment, 'network') !== network) return { next: BLACKHOLE, target };
  return {
    next: hop.station,
    target,
    ...(hop.segment === undefined ? {} : { segment: hop.segment }),
    ...(hop.translates ? { translates: true } : {}),
  };
}

/** The target is gone, or on another VPC, where no route can lead. */
const BLACKHOLE: Refusal = { reason: { code: 'BLACKHOLE', values: {}, rule: 'A3.10' }, then: 'stop' };
