import type { View } from '../../kinds/view.ts';
import type { ResourceId } from '../../model/design.ts';
import type { ReasonValue } from '../../model/reason.ts';
import { formatPrefix } from '../../net/prefix.ts';
import { formatProtocol, hasPorts } from '../../net/protocol.ts';
import type { Filter, FilterRule } from '../../network/stations.ts';
import type { Hop, Packet, Step } from '../answer.ts';
import type { Mark } from '../trace/trail.ts';
import { packetOf } from '../trace/wire.ts';
import { nearRoutes, nearRules, otherTargets, ruleValues, targetValue, targetValues } from './near.ts';

/** The kind under which the Internet is known where nobody drew it. */
const UNDRAWN_KIND = 'outside.internet';

/** Values that every sentence about a packet may use. */
export function packetValues(mark: Mark): Readonly<Record<string, ReasonValue>> {
  const p = packetOf(mark.wire);
  const protocol = formatProtocol(p.protocol);
  return {
    source: p.source,
    sourcePort: p.sourcePort,
    destination: p.destination,
    port: p.destinationPort,
    protocol,
    service: hasPorts(p.protocol) ? `${protocol}/${p.destinationPort}` : protocol,
    at: { resource: mark.resource },
  };
}

/** Who began the flow: for sentences about why it is stopped. */
export const senderValues = (first: Mark): Readonly<Record<string, ReasonValue>> => ({ sender: { resource: first.resource } });

/** Consecutive marks at one resource are one hop. */
export function hopsOf(view: View, marks: readonly Mark[], all: readonly Mark[]): readonly Hop[] {
  const hops: { resource: ResourceId; kind: string; steps: Step[] }[] = [];
  for (const mark of marks) {
    let hop = hops.at(-1);
    if (hop?.resource !== mark.resource) {
      hop = { resource: mark.resource, kind: view.resource(mark.resource)?.kind ?? UNDRAWN_KIND, steps: [] };
      hops.push(hop);
    }
    hop.steps.push(stepOf(mark, before(mark, all), all[0] ?? mark));
  }
  return hops;
}

/** The packet as it was when it came to this step. */
const before = (mark: Mark, all: readonly Mark[]): Packet | undefined => {
  const previous = all[all.indexOf(mark) - 1];
  return previous && packetOf(previous.wire);
};

function stepOf(mark: Mark, came: Packet | undefined, first: Mark): Step {
  const near = [...nearRules(mark), ...nearRoutes(mark), ...otherTargets(mark)];
  return {
    type: mark.type,
    result: mark.result,
    code: mark.code,
    values: { ...packetValues(mark), ...(mark.result === 'drop' && senderValues(first)), ...mark.reason?.values, ...detailValues(mark, came) },
    ...(mark.place ? { place: mark.place } : {}),
    ...(mark.rule ? { rule: mark.rule } : {}),
    packet: packetOf(mark.wire),
    ...(near.length > 0 ? { near } : {}),
  };
}

function detailValues(mark: Mark, came: Packet | undefined): Readonly<Record<string, ReasonValue>> {
  const { filter, route, balance } = mark;
  if (balance?.chosen) return targetValues(balance.chosen, mark.wire);
  if (filter?.rule) return ruleValues(ownerOf(filter.filters, filter.rule), filter.rule, filter.direction);
  if (route?.entry) {
    return { table: { resource: route.table.resource }, prefix: formatPrefix(route.entry.prefix), target: targetValue(route.entry) };
  }
  if (mark.result !== 'translate' || !came) return {};
  const now = packetOf(mark.wire);
  const source = came.source !== now.source;
  return { before: source ? came.source : came.destination, after: source ? now.source : now.destination, beforeDestination: came.destination };
}

const ownerOf = (filters: readonly Filter[], rule: FilterRule): Filter =>
  filters.find((f) => f.in.includes(rule) || f.out.includes(rule)) ?? (filters[0] as Filter);
