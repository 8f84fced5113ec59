import type { ResourceId } from '../../../model/design.ts';
import type { Edit, Plan } from '../../../model/reason.ts';
import { type Address, type Family, parseAddress } from '../../../net/address.ts';
import { formatPrefix, holds, parsePrefix } from '../../../net/prefix.ts';
import { isPublic, NAT64 } from '../../../net/ranges.ts';
import type { Way, WrittenRoute } from '../../facts.ts';
import { ref } from '../../finding.ts';
import { type Fix, named, type Stopped } from '../../fixes.ts';
import { freeId } from '../../naming.ts';
import type { View } from '../../view.ts';
import { writings } from '../connect/routes.ts';
import { segmentPrefix, zoneOf } from '../addresses.ts';
import { partsAt } from '../parts.ts';
import { destinationsOf, rowsFor, segmentsIn, wayOf } from '../routing.ts';

/** A gateway to which a route could lead, with the edit that adds it where there is none yet. */
interface Exit {
  readonly target: ResourceId;
  readonly adding?: Edit;
}

/** The segment of one of these networks that holds an address. */
function segmentOf(view: View, text: string, networks = view.every('network')): ResourceId | undefined {
  const address = parseAddress(text);
  if (!address) return undefined;
  const segments = networks.flatMap((network) => segmentsIn(view, network));
  return segments.find((segment) => {
    const prefix = segmentPrefix(view, segment, address.family);
    return prefix !== undefined && holds(prefix, address);
  });
}

/** Where the packet left: the segment in which it stood, or the last one that it passed, or the one of its source when it was stopped at a gateway. */
function leaving(view: View, stopped: Stopped): ResourceId | undefined {
  const passed = [named(stopped, 'at'), stopped.left].find((at) => at !== undefined && view.as('segment', at));
  return passed ?? segmentOf(view, stopped.source);
}

const docked = (view: View, network: ResourceId, way: Way): readonly Exit[] =>
  view
    .inside(network)
    .filter((id) => wayOf(view, id) === way)
    .map((target) => ({ target }));

/** Peerings and hubs that join the network to others, where routes lead to them. */
const joins = (view: View, network: ResourceId): readonly Exit[] =>
  view
    .every('network-join')
    .filter((id) => view.as('route-target', id) && view.as('network-join', id)?.networks(view, id).includes(network))
    .map((target) => ({ target }));

/** A new one, where the cloud has such gateways. */
function created(view: View, network: ResourceId, way: 'internet' | 'outbound', stem: string): readonly Exit[] {
  const kind = partsAt(view, network)[way];
  const target = freeId(view, stem);
  return kind === undefined ? [] : [{ target, adding: { type: 'add', id: target, resource: { kind, in: network } } }];
}
const internet = (view: View, network: ResourceId): readonly Exit[] => {
  const present = docked(view, network, 'internet');
  return present.length > 0 ? present : created(view, network, 'internet', 'igw');
};

/** NAT gateways of the network outside the segment, those of its zone first. */
function translators(view: View, network: ResourceId, segment: ResourceId): readonly Exit[] {
  const zone = zoneOf(view, segment);
  const all = segmentsIn(view, network)
    .filter((one) => one !== segment)
    .flatMap((one) => view.inside(one).filter((id) => wayOf(view, id) === 'translated'));
  const near = (id: ResourceId) => Number(zoneOf(view, id) !== zone);
  // In some clouds it stands on the border of the network instead, for every zone.
  return [...docked(view, network, 'translated'), ...all.toSorted((a, b) => near(a) - near(b)).map((target) => ({ target }))];
}

const hasPublicIpv4 = (view: View, segment: ResourceId, source: string): boolean =>
  view
    .inside(segment)
    .some((id) => [...(view.as('interface', id)?.publicIpv4(view, id).keys() ?? [])].some((value) => value === parseAddress(source)?.value));

/** Gateways that carry what was stopped, the most fitting first. A reply can only go back by the Internet gateway through which its request came. */
function exits(view: View, network: ResourceId, segment: ResourceId, stopped: Stopped, destination: Address): readonly Exit[] {
  if (holds(NAT64, destination)) return translators(view, network, segment);
  const near = [...docked(view, network, 'private'), ...joins(view, network)].filter(({ target }) => leadsTo(view, network, target, destination));
  // Blocks of IPv6 are public ones, also those of networks that are joined.
  if (near.length > 0 || !isPublic(destination)) return near;
  // What came in by an Internet gateway goes back by it; where a cloud has none to add, a NAT gateway may have let it in.
  if (stopped.half === 'reply') {
    return partsAt(view, network).internet === undefined ? translators(view, network, segment) : internet(view, network);
  }
  // What comes from another network has no public address here, and no answer would come back here (A4.4).
  if (segmentOf(view, stopped.source, [network]) === undefined) return translators(view, network, segment);
  if (destination.family === 'ipv6') {
    const outbound = docked(view, network, 'outbound');
    return [...(outbound.length > 0 ? outbound : created(view, network, 'outbound', 'eigw')), ...docked(view, network, 'internet')];
  }
  const nat = translators(view, network, segment);
  return hasPublicIpv4(view, segment, stopped.source) || nat.length === 0
    ? [...internet(view, network), ...nat]
    : [...nat, ...internet(view, network)];
}

const leadsTo = (view: View, network: ResourceId, gateway: ResourceId, destination: Address): boolean =>
  blockFor(view, network, gateway, destination) !== undefined;

/** The block behind a private gateway or a join that holds the destination. */
const blockFor = (view: View, network: ResourceId, gateway: ResourceId, destination: Address): string | undefined =>
  wayOf(view, gateway) !== 'private'
    ? undefined
    : view
        .as('next-hop', gateway)
        ?.usual(view, gateway, network)
        .find((text) => {
          const block = parsePrefix(text);
          return block !== undefined && holds(block, destination);
        });

const DEFAULT: Readonly<Record<Family, string>> = { ipv4: '0.0.0.0/0', ipv6: '::/0' };

/** The row that decided until now, whose target does not do: its destination is kept. */
function decidingRow(view: View, segment: ResourceId, destination: Address): WrittenRoute | undefined {
  const rows = rowsFor(view, segment).flatMap((row) =>
    destinationsOf(view, row)
      .filter((one) => holds(one, destination))
      .map(({ length }) => ({ row, length })),
  );
  return rows.toSorted((a, b) => b.length - a.length)[0]?.row;
}

/** A gateway of the other family is no way out, whatever a route says; one that is yet to be made refuses nothing. */
function takes(view: View, target: ResourceId, text: string): boolean {
  const block = parsePrefix(text);
  return block !== undefined && view.as('next-hop', target)?.refuses(view, target, block) === undefined;
}
/** True when a row that holds the destination is for more than the block. */
const isWider = (view: View, row: WrittenRoute, destination: Address, block: string | undefined): boolean => {
  const near = block === undefined ? undefined : parsePrefix(block);
  return near !== undefined && destinationsOf(view, row).some((one) => holds(one, destination) && one.length < near.length);
};

/** Routes that lead where the packet wants to go, out of the segment that it left. */
function plans(view: View, stopped: Stopped, segment: ResourceId, ways: (exit: Exit) => boolean = () => true): readonly Plan[] {
  const network = view.enclosing(segment, 'network');
  const destination = parseAddress(stopped.destination);
  if (network === undefined || !destination) return [];
  const row = decidingRow(view, segment, destination);
  const routed = (exit: Exit): string => {
    const block = blockFor(view, network, exit.target, destination);
    // A row that is for more than what lies there is left alone.
    if (row && !isWider(view, row, destination, block)) return row.text;
    return holds(NAT64, destination) ? formatPrefix(NAT64) : (block ?? DEFAULT[destination.family]);
  };
  return exits(view, network, segment, stopped, destination)
    .filter((exit) => exit.target !== row?.target && ways(exit) && takes(view, exit.target, routed(exit)))
    .flatMap((exit, index) => {
      const text = routed(exit);
      const all = writings(view, segment, [{ destination: text, target: exit.target }]);
      // Only the best gateway gets every way to write the route.
      return all.slice(0, index === 0 ? all.length : 1).map(
        (writing): Plan => ({
          id: `route ${segment} ${text} ${exit.target} ${writing.code}`,
          code: exit.adding ? `${writing.code}_NEW_GATEWAY` : writing.code,
          values: { destinations: text, target: ref(exit.target), table: ref(writing.table), subnet: ref(segment), network: ref(network) },
          place: { resource: segment },
          edits: [...(exit.adding ? [exit.adding] : []), ...writing.edits],
        }),
      );
    });
}

/** NO_ROUTE, BLACKHOLE, and every gateway that does not carry what a route sends to it. */
export const routeElsewhere: Fix = (view, stopped) => {
  const segment = leaving(view, stopped);
  return segment === undefined ? [] : plans(view, stopped, segment);
};

/** A function has no public address, so only a NAT gateway helps it (A16.4). */
export const routeToTranslator: Fix = (view, stopped) => {
  const segment = segmentOf(view, stopped.source);
  return segment === undefined ? [] : plans(view, stopped, segment, (exit) => wayOf(view, exit.target) === 'translated');
};

/** A public NAT gateway needs an Internet gateway behind the subnet in which it stands; what uses it may share that table. */
export const routeTranslatorOut: Fix = (view, stopped) => {
  const nat = named(stopped, 'nat');
  const segment = nat === undefined ? undefined : view.enclosing(nat, 'segment');
  const network = segment === undefined ? undefined : view.enclosing(segment, 'network');
  if (segment === undefined || network === undefined) return [];
  return internet(view, network)
    .slice(0, 1)
    .flatMap((exit) => {
      const all = writings(view, segment, [{ destination: DEFAULT.ipv4, target: exit.target }]);
      const shared = rowsFor(view, segment).some((row) => row.target === nat);
      return all
        .filter((writing) => !shared || writing.code === 'ADD_ROUTES_OWN_TABLE')
        .map(
          (writing): Plan => ({
            id: `route ${segment} ${DEFAULT.ipv4} ${exit.target} ${writing.code}`,
            code: exit.adding ? `${writing.code}_NEW_GATEWAY` : writing.code,
            values: { destinations: DEFAULT.ipv4, target: ref(exit.target), table: ref(writing.table), subnet: ref(segment), network: ref(network) },
            place: { resource: segment },
            edits: [...(exit.adding ? [exit.adding] : []), ...writing.edits],
          }),
        );
    });
};

/** No gateway is attached through which the Internet could reach the network. */
export const attachGateway: Fix = (view, stopped) => {
  const network = named(stopped, 'network');
  if (network === undefined || docked(view, network, 'internet').length > 0) return [];
  return created(view, network, 'internet', 'igw').flatMap(({ target, adding }) =>
    adding ? [{ id: `attach ${target} ${network}`, code: 'FIX_ATTACH_INTERNET_GATEWAY', values: { network: ref(network) }, edits: [adding] }] : [],
  );
};
