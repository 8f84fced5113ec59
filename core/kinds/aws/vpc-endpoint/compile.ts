import type { ResourceId } from '../../../model/design.ts';
import { PROTOCOLS } from '../../../net/protocol.ts';
import type { Instruction, Refusal, RouteEntry, Station, StationId } from '../../../network/stations.ts';
import type { Capabilities, ListRoutes } from '../../capabilities.ts';
import type { Compile } from '../../compile.ts';
import { same, sameItems } from '../../derived/same.ts';
import type { Query, View } from '../../view.ts';
import { groupsInForce } from '../attachment.ts';
import { guard } from '../filters.ts';
import { fields } from './fields.ts';
import { CLAIMS, interfaces, type Node, NODES, notPublic, OWNED } from './nodes.ts';

/** The service, where there is one that takes endpoints of this type. */
export function serviceOf(view: View, id: ResourceId): ResourceId | undefined {
  const { service, type } = view.values(id, fields);
  const takes = service === undefined ? undefined : view.as('endpoint-service', service)?.takes(view, service);
  return takes?.some((one) => one === type) ? service : undefined;
}

/** Private names need both DNS settings of the VPC (A14.6). */
export function takesName(view: View, id: ResourceId): boolean {
  const { type, privateDns } = view.values(id, fields);
  const service = serviceOf(view, id);
  const network = view.enclosing(id, 'network');
  if (type !== 'interface' || !privateDns || service === undefined || network === undefined) return false;
  return (view.as('endpoint-service', service)?.named(view, service) && view.as('network-settings', network)?.privateNames?.(view, network)) ?? false;
}

const GROUPS: Query<readonly ResourceId[]> = {
  name: 'aws.vpc-endpoint/groups',
  equal: sameItems,
  compute: (view, id) => view.values(id, fields).securityGroups,
};

const ROUTES: Query<ListRoutes & { readonly tables: readonly ResourceId[] }> = {
  name: 'aws.vpc-endpoint/routes',
  equal: same,
  compute(view, id) {
    const { type, routeTables } = view.values(id, fields);
    const service = serviceOf(view, id);
    const list = type !== 'gateway' || service === undefined ? undefined : view.as('endpoint-service', service)?.list?.(view, service);
    if (!list) return { tables: [], entries: [], open: [] };
    const next = `${id}/gateway`;
    const entries = list.blocks.map(
      (prefix): RouteEntry => ({ prefix, next, target: id, origin: 'static', place: { resource: id, field: 'routeTables' }, list: list.list }),
    );
    const own = view.enclosing(id, 'network');
    return {
      tables: routeTables.filter((table) => view.enclosing(table, 'network') === own),
      entries,
      open: list.open ? [{ list: list.open, next }] : [],
    };
  },
};

export const capabilities: Capabilities = {
  host: {
    interfaces,
    behaviour(view, id) {
      const service = serviceOf(view, id);
      const services = service === undefined ? [] : (view.as('host', service)?.behaviour(view, service).services ?? []);
      return { running: true, services, forwards: 'no' };
    },
  },
  interface: {
    claims: (view, id) => view.ask(CLAIMS, id),
    owned: (view, id) => view.ask(OWNED, id),
    // A gateway wears none; naming itself keeps it out of the default group's members.
    filters: (view, id) => (view.values(id, fields).type === 'interface' ? view.ask(GROUPS, id) : [id]),
    autoPublic: () => undefined,
    publicIpv4: () => new Map(),
    unmapped: (_view, id) => notPublic(id),
    host: (_view, id) => id,
  },
  'route-target': {
    next(view, id, _family, network) {
      const first = view.ask(NODES, id)[0];
      const own = view.enclosing(id, 'network');
      if (view.values(id, fields).type === 'gateway-load-balancer' && first && own === (network ?? own)) {
        return { station: `${id}/through-${first.key}`, segment: first.segment };
      }
      return { refusal: { reason: { code: 'BLACKHOLE', values: {}, place: { resource: id }, rule: 'A3.10' }, then: 'stop' } };
    },
  },
  endpoint: {
    takesName,
    nodes: (view, id) => view.ask(NODES, id).map(({ key, zone }) => ({ endpoint: id, key: `-${key}`, zone, back: answer(id, `-${key}`) })),
  },
  'route-source': {
    routes(view, id, table) {
      const { tables, entries, open } = view.ask(ROUTES, id);
      return tables.includes(table) ? { entries, open } : { entries: [], open: [] };
    },
  },
};

/** What its policy says of packets: everything, nothing, or something that no packet tells. */
function policy(view: View, id: ResourceId): readonly Instruction[] {
  const place = { resource: id, field: 'policy' };
  switch (view.values(id, fields).policy) {
    case 'deny-all':
      return [
        {
          op: 'refuse',
          refusal: { reason: { code: 'ENDPOINT_POLICY_DENIES', values: { endpoint: { resource: id } }, place, rule: 'A14.1' }, then: 'on' },
        },
      ];
    case 'custom':
      return [{ op: 'note', code: 'ENDPOINT_POLICY_DECIDES', place, rule: 'A14.1' }];
    default:
      return [];
  }
}

/** What comes back from the service passes it again. */
const takesBack: Instruction = { op: 'note', code: 'ENDPOINT_TAKES_BACK', rule: 'A14.5' };

/** Why it carries nothing: nobody accepted it yet, or somebody refused to. */
function unaccepted(view: View, id: ResourceId): readonly Instruction[] {
  const { state } = view.values(id, fields);
  if (state === 'available') return [];
  const reason = { code: 'ENDPOINT_NOT_ACCEPTED', values: { endpoint: { resource: id } }, place: { resource: id, field: 'state' }, rule: 'A14.5' };
  return [{ op: 'refuse', refusal: { reason, then: 'on' } }];
}

/** Stations at the service itself, where packets of the endpoint arrive and answers set out. */
function atService(view: View, id: ResourceId, node: { readonly key: string; readonly zone: string | undefined }, reply: string): readonly Station[] {
  const service = serviceOf(view, id);
  const behaviour = service === undefined ? undefined : view.as('endpoint-service', service);
  const { key, zone } = node;
  if (service === undefined || !behaviour) {
    const reason = { code: 'ENDPOINT_NO_SERVICE', values: { endpoint: { resource: id } }, place: { resource: id, field: 'service' }, rule: 'A14.5' };
    return [{ id: `${id}/service${key}`, resource: id, program: [{ op: 'refuse', refusal: { reason, then: 'stop' } }] }];
  }
  return [
    { id: `${id}/service${key}`, resource: service, program: behaviour.arrive(view, service, { endpoint: id, key, zone, back: answer(id, key) }) },
    { id: answer(id, key), resource: service, program: [{ op: 'jump', to: reply }] },
  ];
}
const answer = (id: ResourceId, key: string): StationId => `${id}/answer${key}`;

/** `ID/gateway`: what routes send there, from inside the VPC only (A14.3). */
function gateway(view: View, id: ResourceId, network: ResourceId): readonly Station[] {
  const own = view.as('network', network)?.blocks(view, network, 'ipv4') ?? [];
  const values = { endpoint: { resource: id }, network: { resource: network } };
  const outside: Refusal = { reason: { code: 'ENDPOINT_FROM_OUTSIDE', values, place: { resource: id }, rule: 'A14.3' }, then: 'stop' };
  return [
    {
      id: `${id}/gateway`,
      resource: id,
      program: [
        { op: 'require', match: { source: own }, otherwise: outside },
        ...policy(view, id),
        { op: 'note', code: 'ENDPOINT_FORWARDS', rule: 'A14.1' },
        { op: 'jump', to: `${id}/service` },
      ],
    },
    ...atService(view, id, { key: '', zone: undefined }, `${id}/back`),
    { id: `${id}/back`, resource: id, program: [takesBack, { op: 'jump', to: `${network}/local` }] },
  ];
}

/** `ID/in-KEY` and `ID/out-KEY`: a network interface with security groups, which carries TCP and UDP (A14.5, A14.7). */
function node(view: View, id: ResourceId, { key, segment, zone }: Node): readonly Station[] {
  const filters = groupsInForce(view, segment, view.ask(GROUPS, id));
  const at = { host: id, id, key: `${id} node ${key}` };
  const values = { endpoint: { resource: id } };
  const carried: Refusal = { reason: { code: 'ENDPOINT_PROTOCOL', values, place: { resource: id }, rule: 'A14.7' }, then: 'on' };
  return [
    {
      id: `${id}/in-${key}`,
      resource: id,
      program: [
        guard(filters, at, 'in'),
        { op: 'require', match: { protocols: [PROTOCOLS.tcp, PROTOCOLS.udp] }, otherwise: carried },
        ...unaccepted(view, id),
        ...policy(view, id),
        { op: 'note', code: 'ENDPOINT_FORWARDS', rule: 'A14.5' },
        { op: 'jump', to: `${id}/service-${key}` },
      ],
    },
    ...atService(view, id, { key: `-${key}`, zone }, `${id}/out-${key}`),
    // Only answers go out here, and its groups know them.
    { id: `${id}/out-${key}`, resource: id, program: [takesBack, { op: 'jump', to: `${segment}/leave` }] },
  ];
}

/** `ID/through-KEY`: what routes send there goes to the appliances, and from `ID/back-KEY` on by the routes of its own subnet. */
function inspection(view: View, id: ResourceId, { key, segment, zone }: Node): readonly Station[] {
  const reason = { code: 'ENDPOINT_BY_ROUTES', values: { host: { resource: id } }, place: { resource: id }, rule: 'A3.12' };
  return [
    { id: `${id}/in-${key}`, resource: id, program: [{ op: 'refuse', refusal: { reason, then: 'stop' } }] },
    {
      id: `${id}/through-${key}`,
      resource: id,
      program: [...unaccepted(view, id), { op: 'note', code: 'ENDPOINT_FORWARDS', rule: 'A3.12' }, { op: 'jump', to: `${id}/service-${key}` }],
    },
    ...atService(view, id, { key: `-${key}`, zone }, `${id}/back-${key}`),
    { id: `${id}/back-${key}`, resource: id, program: [takesBack, { op: 'jump', to: `${segment}/leave` }] },
  ];
}

export const compile: Compile = (view, id) => {
  const network = view.enclosing(id, 'network');
  if (network === undefined) return [];
  if (view.values(id, fields).type === 'gateway') return gateway(view, id, network);
  if (view.values(id, fields).type === 'gateway-load-balancer') return view.ask(NODES, id).flatMap((one) => inspection(view, id, one));
  const reason = { code: 'ENDPOINT_NO_OUTBOUND', values: { host: { resource: id } }, place: { resource: id }, rule: 'A14.5' };
  return [
    { id: `${id}/silent`, resource: id, program: [{ op: 'refuse', refusal: { reason, then: 'stop' } }] },
    ...view.ask(NODES, id).flatMap((one) => node(view, id, one)),
  ];
};
