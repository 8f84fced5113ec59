import type { ResourceId } from '../../model/design.ts';
import { FAMILIES } from '../../net/address.ts';
import { type Prefix, within } from '../../net/prefix.ts';
import { destinationsOf, rowsFor, wayOf } from '../mechanisms/routing.ts';
import type { View } from '../view.ts';
import { ATTACHMENTS, ROUTES, tableOf } from './transit/hub.ts';

/**
 * The first machine, or endpoint for appliances, that routes put on the way from one segment to another (A3.14): of the network of either, or
 * of one between them that a transit gateway hands it to.
 */
export function applianceOnWay(view: View, from: ResourceId, to: ResourceId): ResourceId | undefined {
  for (const family of FAMILIES) {
    const block = view.as('segment', to)?.prefix(view, to, family);
    const found = block && follow(view, from, to, block, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

function follow(view: View, at: ResourceId, to: ResourceId, block: Prefix, passed: readonly ResourceId[]): ResourceId | undefined {
  if (at === to || passed.includes(at)) return undefined;
  const network = view.enclosing(at, 'network');
  const target = decides(view, at, block, network === view.enclosing(to, 'network'));
  const way = wayOf(view, target);
  if (way === 'host' || way === 'inspection') return target;
  const next = target === undefined || network === undefined ? [] : behindHub(view, target, network, block);
  for (const segment of next) {
    const found = follow(view, segment, to, block, [...passed, at]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the longest route for a block leads. A default route is beaten by `local`, so inside a network it steers nothing. */
function decides(view: View, segment: ResourceId, block: Prefix, inside: boolean): ResourceId | undefined {
  const routes = rowsFor(view, segment).flatMap(({ target, ...row }) =>
    destinationsOf(view, { target, ...row })
      .filter((one) => within(one, block) && !(inside && one.length === 0))
      .map(({ length }) => ({ target, length })),
  );
  return routes.toSorted((a, b) => b.length - a.length)[0]?.target;
}

/** Segments by whose tables a transit gateway lets go on what a network sends to it. */
function behindHub(view: View, hub: ResourceId, network: ResourceId, block: Prefix): readonly ResourceId[] {
  if (!view.as('transit-hub', hub)) return [];
  const own = view.ask(ATTACHMENTS, hub).find((one) => view.as('hub-attachment', one)?.network(view, one) === network);
  const table = own === undefined ? undefined : tableOf(view, hub, own);
  const routes = table === undefined ? [] : view.ask(ROUTES, table);
  const attachment = routes.find((one) => one.yields === undefined && within(one.prefix, block))?.attachment;
  return (attachment !== undefined && view.as('attachment-zones', attachment)?.segments(view, attachment)) || [];
}
