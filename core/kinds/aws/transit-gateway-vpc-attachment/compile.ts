import type { ResourceId } from '../../../model/design.ts';
import { FAMILIES } from '../../../net/address.ts';
import type { Instruction, Station, StationId, Way } from '../../../network/stations.ts';
import type { Capabilities } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { same } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { screen } from '../filters.ts';
import { enterHub, hubStation } from '../transit/stations.ts';
import { fields } from './fields.ts';

/** What VPCs propagate goes before everything else that is learnt (A13.4). */
const RANK = 0;

interface Foot {
  readonly zone: string;
  readonly segment: ResourceId;
  /** Its place in the list. */
  readonly index: number;
}

/** The interfaces of the transit gateway: the first subnet of each zone, of those that belong to the VPC. */
const FEET: Query<readonly Foot[]> = {
  name: 'aws.transit-gateway-vpc-attachment/feet',
  equal: same,
  compute(view, id) {
    const network = view.enclosing(id, 'network');
    const all = view.values(id, fields).subnets.map((segment, index): Foot => ({ zone: zoneOf(view, segment), segment, index }));
    const own = all.filter(({ segment }) => view.as('segment', segment)?.network(view, segment) === network);
    return own.filter((one, index) => own.findIndex((other) => other.zone === one.zone) === index);
  },
};
const zoneOf = (view: View, segment: ResourceId): string => view.as('segment', segment)?.zone(view, segment) ?? '';

const hubOf = (view: View, id: ResourceId): ResourceId | undefined => {
  const { transitGateway } = view.values(id, fields);
  return view.as('transit-hub', transitGateway) ? transitGateway : undefined;
};

export const capabilities: Capabilities = {
  'attachment-zones': {
    zones: (view, id) => Object.fromEntries(view.ask(FEET, id).map(({ zone, index }) => [zone, `${id}/out-${index}`])),
    segments: (view, id) => view.ask(FEET, id).map(({ segment }) => segment),
  },
  'hub-attachment': {
    hubs(view, id) {
      const hub = hubOf(view, id);
      return hub === undefined ? [] : [hub];
    },
    available: (view, id) => view.values(id, fields).state === 'available',
    network: (view, id) => view.enclosing(id, 'network'),
    propagates(view, id) {
      const network = view.enclosing(id, 'network');
      if (network === undefined) return [];
      const families = view.values(id, fields).ipv6Support ? FAMILIES : (['ipv4'] as const);
      const blocks = families.flatMap((family) => view.as('network', network)?.blocks(view, network, family) ?? []);
      return blocks.map((prefix) => ({ prefix, rank: RANK, place: { resource: id } }));
    },
    defaults(view, id) {
      const { defaultAssociation, defaultPropagation } = view.values(id, fields);
      return { association: defaultAssociation, propagation: defaultPropagation };
    },
    entry: (view, id, _hub, zone) => into(view, id, zone),
    groups: (view, id) => view.values(id, fields).securityGroupReferencing,
  },
};

const entry = (id: ResourceId, { index }: Foot): StationId => `${id}/in-${index}`;

/**
 * Into the VPC by the interface of the zone in which the packet entered the hub, where there is one; else by any of them. With appliance mode
 * by any of them, but by the same one for both halves of a flow.
 */
function into(view: View, id: ResourceId, zone: string | undefined): StationId {
  const feet = view.ask(FEET, id);
  const near = view.values(id, fields).applianceMode ? undefined : feet.find((one) => one.zone === zone);
  const only = near ?? (distinct(view, feet) ? undefined : feet[0]);
  return only === undefined ? `${id}/in` : entry(id, only);
}

/** False when all of them lead on alike: by the same table, and past no filter of a person's. */
const distinct = (view: View, feet: readonly Foot[]): boolean => {
  const use = feet.map(({ segment }) => {
    const its = view.as('segment', segment);
    return `${its?.routeTable(view, segment) ?? ''} ${its?.filter(view, segment) ?? ''}`;
  });
  const filtered = feet.some(({ segment }) => view.as('segment', segment)?.filter(view, segment) !== undefined);
  return feet.length > 1 && (filtered || new Set(use).size > 1);
};

export const compile: Compile = (view, id) => {
  const hub = hubOf(view, id);
  const feet = view.ask(FEET, id);
  if (hub === undefined || view.values(id, fields).state !== 'available') return [];
  const reason = { code: 'TGW_NO_IPV6', values: { attachment: { resource: id } }, place: { resource: id, field: 'ipv6Support' }, rule: 'A13.7' };
  const families: readonly Instruction[] = view.values(id, fields).ipv6Support
    ? []
    : [{ op: 'require', match: { family: 'ipv4' }, otherwise: { reason, then: 'on' } }];
  return [
    ...feet.flatMap((foot): Station[] => [
      {
        id: `${id}/out-${foot.index}`,
        resource: id,
        program: [
          ...screened(view, foot),
          ...families,
          { op: 'note', code: 'TGW_ATTACHMENT_OUT', place: place(id, foot) },
          { op: 'jump', to: hubStation(id, foot.index) },
        ],
      },
      enterHub(view, hub, id, foot.zone, foot.index),
      {
        id: entry(id, foot),
        resource: id,
        program: [...families, { op: 'note', code: 'TGW_ATTACHMENT_IN', place: place(id, foot) }, leave(view, foot)],
      },
    ]),
    { id: `${id}/in`, resource: id, program: [anyOf(view, id, feet)] },
  ];
};

const place = (id: ResourceId, { index }: Foot) => ({ resource: id, field: 'subnets', index });

/** What goes to the transit gateway enters the subnet of its interface, also where the sender stands there itself; what comes from it leaves that one. */
function screened(view: View, { segment }: Foot): readonly Instruction[] {
  const acl = view.as('segment', segment)?.filter(view, segment);
  const filter = acl === undefined ? undefined : view.as('network-filter', acl)?.filter(view, acl);
  return filter ? [screen(filter, segment, 'in')] : [];
}

const leave = (view: View, { segment }: Foot): Instruction =>
  view.as('segment', segment)?.leave(view, segment) ?? { op: 'jump', to: `${segment}/leave` };

function anyOf(view: View, id: ResourceId, feet: readonly Foot[]): Instruction {
  const appliance = view.values(id, fields).applianceMode;
  const code = appliance ? 'TGW_APPLIANCE_ZONE' : 'TGW_ANY_ZONE';
  const ways = feet.map((foot): Way => ({ to: entry(id, foot), place: place(id, foot), code }));
  const reason = { code: 'TGW_NO_SUBNET', values: { attachment: { resource: id } }, place: { resource: id, field: 'subnets' }, rule: 'A13.1' };
  return { op: 'choose', ways, equal: true, ...(appliance ? { sticky: id } : {}), otherwise: { reason, then: 'stop' } };
}
