import type { View } from '../../../core/kinds/view.ts';
import type { Mark } from '../../../core/engine/trace/trail.ts';
import { onEveryWay } from '../../../core/engine/trace/flow.ts';
import type { Start } from '../../../core/engine/trace/journey.ts';
import { type Attachment, attachmentStations } from '../../../core/kinds/mechanisms/interfaces/attachment.ts';
import {
  type Entrance,
  entranceStation,
  entranceStations,
  exitStation,
  type Listener,
  noListener,
  noTargets,
} from '../../../core/kinds/mechanisms/balancer.ts';
import { guard } from '../../../core/kinds/mechanisms/filters.ts';
import { type Family, parseAddress } from '../../../core/net/address.ts';
import { ALL_PORTS } from '../../../core/net/ports.ts';
import { block } from '../../../core/net/prefix.ts';
import type { Filter, Instruction, Owners, Station, Target } from '../../../core/network/stations.ts';

/** A network that no cloud compiled: two segments, hosts in them, a balancer with a door in each. Only what a balancer needs. */
export const at = (text: string): bigint => parseAddress(text)?.value ?? 0n;
const familyOf = (text: string): Family => (text.includes(':') ? 'ipv6' : 'ipv4');

export interface Host {
  readonly id: string;
  readonly segment: 'a' | 'b';
  readonly addresses: readonly string[];
  /** Ports on which it listens; none: all. */
  readonly port?: number;
  readonly forwards?: 'route';
  /** Sources that its security group lets in; undefined: everybody. */
  readonly admits?: readonly (string | { readonly group: string })[];
}

const BLOCKS = { a: ['10.0.1.0/24', '2001:db8::a:0/112'], b: ['10.0.2.0/24', '2001:db8::b:0/112'] } as const;

function filterOf(host: Host): readonly Filter[] {
  const rule = (peer: string | { readonly group: string }, i: number) => ({
    allow: true,
    protocol: 'all' as const,
    ports: ALL_PORTS,
    peer: typeof peer === 'string' ? block(peer) : { group: peer.group, ipv4: new Set<bigint>(), ipv6: new Set<bigint>() },
    place: { resource: host.id },
    label: String(i + 1),
  });
  const all = ['0.0.0.0/0', '::/0'];
  return [{ resource: `sg-${host.id}`, in: (host.admits ?? all).map(rule), out: all.map(rule) }];
}

const owned = (host: Host): Attachment['owned'] =>
  host.addresses.map((text) => ({ segment: host.segment, family: familyOf(text), address: at(text), station: `${host.id}/in` }));

function hostStations(host: Host): readonly Station[] {
  const a: Attachment = {
    host: host.id,
    id: host.id,
    segment: host.segment,
    groups: [],
    owned: owned(host),
    behaviour: { running: true, services: [{ protocol: 'all', ports: host.port ? { from: host.port, to: host.port } : ALL_PORTS }], forwards: 'no' },
    sourceDestCheck: true,
    absent: undefined,
  };
  const how = { order: 'any', rule: 'A10.1' } as const;
  return attachmentStations(a, {
    guard: (direction) => guard(filterOf(host), { host: host.id, id: host.id, key: host.id }, direction, how),
    first: [],
    rules: { check: 'A7.2', forwards: 'A7.1' },
  });
}

export interface Door {
  readonly segment: 'a' | 'b';
  readonly addresses: readonly string[];
  readonly listeners: readonly Listener[];
  readonly more?: Partial<Entrance>;
}
export interface Balancer {
  readonly id: string;
  readonly doors: readonly Door[];
}

export function worldOf(hosts: readonly Host[], balancers: readonly Balancer[]): View {
  const owners = (segment: 'a' | 'b'): Owners => {
    const found: { ipv4: Map<bigint, string>; ipv6: Map<bigint, string> } = { ipv4: new Map(), ipv6: new Map() };
    for (const h of hosts) if (h.segment === segment) for (const o of owned(h)) found[o.family].set(o.address, o.station);
    for (const b of balancers)
      for (const d of b.doors)
        if (d.segment === segment) for (const t of d.addresses) found[familyOf(t)].set(at(t), entranceStation(b.id, d.segment));
    return found;
  };
  const nobody = { reason: { code: 'NOBODY_THERE', values: {} }, then: 'stop' } as const;
  const segment = (id: 'a' | 'b'): readonly Station[] => {
    const prefixes = BLOCKS[id].map(block);
    const entries = (['a', 'b'] as const).flatMap((s) =>
      BLOCKS[s].map((text) => ({ prefix: block(text), next: `${s}/enter`, target: undefined, origin: 'local' as const, place: { resource: id } })),
    );
    const table = { resource: 'rt', entries, otherwise: { reason: { code: 'NO_ROUTE', values: {} }, then: 'stop' } as const };
    const leave: Instruction = {
      op: 'leave',
      segment: id,
      prefixes,
      owners: owners(id),
      special: new Map(),
      table,
      filter: undefined,
      nobody,
      insideRule: 'A11.6',
    };
    return [
      { id: `${id}/leave`, resource: id, program: [leave] },
      { id: `${id}/enter`, resource: id, program: [{ op: 'hand', owners: owners(id), special: new Map(), otherwise: nobody }] },
    ];
  };
  const doors = balancers.flatMap((b) =>
    b.doors.flatMap((d) =>
      entranceStations(b.id, {
        key: d.segment,
        front: [],
        listeners: d.listeners,
        noListener: noListener(b.id),
        out: [{ op: 'jump', to: `${d.segment}/leave` }],
        allUnhealthy: 'everybody',
        catches: true,
        segment: d.segment,
        rule: '4.6',
        ...d.more,
      }),
    ),
  );
  const all = [...segment('a'), ...segment('b'), ...hosts.flatMap(hostStations), ...doors];
  const stations = (id: string) => new Map(all.filter((s) => s.id.slice(0, s.id.lastIndexOf('/')) === id).map((s) => [s.id, s]));
  const known = new Map<string, unknown>();
  const view = {
    ask(query: { name: string; compute: (view: View, id: string) => unknown }, id: string): unknown {
      const key = `${query.name} ${id}`;
      if (!known.has(key)) known.set(key, query.name === 'engine/stations' ? stations(id) : query.compute(view as unknown as View, id));
      return known.get(key);
    },
    resource: () => undefined,
    as: () => undefined,
  };
  return view as unknown as View;
}

/** A target in the way of most tests: an address, the port on which the packet came. */
export const target = (
  resource: string,
  address: string,
  more: Partial<Target> & { readonly door?: 'a' | 'b'; readonly lb?: string } = {},
): Target => {
  const { door = 'a', lb = 'lb', ...rest } = more;
  return {
    resource,
    family: familyOf(address),
    address: at(address),
    port: undefined,
    weight: 1,
    source: undefined,
    forwardedFor: false,
    next: exitStation(lb, door),
    place: { resource: lb, field: 'targets' },
    probe: undefined,
    ...rest,
  };
};
/** Probes a target from the door. */
export const probed = (source: string, port: number, door: 'a' | 'b' = 'a', lb = 'lb'): Target['probe'] => ({
  protocol: 6,
  port,
  source: at(source),
  from: exitStation(lb, door),
});
export const rule = (targets: readonly Target[], more: { readonly domain?: string; readonly path?: string } = {}): Listener['rules'][number] => ({
  place: { resource: 'lb', field: 'rules' },
  targets,
  noTarget: noTargets({ resource: 'lb', field: 'listeners' }, '4.6'),
  ...more,
});
export const listener = (port: number, rules: Listener['rules']): Listener => ({
  place: { resource: 'lb', field: 'listeners' },
  protocols: [6],
  port,
  rules,
  noRule: { reason: { code: 'NO_RULE', values: {}, place: { resource: 'lb' } }, then: 'stop' },
});

export interface Asked {
  readonly domain?: string;
  readonly path?: string;
  readonly source?: string;
}
/** Every path of a TCP packet from a host of the world. */
export function paths(view: View, from: string, source: string, to: string, port: number, asked: Asked = {}) {
  const start: Start = {
    wire: {
      family: familyOf(to),
      source: at(source),
      sourcePort: 49_152,
      destination: at(to),
      destinationPort: port,
      protocol: 6,
      icmpType: 0,
      icmpCode: 0,
    },
    station: `${from}/out`,
    resource: from,
    ...asked,
  };
  return onEveryWay(view, () => start).map((trail) => ({
    ...trail,
    outcome: trail.arrived ? 'works' : (trail.blockers[0]?.code ?? trail.unknown?.code ?? 'lost'),
    to: trail.marks.findLast((m) => m.half === 'request')?.resource,
    chosen: trail.marks.flatMap((m: Mark) => m.balance?.chosen?.resource ?? []),
  }));
}
