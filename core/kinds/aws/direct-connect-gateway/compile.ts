import type { ResourceId } from '../../../model/design.ts';
import type { Prefix } from '../../../net/prefix.ts';
import type { RouteEntry, RouteTable, StationId } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { linksOf, networksBehind } from '../../mechanisms/gateway-links.ts';
import type { View } from '../../view.ts';

/** Virtual interfaces that end here. */
const linesOf = (view: View, id: ResourceId) => linksOf(view, id).filter((one) => view.as('private-link', one)?.gateway(view, one) === id);
/** Gateways that are associated with it: links whose far end it is. */
const associationsOf = (view: View, id: ResourceId) => linksOf(view, id).filter((one) => view.as('private-link', one)?.network(view, one) === id);

/** Transit interfaces serve transit gateways, private ones virtual private gateways. */
function serves(view: View, line: ResourceId, association: ResourceId): boolean {
  const gateway = view.as('private-link', association)?.gateway(view, association);
  return (view.as('private-link', line)?.transit?.(view, line) ?? false) === (view.as('transit-hub', gateway) !== undefined);
}
const used = (view: View, id: ResourceId) => associationsOf(view, id).filter((one) => linesOf(view, id).some((line) => serves(view, line, one)));

/** What is announced over a line: what the associations allow. */
const announced = (view: View, id: ResourceId, line: ResourceId): readonly Prefix[] =>
  associationsOf(view, id)
    .filter((one) => serves(view, line, one))
    .flatMap((one) => view.as('line-association', one)?.announces(view, one) ?? []);

export const capabilities: Capabilities = {
  'private-gateway': {
    entry: (id) => `${id}/to-cloud`,
    network: () => undefined,
    networks: (view, id) => [
      ...new Set(
        used(view, id).flatMap((one) => {
          const gateway = view.as('private-link', one)?.gateway(view, one);
          return gateway === undefined ? [] : networksBehind(view, gateway);
        }),
      ),
    ],
    behind: announced,
  },
  'line-hub-end': {},
  'private-site': {
    blocks: (view, id, family) =>
      linesOf(view, id)
        .filter((one) => view.as('join', one)?.carries(view, one, family))
        .flatMap((one) =>
          (view.as('private-link', one)?.routes(view, one) ?? []).flatMap(({ prefix }) => (prefix.family === family ? [prefix] : [])),
        ),
    entry: (id) => `${id}/to-lines`,
  },
};

/** From lines to associations and from associations to lines; never from one to another of the same sort. */
export const compile: Compile = (view, id) => {
  const toCloud = used(view, id).flatMap((one) =>
    (view.as('line-association', one)?.announces(view, one) ?? []).map((prefix) =>
      entryOf(prefix, one, view.as('private-link', one)?.toGateway(one)),
    ),
  );
  const toLines = linesOf(view, id).flatMap((one) => {
    const link = view.as('private-link', one);
    return (link?.routes(view, one) ?? []).map(({ prefix }) => entryOf(prefix, one, link?.toNetwork(one)));
  });
  const station = (name: string, entries: readonly RouteEntry[]) => ({
    id: `${id}/${name}`,
    resource: id,
    program: [{ op: 'note', code: 'DXGW_FORWARDS' } as const, { op: 'route', table: tableOf(id, entries) } as const],
  });
  return [station('to-cloud', toCloud), station('to-lines', toLines)];
};

const entryOf = (prefix: Prefix, target: ResourceId, next: StationId | undefined): RouteEntry => ({
  prefix,
  next: next ?? `${target}/to-network`,
  target,
  origin: 'propagated',
  place: { resource: target },
});

function tableOf(id: ResourceId, entries: readonly RouteEntry[]): RouteTable {
  const reason = { code: 'DXGW_NO_ROUTE', values: { gateway: { resource: id } }, place: { resource: id }, rule: 'A15.1' };
  return { resource: id, entries: entries.toSorted((a, b) => b.prefix.length - a.prefix.length), otherwise: { reason, then: 'stop' } };
}
