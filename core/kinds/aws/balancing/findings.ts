import { nameOf, type ResourceId } from '../../../model/design.ts';
import type { PlaceRef } from '../../../model/reason.ts';
import { type Family, formatAddress } from '../../../net/address.ts';
import { inPorts } from '../../../net/ports.ts';
import { holds, type Prefix, sizeOf, within } from '../../../net/prefix.ts';
import { EVERYWHERE } from '../../../net/ranges.ts';
import type { BlockList, FilterRule } from '../../../network/stations.ts';
import { error, type Found, found, ref, type Values, warning, whole } from '../../finding.ts';
import type { FindingRule } from '../../kind.ts';
import { segmentPrefix } from '../../mechanisms/addresses.ts';
import { rowsLeading } from '../../mechanisms/routing.ts';
import type { View } from '../../view.ts';
import { SEGMENT_OWNERS } from '../../derived/segment-addresses.ts';
import { groupsInForce } from '../attachment.ts';
import type { WrittenListener } from './compile.ts';
import { common } from './fields.ts';
import { addressOf, isInternal, type Node, NODES, servesIpv6 } from './nodes.ts';
import { PLACED, type Placed, reachable, type Use } from './targets.ts';

/** How a kind of load balancer answers these questions. */
export interface Judged {
  readonly layer: 4 | 7;
  readonly listeners: (view: View, id: ResourceId) => readonly WrittenListener[];
  readonly crossZone: (view: View, id: ResourceId) => boolean;
  /** Its security groups in force. */
  readonly groups: (view: View, id: ResourceId) => readonly ResourceId[];
}

const MOST_NAME = 32;
/** A subnet of a load balancer is a /27 at least, and has 8 addresses left (A17.2). */
const LEAST = { length: 27, free: 8 } as const;

const eachNode =
  (broken: (view: View, node: Node, id: ResourceId) => Values | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] =>
    view.ask(NODES, id).flatMap((node) => {
      const values = broken(view, node, id);
      return values ? [found(node.place, { resource: ref(id), subnet: ref(node.segment), ...values })] : [];
    });

interface Used {
  readonly group: ResourceId;
  /** Of its targets, where the listener says it. */
  readonly port?: number;
  readonly place: PlaceRef;
}

/** Every group that a listener or a rule names, once for each port, with the first place that does. */
function usedPorts(view: View, id: ResourceId, judged: Judged): readonly Used[] {
  const all = judged.listeners(view, id).flatMap((l) => l.rules.flatMap((r) => r.groups.map((to): Used => ({ ...to, place: r.place }))));
  return all.filter(
    ({ group, port }, i) => view.as('target-group', group) && all.findIndex((other) => other.group === group && other.port === port) === i,
  );
}

/** Every group, once. */
export function usedGroups(view: View, id: ResourceId, judged: Judged): readonly Used[] {
  const all = usedPorts(view, id, judged);
  return all.filter(({ group }, i) => all.findIndex((other) => other.group === group) === i);
}

const eachGroup =
  (judged: Judged, broken: (view: View, group: ResourceId, id: ResourceId) => Values | undefined | false) =>
  (view: View, id: ResourceId): readonly Found[] =>
    usedGroups(view, id, judged).flatMap(({ group, place }) => {
      const values = broken(view, group, id);
      return values ? [found(place, { resource: ref(id), group: ref(group), ...values })] : [];
    });

/** Families in which it must be reached from the Internet, and in which a subnet does not lead there. */
const cutOff = (view: View, id: ResourceId, { segment }: Node): Family | undefined => {
  if (isInternal(view, id)) return undefined;
  const families: readonly Family[] = view.values(id, common).ipAddressType === 'dualstack-without-public-ipv4' ? [] : ['ipv4'];
  const asked = servesIpv6(view, id) ? [...families, 'ipv6' as const] : families;
  return asked.find((family) => segmentPrefix(view, segment, family) !== undefined && rowsLeading(view, segment, family, 'internet').length === 0);
};

function freeIn(view: View, segment: ResourceId): number | undefined {
  const prefix = segmentPrefix(view, segment, 'ipv4');
  return prefix && Number(sizeOf(prefix)) - 5 - view.ask(SEGMENT_OWNERS, segment).ipv4.size;
}

/** Zones that hold more than one of its subnets. */
function doubled(view: View, id: ResourceId): readonly Found[] {
  const nodes = view.ask(NODES, id);
  return nodes.flatMap((node, i) => {
    const first = nodes.findIndex((other) => other.zone === node.zone);
    const other = nodes[first];
    return node.zone !== undefined && other && first < i
      ? [found(node.place, { resource: ref(id), subnet: ref(node.segment), other: ref(other.segment), zone: node.zone })]
      : [];
  });
}

/** What the rules that all load balancers share say; those about zones differ. */
export const balancerFindings = (judged: Judged): readonly FindingRule[] => [
  warning(
    'AWS-ELB-002',
    'A17.1',
    eachNode((view, node, id) => {
      const family = cutOff(view, id, node);
      return family && { family: family === 'ipv4' ? 'IPv4' : 'IPv6' };
    }),
  ),
  error('AWS-ELB-003', 'A17.2', (view, id) => {
    const name = nameOf(id, view.resource(id));
    return name.length > MOST_NAME ? [found({ resource: id, field: 'name' }, { resource: ref(id), count: name.length })] : [];
  }),
  warning('AWS-ELB-009', 'A17.3', (view, id) => strangers(view, id, judged)),
  warning('AWS-ELB-010', 'A17.13', (view, id) => shutOut(view, id, judged)),
  warning('AWS-ELB-012', 'A17.4', (view, id) => emptyZones(view, id, judged)),
  error(
    'AWS-ELB-102',
    'A17.2',
    whole((view, id) => view.ask(NODES, id).length === 0 && { resource: ref(id) }),
  ),
  error('AWS-ELB-103', 'A17.2', (view, id) => {
    const network = view.enclosing(id, 'network');
    return view.values(id, common).subnets.flatMap((subnet, index) => {
      const its = view.as('segment', subnet)?.network(view, subnet);
      const place = { resource: id, field: 'subnets', index };
      return its !== undefined && its !== network ? [found(place, { resource: ref(id), subnet: ref(subnet) })] : [];
    });
  }),
];

/** What those say that may be dual-stack. */
export const familyFindings = (judged: Judged): readonly FindingRule[] => [
  error(
    'AWS-ELB-005',
    'A17.11',
    eachGroup(judged, (view, group, id) => view.as('target-group', group)?.group(view, group).family === 'ipv6' && !servesIpv6(view, id) && {}),
  ),
  error(
    'AWS-ELB-106',
    'A17.7',
    eachNode((view, node, id) => servesIpv6(view, id) && segmentPrefix(view, node.segment, 'ipv6') === undefined && {}),
  ),
];

/** Zones of a Network or a Classic Load Balancer. */
export const networkFindings: readonly FindingRule[] = [error('AWS-ELB-101', 'A17.2', doubled)];

/** Zones of an Application Load Balancer, and the size of its subnets. */
export const httpFindings: readonly FindingRule[] = [
  error('AWS-ELB-001', 'A17.2', (view, id) => {
    const nodes = view.ask(NODES, id);
    const zones = new Set(nodes.map((node) => node.zone));
    if (nodes.length === 0) return [];
    const few = zones.size < 2 && nodes.length < 2 ? [found({ resource: id, field: 'subnets' }, { resource: ref(id), count: zones.size })] : [];
    return [...few, ...doubled(view, id).map((one) => ({ ...one, values: { resource: ref(id), count: zones.size } }))];
  }),
  error(
    'AWS-ELB-004',
    'A17.2',
    eachNode((view, node) => {
      const prefix = segmentPrefix(view, node.segment, 'ipv4');
      const free = freeIn(view, node.segment);
      return (
        prefix && free !== undefined && (prefix.length > LEAST.length || free < LEAST.free) && { length: prefix.length, free: Math.max(0, free) }
      );
    }),
  ),
];

const useOf = (view: View, id: ResourceId, judged: Judged): Use => ({
  id,
  layer: judged.layer,
  crossZone: judged.crossZone(view, id),
  vouched: judged.groups(view, id),
});

/** Targets in zones where it has no node. */
function strangers(view: View, id: ResourceId, judged: Judged): readonly Found[] {
  const nodes = view.ask(NODES, id);
  if (nodes.length === 0) return [];
  const enabled = new Set(nodes.map((node) => node.zone));
  return usedGroups(view, id, judged).flatMap(({ group }) =>
    view.ask(PLACED, group).flatMap((one) => {
      const { zone } = one;
      return zone === undefined || enabled.has(zone) ? [] : [found(one.member.place, { resource: ref(id), target: nameOfTarget(one), zone })];
    }),
  );
}

const nameOfTarget = (one: Placed) => (one.resource === undefined ? formatAddress({ family: one.family, value: one.address }) : ref(one.resource));

/** Nodes that may use only targets of their own zone, and have none there. */
function emptyZones(view: View, id: ResourceId, judged: Judged): readonly Found[] {
  const use = useOf(view, id, judged);
  return usedGroups(view, id, judged).flatMap(({ group }) => {
    const cross = view.as('target-group', group)?.group(view, group).crossZone ?? use.crossZone;
    if (cross || view.ask(PLACED, group).length === 0) return [];
    return view.ask(NODES, id).flatMap((node) => {
      const values = { resource: ref(id), group: ref(group), zone: node.zone ?? '-', subnet: ref(node.segment) };
      return reachable(view, use, node, group).length === 0 ? [found(node.place, values)] : [];
    });
  });
}

/** What a target is sent: by whom as it sees it, with which protocols, to which port. */
interface Sent {
  readonly protocols: readonly number[];
  readonly port: number | undefined;
  /** It sees the client, not a node. */
  readonly kept: boolean;
}

/** Targets whose security groups do not let in what they see as the source, or the health check, which comes from the nodes (A17.6, A17.13). */
function shutOut(view: View, id: ResourceId, judged: Judged): readonly Found[] {
  const use = useOf(view, id, judged);
  return usedPorts(view, id, judged).flatMap(({ group, port: named }) => {
    const its = view.as('target-group', group)?.group(view, group);
    if (!its || its.names === 'balancers') return [];
    return view.ask(PLACED, group).flatMap((one) => {
      const { resource } = one;
      const worn = resource === undefined ? undefined : view.as('interface', resource)?.filters(view, resource);
      if (resource === undefined || !worn || !view.as('guarded', resource)) return [];
      const rules = groupsInForce(view, one.segment, worn).flatMap((filter) => filter.in);
      const nodes = view.ask(NODES, id).filter((node) => reachable(view, use, node, group).includes(one));
      const port = named ?? one.member.port;
      const traffic: Sent = { protocols: its.protocols, port, kept: judged.layer === 4 && its.keepsClient };
      const probe: readonly Sent[] = its.probe ? [{ protocols: [its.probe.protocol], port: its.probe.port ?? port, kept: false }] : [];
      const shut = [traffic, ...probe].find((sent) => {
        const fits = rules.filter((rule) => rule.allow && carries(rule, sent.protocols, sent.port));
        return sent.kept ? !fits.some((rule) => admitsClients(view, id, rule, use.vouched)) : !admitsNodes(view, id, fits, nodes, one.family);
      });
      if (!shut) return [];
      const source = shut.kept ? '0.0.0.0/0' : ref(id);
      return [found({ resource, field: 'securityGroups' }, { resource: ref(id), target: ref(resource), source, port: shut.port ?? 0 })];
    });
  });
}

const carries = (rule: FilterRule, protocols: readonly number[], port: number | undefined): boolean =>
  (rule.protocol === 'all' || protocols.includes(rule.protocol)) && (port === undefined || inPorts(rule.ports, port));

/** Any node may send: each must be let in. */
const admitsNodes = (view: View, id: ResourceId, rules: readonly FilterRule[], nodes: readonly Node[], family: Family): boolean =>
  nodes.every((node) => {
    const address = addressOf(view, id, node, family);
    if (address === undefined) return true;
    return rules.some(({ peer }) =>
      'group' in peer ? peer[family].has(address) : blocksOf(peer).some((one) => holds(one, { family, value: address })),
    );
  });

/** Clients of an internet-facing one come from outside the VPC; those of an internal one may come from anywhere. */
function admitsClients(view: View, id: ResourceId, { peer }: FilterRule, vouched: readonly ResourceId[]): boolean {
  // Rules cannot name the groups of clients behind it, only its own (A17.13, A17.15).
  if ('group' in peer) return vouched.includes(peer.group);
  if (isInternal(view, id)) return true;
  const network = view.enclosing(id, 'network');
  // A block that is larger than the VPC's lets somebody from outside in.
  return blocksOf(peer).some((one) => {
    const blocks = network === undefined ? [] : (view.as('network', network)?.blocks(view, network, one.family) ?? []);
    return !blocks.some((block) => within(block, one));
  });
}

/** A list of AWS of which nobody knows the blocks may hold anybody. */
const blocksOf = (peer: Prefix | BlockList): readonly Prefix[] =>
  'list' in peer ? (peer.open ? [EVERYWHERE[peer.open.family]] : peer.blocks) : [peer];
