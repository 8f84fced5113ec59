import type { ResourceId } from '../../../model/design.ts';
import type { PlaceRef, Reason } from '../../../model/reason.ts';
import type { Balance, Filter, Instruction, Refusal, Station, StationId } from '../../../network/stations.ts';
import type { Behaviour, Capabilities, EndpointNode } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { entranceStation, entranceStations, type Listener, noListener } from '../../mechanisms/balancer.ts';
import type { View } from '../../view.ts';
import { linksOf } from '../endpoint-links.ts';
import { guard, screen } from '../filters.ts';
import { CLAIMS, closed, interfaces, type Node, NODES, notPublic, OWNED, PUBLIC, publicClaims } from './nodes.ts';
import { reachable, targetsOf, type Use } from './targets.ts';

/** A listener as it is written, its rules in the order in which they are tried, the default one last. */
export interface WrittenListener {
  readonly place: PlaceRef;
  readonly protocols: readonly number[];
  readonly port: number;
  readonly rules: readonly WrittenRule[];
  /** Its targets read the client in X-Forwarded-For; left out: as the layer of the balancer has it. */
  readonly forwardedFor?: boolean;
}
export interface WrittenRule {
  readonly place: PlaceRef;
  readonly domain?: string;
  readonly path?: string;
  /** `port`: of the targets, where it is not theirs to say. */
  readonly groups: readonly { readonly group: ResourceId; readonly weight: number; readonly port?: number }[];
}

/** What the load balancers with listeners do differently. */
export interface Profile {
  readonly layer: 4 | 7;
  /** What may hand on to it: endpoint services, or another load balancer. */
  readonly behind?: 'links' | 'balancers';
  /** Without groups of its own nothing is filtered at its nodes (A17.15); elsewhere the default one is in force. */
  readonly bare?: true;
  /** How it chooses a target. */
  readonly rule: string;
  /** Who gets what comes while every health check fails. */
  readonly allUnhealthy: (id: ResourceId) => Balance['allUnhealthy'];
  readonly listeners: (view: View, id: ResourceId) => readonly WrittenListener[];
  readonly crossZone: (view: View, id: ResourceId) => boolean;
  /** The groups that it wears, and the filters in force; none: nothing is filtered at its nodes. */
  readonly groups: (view: View, id: ResourceId) => readonly ResourceId[];
  readonly filters: (view: View, id: ResourceId) => readonly Filter[];
  /** Those that what comes by endpoints meets. */
  readonly linkFilters: (view: View, id: ResourceId) => readonly Filter[];
}

const ALL_OF = { tcp: 6, udp: 17 } as const;
export const PROTOCOLS_OF: Readonly<Record<string, readonly number[]>> = {
  HTTP: [ALL_OF.tcp],
  HTTPS: [ALL_OF.tcp],
  TCP: [ALL_OF.tcp],
  TLS: [ALL_OF.tcp],
  SSL: [ALL_OF.tcp],
  UDP: [ALL_OF.udp],
  TCP_UDP: [ALL_OF.tcp, ALL_OF.udp],
  GENEVE: [ALL_OF.udp],
};

export function capabilitiesOf(profile: Profile): Capabilities {
  const behaviour = (view: View, id: ResourceId): Behaviour => ({
    running: true,
    services: profile
      .listeners(view, id)
      .flatMap(({ protocols, port }) => protocols.map((protocol) => ({ protocol, ports: { from: port, to: port } }))),
    forwards: 'no',
  });
  return {
    host: { interfaces, behaviour },
    interface: {
      claims: (view, id) => view.ask(CLAIMS, id),
      owned: (view, id) => view.ask(OWNED, id),
      // Without groups it is no member of the default one either; naming itself keeps it out of there.
      filters: (view, id) => (profile.bare ? orItself(profile.groups(view, id), id) : profile.groups(view, id)),
      autoPublic: () => undefined,
      publicIpv4: (view, id) => view.ask(PUBLIC, id),
      unmapped: notPublic,
      closed,
      host: (_view, id) => id,
    },
    'public-host': { claims: publicClaims, owned: () => [] },
    ...(profile.behind === 'links' ? { 'link-backend': { type: 'interface', entry: linkEntry } } : {}),
    ...(profile.behind === 'balancers' ? { backend: { entry: (_view, id) => entranceStation(id, '0'), balances: 7 } } : {}),
  };
}

const orItself = (named: readonly ResourceId[], id: ResourceId): readonly ResourceId[] => (named.length > 0 ? named : [id]);

export const compileWith =
  (profile: Profile): Compile =>
  (view, id) => {
    const filters = profile.filters(view, id);
    const use: Use = { id, layer: profile.layer, crossZone: profile.crossZone(view, id), vouched: profile.groups(view, id) };
    const listeners = profile.listeners(view, id);
    const nodes = view.ask(NODES, id);
    const direct = nodes.flatMap((node) => nodeStations(view, profile, use, node, listeners, filters));
    if (profile.behind !== 'links') return direct;
    return [
      ...direct,
      ...linksOf(view, id).flatMap((by) => linkStations(view, use, nodeFor(nodes, by), by, listeners, profile.linkFilters(view, id))),
    ];
  };

/** The node in the zone of an endpoint's interface; a zone that nobody knows is any. */
const nodeFor = (nodes: readonly Node[], by: EndpointNode): Node | undefined =>
  nodes.find((node) => node.zone === by.zone || node.zone === undefined || by.zone === undefined);

const linkKey = (by: EndpointNode): string => `link:${by.endpoint}${by.key}`;

/** Where it takes what an endpoint brings. */
export function linkEntry(view: View, id: ResourceId, by: EndpointNode): StationId | undefined {
  return nodeFor(view.ask(NODES, id), by) && entranceStation(id, linkKey(by));
}

/** An entrance for one interface of an endpoint: its groups see the client, its targets see the node (A17.12). */
function linkStations(
  view: View,
  use: Use,
  node: Node | undefined,
  by: EndpointNode,
  listeners: readonly WrittenListener[],
  filters: readonly Filter[],
): readonly Station[] {
  if (!node) return [];
  const { id } = use;
  const key = linkKey(by);
  const at = { host: id, id, key: `${id} ${key}` };
  return entranceStations(id, {
    key,
    front: filters.length === 0 ? [] : [guard(filters, at, 'in')],
    listeners: listeners.map((listener) => listenerOf(view, { ...use, linked: true }, node, listener)),
    noListener: noListener(id),
    out: [{ op: 'jump', to: by.back }],
    allUnhealthy: 'everybody',
    catches: 'always',
    segment: node.segment,
    border: borderOf(view, node.segment),
    rule: 'A17.12',
  });
}

function borderOf(view: View, segment: ResourceId): readonly Instruction[] {
  const acl = view.as('segment', segment)?.filter(view, segment);
  const filter = acl === undefined ? undefined : view.as('network-filter', acl)?.filter(view, acl);
  return filter ? [screen(filter, segment, 'in')] : [];
}

function nodeStations(
  view: View,
  profile: Profile,
  use: Use,
  node: Node,
  listeners: readonly WrittenListener[],
  filters: readonly Filter[],
): readonly Station[] {
  const { id } = use;
  const { segment, key } = node;
  const at = { host: id, id, key: `${id} node ${key}` };
  const guarded = (direction: 'in' | 'out'): readonly Instruction[] => (filters.length === 0 ? [] : [guard(filters, at, direction)]);
  return entranceStations(id, {
    key,
    front: guarded('in'),
    listeners: listeners.map((listener) => listenerOf(view, use, node, listener)),
    noListener: noListener(id),
    out: [...guarded('out'), { op: 'jump', to: `${segment}/leave` }],
    allUnhealthy: profile.allUnhealthy(id),
    catches: true,
    segment,
    border: borderOf(view, segment),
    ...(use.layer === 4 ? { hairpin: hairpin(id) } : {}),
    rule: profile.rule,
  });
}

/** A target that is its own client answers itself, past the load balancer (A17.14). */
const hairpin = (id: ResourceId): Refusal => ({
  reason: { code: 'LB_HAIRPIN', values: { host: { resource: id } }, place: { resource: id, field: 'listeners' }, rule: 'A17.14' },
  then: 'stop',
});

function listenerOf(view: View, its: Use, node: Node, { place, protocols, port, rules, forwardedFor }: WrittenListener): Listener {
  const use: Use = forwardedFor === undefined ? its : { ...its, forwardedFor };
  const reason = (code: string, rule: string): Refusal => ({ reason: { code, values: { host: { resource: use.id } }, place, rule }, then: 'stop' });
  return {
    place,
    protocols,
    port,
    noRule: answersItself(use, place) ?? reason('LB_NO_HEALTHY', '4.6'),
    rules: rules.map((rule) => {
      const targets = rule.groups.flatMap((to) => targetsOf(view, use, node, to));
      const elsewhere = targets.length === 0 && rule.groups.some(({ group }) => isElsewhere(view, use, node, group));
      const own = rule.groups.length === 0 ? answersItself(use, rule.place) : undefined;
      const noTarget: Refusal = own ?? { reason: noTargetsFor(use, node, rule.place, elsewhere), then: 'stop' };
      const { domain, path } = rule;
      return { place: rule.place, targets, noTarget, ...(domain === undefined ? {} : { domain }), ...(path === undefined ? {} : { path }) };
    }),
  };
}

/** An ALB does something with every request: what is not handed to a group gets a redirect or a fixed response. */
const answersItself = ({ id, layer }: Use, place: PlaceRef): Refusal | undefined =>
  layer === 7 ? { reason: { code: 'LB_ANSWERS_ITSELF', values: { host: { resource: id } }, place, rule: '4.6' }, then: 'unknown' } : undefined;

/** Other nodes have targets of the group, this one may not use them. */
const isElsewhere = (view: View, use: Use, node: Node, group: ResourceId): boolean =>
  reachable(view, use, node, group).length === 0 &&
  view.ask(NODES, use.id).some((other) => other.key !== node.key && reachable(view, use, other, group).length > 0);

function noTargetsFor(use: Use, node: Node, place: PlaceRef, elsewhere: boolean): Reason {
  const values = { host: { resource: use.id }, segment: { resource: node.segment } };
  return elsewhere ? { code: 'LB_ZONE_EMPTY', values, place, rule: 'A17.4' } : { code: 'LB_NO_HEALTHY', values, place, rule: '4.6' };
}
