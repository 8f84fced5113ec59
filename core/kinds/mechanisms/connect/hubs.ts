import type { ResourceId } from '../../../model/design.ts';
import type { Edit, Plan } from '../../../model/reason.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { freeId } from '../../naming.ts';
import type { View } from '../../view.ts';
import { zoneOf } from '../addresses.ts';
import { type Parts, partsAt } from '../parts.ts';
import { segmentsIn } from '../routing.ts';

/** Attachments of a network to a hub. */
const attached = (view: View, network: ResourceId, hub: ResourceId): readonly ResourceId[] =>
  view.inside(network).filter((one) => view.as('hub-attachment', one)?.hubs(view, one).includes(hub));

/** A subnet for each zone: the last one drawn there, which is rather a private one. */
function oneForEachZone(view: View, network: ResourceId): readonly ResourceId[] {
  const byZone = new Map<string, ResourceId>();
  const usable = segmentsIn(view, network).filter((segment) => view.as('segment', segment)?.prefix(view, segment, 'ipv4'));
  for (const segment of usable) byZone.set(zoneOf(view, segment) ?? '', segment);
  return [...byZone.values()];
}

function attach(view: View, network: ResourceId | undefined, hub: ResourceId): readonly Plan[] {
  const kind = network === undefined ? undefined : partsAt(view, network)['hub-attachment'];
  if (network === undefined || kind === undefined || attached(view, network, hub).length > 0) return [];
  const resource = { kind, in: network, transitGateway: hub, subnets: oneForEachZone(view, network) };
  const added: Edit = { type: 'add', id: freeId(view, 'attachment'), resource };
  return [{ id: `attach ${network} ${hub}`, code: 'ATTACH_NETWORK', values: { network: ref(network), hub: ref(hub) }, edits: [added] }];
}

/** A network, or a segment of it, to a hub: it is attached, with an interface in each zone. */
export const networkToHub: Connection = { to: 'transit-hub', offer: (view, from, to) => attach(view, view.enclosing(from, 'network'), to) };
export const hubToNetwork: Connection = { to: 'network', offer: (view, from, to) => attach(view, to, from) };

/** Two hubs are peered, once. */
export const hubToHub = (parts: Parts): Connection => ({
  to: 'transit-hub',
  offer(view, from, to) {
    const peered = view.referrers(from).some((one) => view.as('hub-attachment', one)?.hubs(view, one).includes(to));
    if (parts.hubPeering === undefined || peered) return [];
    const added: Edit = { type: 'add', id: freeId(view, 'tgw-peering'), resource: { kind: parts.hubPeering, transitGateway: from, peer: to } };
    return [{ id: `peer ${from} ${to}`, code: 'PEER_NETWORKS', values: { from: ref(from), to: ref(to) }, edits: [added] }];
  },
});

const set = (resource: ResourceId, field: string, end: ResourceId, value: ResourceId | readonly ResourceId[]): Plan => ({
  id: `end ${resource} ${end}`,
  code: 'JOIN_END',
  values: { join: ref(resource), end: ref(end) },
  edits: [{ type: 'set', resource, field, value }],
});

/** What lacks its hub takes it. */
export const takesHub: Connection = {
  to: 'transit-hub',
  offer: (view, from, to) => (view.resource(from)?.transitGateway === undefined ? [set(from, 'transitGateway', to, to)] : []),
};
/** A peering of hubs takes the end that it lacks. */
export const takesHubs: Connection = {
  to: 'transit-hub',
  offer(view, from, to) {
    const resource = view.resource(from);
    const [transitGateway, peer] = [resource?.transitGateway, resource?.peer];
    if (transitGateway === to || peer === to) return [];
    const field = transitGateway === undefined ? 'transitGateway' : peer === undefined ? 'peer' : undefined;
    return field === undefined ? [] : [set(from, field, to, to)];
  },
};

const listOf = (view: View, id: ResourceId, field: string): readonly string[] => {
  const value = view.resource(id)?.[field];
  return Array.isArray(value) ? value.map(String) : [];
};

/** An attachment takes a further subnet of its network. */
export const attachmentToSegment: Connection = {
  to: 'segment',
  offer(view, from, to) {
    const subnets = listOf(view, from, 'subnets');
    if (subnets.includes(to) || view.enclosing(from, 'network') !== view.enclosing(to, 'network')) return [];
    const zone = zoneOf(view, to);
    // One in each zone: the one that is there gives way.
    return [set(from, 'subnets', to, [...subnets.filter((one) => zoneOf(view, one) !== zone), to])];
  },
};

/** A table is associated with an attachment of its hub, taken from the table that had it, and learns from it. */
function use(view: View, table: ResourceId, attachment: ResourceId): readonly Plan[] {
  const behaviour = view.as('hub-table', table);
  const hub = behaviour?.hub(view, table);
  const its = view.as('hub-attachment', attachment);
  if (!behaviour || hub === undefined || !its?.hubs(view, attachment).includes(hub)) return [];
  const values = { table: ref(table), attachment: ref(attachment) };
  const associated = behaviour.associations(view, table);
  const others = view.referrers(attachment).filter((one) => one !== table && view.as('hub-table', one)?.associations(view, one).includes(attachment));
  const leaves = others.map((one): Edit => {
    const rest = (view.as('hub-table', one)?.associations(view, one) ?? []).filter((it) => it !== attachment);
    return { type: 'set', resource: one, field: 'associations', value: rest };
  });
  const joins: Edit = { type: 'set', resource: table, field: 'associations', value: [...associated, attachment] };
  const associate: Plan = { id: `associate ${attachment} ${table}`, code: 'ASSOCIATE_TABLE', values, edits: [...leaves, joins] };
  const learnt = behaviour.propagations(view, table);
  const propagate: Plan = {
    id: `propagate ${attachment} ${table}`,
    code: 'PROPAGATE_INTO',
    values,
    edits: [{ type: 'set', resource: table, field: 'propagations', value: [...learnt, attachment] }],
  };
  const learns = its.network(view, attachment) !== undefined || its.propagates(view, attachment).length > 0;
  return [...(associated.includes(attachment) ? [] : [associate]), ...(learnt.includes(attachment) || !learns ? [] : [propagate])];
}
export const tableToAttachment: Connection = { to: 'hub-attachment', offer: use };
