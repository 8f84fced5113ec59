import { INTERNET_TABLE, UNDRAWN_INTERNET } from '../../kinds/derived/internet-table.ts';
import type { View } from '../../kinds/view.ts';
import type { Design, Flow, Outcome, ResourceId } from '../../model/design.ts';
import type { Family } from '../../net/address.ts';
import { formatProtocol, hasPorts } from '../../net/protocol.ts';
import { stationOf } from '../compile.ts';
import { interfacesOf } from '../ends.ts';
import { trace } from '../trace/flow.ts';

/** Whether one end can open connections to a service of another. */
export interface Reachability {
  readonly from: string;
  readonly to: string;
  readonly protocol: string;
  readonly port?: number;
  readonly outcomes: { readonly [F in Family]?: Outcome };
}

type Service = Pick<Flow, 'protocol' | 'port'>;

/** More services of one host are not asked about by themselves. */
const MOST_SERVICES = 4;
/** Asked of hosts that listen on everything when no rule names a port. */
const USUAL: Service = { protocol: 'tcp', port: 443 };

/** Who can be an end: every host that stands somewhere, and the Internet where it is not drawn. */
export function endsOf(view: View): readonly string[] {
  const drawn = view.ask(INTERNET_TABLE, '').resource;
  const stands = (id: ResourceId) => id === drawn || interfacesOf(view, id).length > 0;
  const hosts = view.every('host').filter((id) => view.as('host', id)?.behaviour(view, id).running && !isAttached(view, id) && stands(id));
  return hosts.includes(drawn) ? hosts : [UNDRAWN_INTERNET, ...hosts];
}

/** An interface that belongs to a host is asked about as a part of it. */
const isAttached = (view: View, id: ResourceId): boolean => {
  const host = view.as('interface', id)?.host(view, id);
  return host !== undefined && host !== id;
};

/** The services by which an end is asked for: those that listen; where everything does, those that its inbound rules name. */
export function servicesOf(view: View, end: string): readonly Service[] {
  const host = view.as('host', end);
  if (!host) return [USUAL];
  const listening = host.behaviour(view, end).services.flatMap((s): Service[] => {
    if (s.protocol === 'all') return [];
    const protocol = formatProtocol(s.protocol);
    if (!hasPorts(s.protocol)) return [{ protocol }];
    return s.ports.from === 0 && s.ports.to === 65_535 ? [] : [{ protocol, port: s.ports.from }];
  });
  const named = listening.length > 0 ? listening : allowedIn(view, end);
  const distinct = new Map(named.map((s) => [`${s.protocol}/${s.port}`, s]));
  return distinct.size === 0 ? [USUAL] : [...distinct.values()].slice(0, MOST_SERVICES);
}

/** Ports that the inbound rules of the host's security groups name. */
function allowedIn(view: View, id: ResourceId): readonly Service[] {
  return interfacesOf(view, id).flatMap((i) => {
    const program = stationOf(view, `${i.id}/mine`)?.program ?? [];
    return program.flatMap((op) =>
      op.op !== 'filter'
        ? []
        : op.filters
            .flatMap((f) => f.in)
            .flatMap((rule): Service[] => {
              if (rule.protocol === 'all') return [];
              const wide = rule.ports.from === 0 && rule.ports.to === 65_535;
              return wide || !hasPorts(rule.protocol) ? [] : [{ protocol: formatProtocol(rule.protocol), port: rule.ports.from }];
            }),
    );
  });
}

/** The answer for one pair and service. */
export function reachability(view: View, design: Design, from: string, to: string, service: Service): Reachability {
  const { families } = trace(view, design, { from, to, ...service });
  const has = families.filter((f) => f.source !== undefined && f.destination !== undefined);
  const { protocol, port } = service;
  return { from, to, protocol, ...(port === undefined ? {} : { port }), outcomes: Object.fromEntries(has.map((f) => [f.family, f.outcome])) };
}

/** Every pair of two different ends with every service of the second, for which `wanted` says yes. */
export function* pairs(
  view: View,
  wanted: (from: string, to: string) => boolean,
): Generator<{ readonly from: string; readonly to: string; readonly service: Service }> {
  const ends = endsOf(view);
  for (const to of ends) {
    const services = servicesOf(view, to);
    for (const from of ends) if (from !== to && wanted(from, to)) for (const service of services) yield { from, to, service };
  }
}
