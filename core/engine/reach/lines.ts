import { ALL_PORTS, type PortRange } from '../../net/ports.ts';
import type { Filter, Instruction, Match, RouteTable, Station } from '../../network/stations.ts';

/** What a station can tell apart by protocol and port: each of these may be decided differently from its neighbours. */
export interface Lines {
  /** IP protocol numbers that something names. */
  readonly protocols: ReadonlySet<number>;
  /** The first port of each range that something names, and the first one behind it. */
  readonly ports: ReadonlySet<number>;
}

/** All that the programs of stations draw between protocols and between destination ports. */
export function linesOf(stations: Iterable<Station>): Lines {
  const protocols = new Set<number>();
  const ports = new Set<number>();
  const add = (protocol: number | 'all', range: PortRange = ALL_PORTS): void => {
    if (protocol !== 'all') protocols.add(protocol);
    ports.add(range.from).add(range.to + 1);
  };
  for (const station of stations) for (const instruction of station.program) draw(instruction, add);
  return { protocols, ports };
}

type Add = (protocol: number | 'all', range?: PortRange) => void;

function draw(i: Instruction, add: Add): void {
  switch (i.op) {
    case 'filter':
      return filters(i.filters, add);
    case 'alike':
      for (const { filters: ahead } of i.ahead) filters(ahead, add);
      return;
    case 'require':
      match(i.when, add);
      return match(i.match, add);
    case 'branch':
      return match(i.match, add);
    case 'note':
      return match(i.when, add);
    case 'redirect':
      for (const entry of i.entries) add(entry.protocol, entry.ports);
      return;
    case 'deliver':
      for (const service of i.services) add(service.protocol, service.ports);
      return;
    case 'leave':
      if (i.filter) draw(i.filter, add);
      return exits(i.table, add);
    case 'route':
      return exits(i.table, add);
    default:
      // The rest looks at addresses, at families or at what was remembered.
      return;
  }
}

function filters(all: readonly Filter[], add: Add): void {
  for (const filter of all) for (const rule of [...filter.in, ...filter.out]) add(rule.protocol, rule.ports);
}

function match(m: Match | undefined, add: Add): void {
  for (const protocol of m?.protocols ?? []) add(protocol);
  if (m?.ports) add('all', m.ports);
}

function exits(table: RouteTable, add: Add): void {
  for (const exit of table.exits ?? []) {
    match(exit.match, add);
    match(exit.except, add);
  }
}
