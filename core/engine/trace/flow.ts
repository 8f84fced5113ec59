import { internetAddress, internetEntry, internetResource } from '../../kinds/derived/internet-table.ts';
import type { View } from '../../kinds/view.ts';
import type { Design, Flow, Outcome, ResourceId } from '../../model/design.ts';
import type { PlaceRef, Reason } from '../../model/reason.ts';
import { type Address, FAMILIES, type Family } from '../../net/address.ts';
import { hasPorts, parseProtocol } from '../../net/protocol.ts';
import { NAT64 } from '../../net/ranges.ts';
import { INTERNET, type Interface } from '../../network/stations.ts';
import { type End, resolveEnd } from '../ends.ts';
import { createAssumed } from './assumed.ts';
import { USUAL_NAT_PORT } from './ports.ts';
import { type Run, run, type Start } from './run.ts';
import type { Trail } from './trail.ts';
import { joined } from './viewpoint.ts';
import { isIcmp, type Wire } from './wire.ts';

/** All that the engine found out about a flow, before anybody reads it. */
export interface Traced {
  /** Why the question makes no sense; then there are no families. */
  readonly problem?: Reason;
  readonly families: readonly TracedFamily[];
}
export interface TracedFamily {
  readonly family: Family;
  readonly outcome: Outcome;
  readonly source: Address | undefined;
  readonly destination: Address | undefined;
  readonly sourcePort: number;
  readonly trails: readonly (Trail & { readonly outcome: Outcome })[];
}

/** The source port of a flow that names none: the first of the ephemeral range that every system shares. */
const SOURCE_PORT = 49_152;

/** Follows a flow in every family that it has, on every path that it may take. */
export function trace(view: View, design: Design, flow: Flow): Traced {
  const question = understand(flow);
  if ('code' in question) return { problem: question, families: [] };
  const from = resolveEnd(view, design, flow.from, 'from');
  if ('problem' in from) return { problem: from.problem, families: [] };
  const to = resolveEnd(view, design, flow.to, 'to');
  if ('problem' in to) return { problem: to.problem, families: [] };
  const notASender = from.end.type === 'host' && !view.as('host', from.end.resource);
  if (from.end.type === 'address' || notASender) return { problem: { code: 'END_CANNOT_SEND', values: { end: flow.from } }, families: [] };
  const sender = from.end;
  const families = FAMILIES.filter((f) => (sender.address?.family ?? f) === f && (fixedFamily(to.end) ?? f) === f);
  if (families.length === 0) return { problem: { code: 'ENDS_OF_TWO_FAMILIES', values: { from: flow.from, to: flow.to } }, families: [] };
  return { families: families.map((family) => traceFamily(view, sender, to.end, family, question)) };
}

const fixedFamily = (end: End): Family | undefined => end.address?.family;

interface Question {
  readonly protocol: number;
  readonly port: number;
  readonly sourcePort: number;
  readonly icmpType: number | undefined;
  readonly icmpCode: number;
}

function understand(flow: Flow): Question | Reason {
  const protocol = parseProtocol(flow.protocol);
  if (typeof protocol !== 'number') return { code: 'FLOW_PROTOCOL', values: { protocol: flow.protocol } };
  const ports = hasPorts(protocol);
  for (const port of [flow.port, flow.sourcePort]) {
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) return { code: 'FLOW_PORT', values: { port } };
  }
  if (ports && flow.port === undefined) return { code: 'FLOW_NEEDS_PORT', values: { protocol: flow.protocol } };
  return {
    protocol,
    port: ports ? (flow.port ?? 0) : 0,
    sourcePort: ports ? (flow.sourcePort ?? SOURCE_PORT) : 0,
    icmpType: flow.icmpType,
    icmpCode: flow.icmpCode ?? 0,
  };
}

/** Ping is ICMP over IPv4 and ICMPv6 over IPv6, whichever word was used. */
function wireOf(q: Question, family: Family, source: bigint, destination: bigint): Wire {
  const protocol = isIcmp(q.protocol) ? (family === 'ipv4' ? 1 : 58) : q.protocol;
  const echo = family === 'ipv4' ? 8 : 128;
  const icmpType = isIcmp(protocol) ? (q.icmpType ?? echo) : 0;
  return { family, source, sourcePort: q.sourcePort, destination, destinationPort: q.port, protocol, icmpType, icmpCode: q.icmpCode };
}

type Sender = End & { readonly type: 'host' | 'internet' };

function traceFamily(view: View, from: Sender, to: End, family: Family, q: Question): TracedFamily {
  const starts = from.type === 'internet' ? [fromInternet(view, from, to, family, q)] : from.interfaces.map((i) => fromHost(view, from, i, to, family, q));
  const trails = starts.flatMap((s): readonly Trail[] => ('unsent' in s ? [s.unsent] : onEveryPort(view, s.start))).map((t) => ({ ...t, outcome: outcomeOf(t) }));
  const first = starts[0];
  const shown = first?.shown;
  const address = (value: bigint | undefined): Address | undefined => (value === undefined ? undefined : { family: shown?.family ?? family, value });
  return {
    family,
    outcome: together(trails.map((t) => t.outcome)),
    source: address(shown?.source),
    destination: address(shown?.destination),
    sourcePort: q.sourcePort,
    trails,
  };
}

/** A path for each way in which a translator's choice of a port makes a difference. */
function onEveryPort(view: View, start: () => Start): readonly Run[] {
  const first = run(view, start(), USUAL_NAT_PORT);
  const others = [...new Set(first.otherPorts)].map((port) => run(view, start(), port));
  const different = others.filter((o) => outcomeOf(o) !== outcomeOf(first));
  return different.length > 0 ? [first, different[0] as Run] : [first];
}

export function outcomeOf(t: Trail): Outcome {
  const first = t.blockers[0];
  if (first) return first.half === 'request' ? 'request-blocked' : 'reply-blocked';
  return t.unknown ? 'not-modelled' : t.arrived ? 'works' : 'not-modelled';
}

/** One outcome for several possible paths. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const first = outcomes[0] ?? 'not-modelled';
  if (outcomes.every((o) => o === first)) return first;
  if (outcomes.includes('works') || outcomes.includes('intermittent')) return outcomes.includes('not-modelled') ? 'not-modelled' : 'intermittent';
  return outcomes.find((o) => o !== 'not-modelled') ?? first;
}

interface Shown {
  readonly family: Family;
  readonly source: bigint | undefined;
  readonly destination: bigint | undefined;
}
/** A packet to send, made anew for each run because what is assumed grows on the way; or the trail of one that cannot be sent. */
type Sending = { readonly start: () => Start; readonly shown: Shown } | { readonly unsent: Trail; readonly shown: Shown };

function unsent(resource: ResourceId, reason: Reason, wire: Wire, shown: Shown, unknown = false): Sending {
  const detail = { reason, ...(reason.place ? { place: reason.place } : {}), ...(reason.rule ? { rule: reason.rule } : {}) };
  const mark = { half: 'request', resource, type: 'source', result: 'drop', code: reason.code, wire, beyond: false, ...detail } as const;
  const trail: Trail = { marks: [mark], blockers: unknown ? [] : [mark], unknown: unknown ? mark : undefined, arrived: false };
  return { unsent: trail, shown };
}

function fromInternet(view: View, from: End & { readonly type: 'internet' }, to: End, family: Family, q: Question): Sending {
  const source = from.address?.value ?? internetAddress(view, family);
  const resource = internetResource(view);
  const target = destinationOf(view, { network: undefined, site: undefined, outside: true }, to, family);
  const shown: Shown = { family, source, destination: target.shown };
  if ('reason' in target) return unsent(resource, target.reason, wireOf(q, family, source, target.shown ?? 0n), shown);
  return {
    shown,
    start: () => {
      const assumed = createAssumed();
      const destination = target.publish ? assumed.publish(view, target.publish.inside, internetEntry(view, target.publish.network, family)) : target.address;
      const blocked = target.publish ? { blocked: { reason: target.publish.reason, goesOn: true } } : {};
      return { wire: wireOf(q, family, source, destination), station: INTERNET, resource, assumed, ...blocked };
    },
  };
}

function fromHost(view: View, from: End & { readonly type: 'host' }, i: Interface, to: End, family: Family, q: Question): Sending {
  const network = i.segment === undefined ? undefined : view.as('segment', i.segment)?.network(view, i.segment);
  const outside = i.segment === undefined && !view.as('private-site', i.host);
  const viewpoint = { network, site: view.as('private-site', i.host) ? i.host : undefined, outside };
  const own = from.address?.family === family ? from.address.value : i.addresses[family][0];
  const target = destinationOf(view, viewpoint, to, family);
  const synthesized = synthesize(view, i, viewpoint, to, family, own, 'reason' in target ? undefined : target.address);
  if (synthesized) {
    const wire = wireOf(q, 'ipv6', synthesized.source, synthesized.destination);
    const shown: Shown = { family: 'ipv6', source: wire.source, destination: wire.destination };
    return { shown, start: () => ({ wire, station: i.out, resource: i.host, place: synthesized.place }) };
  }
  const missing = i.missing[family];
  const source = own ?? missing?.wouldBe;
  const shown: Shown = { family, source: own, destination: target.shown };
  const wire = (destination: bigint) => wireOf(q, family, source ?? 0n, destination);
  if (source === undefined || ('reason' in target && own === undefined)) {
    const fallback: Reason = { code: 'NO_SOURCE_ADDRESS', values: { host: { resource: i.host }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' } };
    return unsent(i.host, dns64Off(view, i, to, family) ?? missing?.reason ?? fallback, wire(target.shown ?? 0n), shown);
  }
  if ('reason' in target) return unsent(i.host, target.reason, wire(target.shown ?? 0n), shown);
  if (to.type === 'host' && to.resource === from.resource && target.address === source) {
    return unsent(i.host, { code: 'SAME_HOST', values: { host: { resource: i.host } } }, wire(target.address), shown, true);
  }
  return {
    shown,
    start: () => {
      const assumed = createAssumed();
      if (own === undefined) assumed.own(family, source, i.in);
      const entry = target.publish && internetEntry(view, target.publish.network, family);
      const destination = target.publish && entry !== undefined ? assumed.publish(view, target.publish.inside, entry) : target.address;
      const reason = own === undefined ? missing?.reason : target.publish?.reason;
      const blocked = reason ? { blocked: { reason, goesOn: true } } : {};
      return { wire: wire(destination), station: i.out, resource: i.host, assumed, ...blocked };
    },
  };
}

interface Viewpoint {
  readonly network: ResourceId | undefined;
  readonly site: ResourceId | undefined;
  /** On the Internet, where only public addresses mean anything. */
  readonly outside: boolean;
}
type Target =
  | { readonly address: bigint; readonly shown: bigint; readonly publish?: { readonly inside: bigint; readonly network: ResourceId; readonly reason: Reason } }
  | { readonly reason: Reason; readonly shown: bigint | undefined };

/** The address by which the destination is asked from here: a private one where there is a private path, else the public one (A9.5). */
function destinationOf(view: View, from: Viewpoint, to: End, family: Family): Target {
  if (to.type === 'address') return { address: to.address.value, shown: to.address.value };
  if (to.type === 'internet') {
    const address = to.address?.value ?? internetAddress(view, family);
    return { address, shown: address };
  }
  if (to.address) return { address: to.address.value, shown: to.address.value };
  const i = to.interfaces[0];
  const address = i?.addresses[family][0];
  if (!i || address === undefined) return { reason: noDestination(to.resource, i, family), shown: undefined };
  if (family === 'ipv6' || i.segment === undefined) return { address, shown: address };
  const network = view.as('segment', i.segment)?.network(view, i.segment);
  if (network === undefined || joined(view, from, network)) return { address, shown: address };
  const published = i.publicIpv4.get(address)?.address;
  if (published !== undefined) return { address: published, shown: published };
  if (!from.outside) return { address, shown: address };
  return { address, shown: address, publish: { inside: address, network, reason: i.noPublic } };
}

function noDestination(id: ResourceId, i: Interface | undefined, family: Family): Reason {
  const why = i?.missing[family]?.reason;
  const values = { ...why?.values, host: { resource: id }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' };
  return { code: 'NO_DESTINATION_ADDRESS', values, place: why?.place ?? { resource: id }, ...(why?.rule ? { rule: why.rule } : {}) };
}

/** What DNS64 makes of the name of a destination that has only IPv4, for a host that has only IPv6 or asks over it (A6.12). */
function synthesize(view: View, i: Interface, from: Viewpoint, to: End, family: Family, own: bigint | undefined, ipv4: bigint | undefined) {
  if (i.segment === undefined || to.address || to.type === 'address' || !view.as('segment', i.segment)?.dns64(view, i.segment)) return undefined;
  const source = i.addresses.ipv6[0];
  if (source === undefined) return undefined;
  const wanted = family === 'ipv4' ? (own === undefined ? ipv4 : undefined) : onlyIpv4(view, from, to);
  if (wanted === undefined) return undefined;
  const place: PlaceRef = { resource: i.segment, field: 'dns64' };
  return { source, destination: NAT64.first + wanted, place };
}

function onlyIpv4(view: View, from: Viewpoint, to: End): bigint | undefined {
  if (to.type !== 'host' || (to.interfaces[0]?.addresses.ipv6.length ?? 0) > 0) return undefined;
  const target = destinationOf(view, from, to, 'ipv4');
  return 'reason' in target ? undefined : target.address;
}

/** A host without IPv4 that asks by name could be helped by DNS64 where it is off. */
function dns64Off(view: View, i: Interface, to: End, family: Family): Reason | undefined {
  if (family !== 'ipv4' || i.segment === undefined || to.type === 'address' || to.address || i.addresses.ipv6.length === 0) return undefined;
  if (view.as('segment', i.segment)?.dns64(view, i.segment)) return undefined;
  const place = { resource: i.segment, field: 'dns64' };
  return { code: 'DNS64_OFF', values: { host: { resource: i.host }, segment: { resource: i.segment } }, place, rule: 'A6.12' };
}

