import { internetAddress, internetEntry, internetResource } from '../../kinds/derived/internet-table.ts';
import type { View } from '../../kinds/view.ts';
import type { Design, Flow, Outcome, ResourceId } from '../../model/design.ts';
import type { Reason } from '../../model/reason.ts';
import { type Address, FAMILIES, type Family } from '../../net/address.ts';
import { INTERNET, type Interface } from '../../network/stations.ts';
import { type End, resolveEnd } from '../ends.ts';
import { createAssumed } from './assumed.ts';
import { destinationOf, dns64Off, synthesize } from './destination.ts';
import { type Start, reasonOf } from './journey.ts';
import { asFarAsKnown } from './not-known.ts';
import { USUAL_NAT_PORT } from './ports.ts';
import { type Question, understand, wireOf } from './question.ts';
import { type Run, run } from './run.ts';
import type { Mark, Trail } from './trail.ts';
import { alternatives } from './ways.ts';
import type { Wire } from './wire.ts';

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
  return { families: families.map((family) => traceFamily(view, design, sender, to.end, family, question)) };
}

/** Every entrance from every interface; inside a network a name may stand for something else (A14.6). */
function byEntrance(
  view: View,
  from: End & { readonly type: 'host' },
  to: End,
  family: Family,
): readonly { readonly i: Interface; readonly one: End }[] {
  const seen = from.interfaces.map((i) => ({ i, ends: entrances(namedFrom(view, i, to), family) }));
  const found: { readonly i: Interface; readonly one: End }[] = [];
  // Path by path for each entrance, as they stand in the design.
  for (let n = 0; seen.some(({ ends }) => n < ends.length); n++) {
    for (const { i, ends } of seen) {
      const one = ends[n];
      if (one) found.push({ i, one });
    }
  }
  return found;
}

function namedFrom(view: View, i: Interface, to: End): End {
  const behaviour = to.type === 'host' && !to.address ? view.as('host', to.resource) : undefined;
  if (to.type !== 'host' || !behaviour?.named) return to;
  const network = i.segment === undefined ? undefined : view.as('segment', i.segment)?.network(view, i.segment);
  const named = network === undefined ? [] : behaviour.named(view, to.resource, network);
  return named.length === 0 ? to : { ...to, interfaces: named };
}

/** A load balancer has an entrance in every zone, and a client may get the address of any: each is a path. Those without an address are none. */
function entrances(to: End, family: Family): readonly [End, ...End[]] {
  if (to.type !== 'host' || to.interfaces[0]?.entrance === undefined || to.address) return [to];
  const [first, ...more] = to.interfaces.filter((i) => i.addresses[family].length > 0).map((i): End => ({ ...to, interfaces: [i] }));
  return first ? [first, ...more] : [to];
}

const fixedFamily = (end: End): Family | undefined => end.address?.family;

type Sender = End & { readonly type: 'host' | 'internet' };

function traceFamily(view: View, design: Design, from: Sender, to: End, family: Family, q: Question): TracedFamily {
  const starts =
    from.type === 'internet'
      ? entrances(to, family).map((one) => fromInternet(view, from, one, family, q))
      : byEntrance(view, from, to, family).map(({ i, one }) => fromHost(view, from, i, one, family, q));
  const asksHttp = q.domain !== undefined || q.path !== undefined;
  const begin = (start: () => Start) => (asksHttp ? () => ({ ...start(), domain: q.domain, path: q.path }) : start);
  const trails: TracedFamily['trails'][number][] = [];
  const goal = to.type === 'host' ? to.resource : undefined;
  for (const s of starts) {
    for (const trail of 'unsent' in s ? [s.unsent] : onEveryWay(view, begin(s.start)))
      trails.push(withOutcome(asFarAsKnown(view, design, trail, goal)));
  }
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

/** More paths than this nobody looks at: an answer that has more says so. */
export const MOST_PATHS = 1024;

/** A path for each target and each rule that load balancers on the way may choose. */
export function onEveryWay(view: View, start: () => Start): readonly Trail[] {
  const first = onEveryPort(view, start, NO_CHOICES);
  // Most packets meet no load balancer.
  if (first[0]?.taken.length === 0) return first;
  const found: Trail[] = [...first];
  const open = alternatives(NO_CHOICES, first[0] as Run);
  for (let choices = open.pop(); choices !== undefined; choices = open.pop()) {
    if (found.length >= MOST_PATHS) return [...found, tooMany(found[0] as Trail)];
    const runs = onEveryPort(view, start, choices);
    found.push(...runs);
    open.push(...alternatives(choices, runs[0] as Run));
  }
  return found;
}
const NO_CHOICES: readonly number[] = [];

const withOutcome = (t: Trail): TracedFamily['trails'][number] => ({
  marks: t.marks,
  blockers: t.blockers,
  unknown: t.unknown,
  arrived: t.arrived,
  outcome: outcomeOf(t),
});

/** In place of the paths that nobody followed. */
function tooMany(like: Trail): Trail {
  const first = like.marks[0] as Mark;
  const reason: Reason = { code: 'TOO_MANY_PATHS', values: { count: MOST_PATHS } };
  const mark: Mark = { ...first, result: 'drop', code: reason.code, reason };
  return { marks: [mark], blockers: [], unknown: mark, arrived: false };
}

/** A path for each way in which a translator's choice of a port makes a difference. */
function onEveryPort(view: View, start: () => Start, choices: readonly number[]): readonly Run[] {
  const first = run(view, start(), USUAL_NAT_PORT, choices);
  if (first.otherPorts.length === 0) return [first];
  const others = [...new Set(first.otherPorts)].map((port) => run(view, start(), port, choices));
  const different = others.filter((o) => outcomeOf(o) !== outcomeOf(first));
  return different.length > 0 ? [first, different[0] as Run] : [first];
}

function outcomeOf(t: Trail): Outcome {
  const first = t.blockers[0];
  if (first) return first.half === 'request' ? 'request-blocked' : 'reply-blocked';
  return t.unknown ? 'not-modelled' : t.arrived ? 'works' : 'not-modelled';
}

/** One outcome for several possible paths. */
function together(outcomes: readonly Outcome[]): Outcome {
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

function unsent(
  resource: ResourceId,
  reason: Reason,
  wire: Wire,
  shown: Shown,
  more: { readonly unknown?: true; readonly also?: Reason } = {},
): Sending {
  const markOf = (one: Reason, beyond: boolean): Mark => ({
    ...{ half: 'request', resource, type: 'source', result: 'drop', code: one.code, wire, beyond },
    ...reasonOf(one),
  });
  const mark = markOf(reason, false);
  const marks = more.also ? [mark, markOf(more.also, true)] : [mark];
  const trail: Trail = { marks, blockers: more.unknown ? [] : marks, unknown: more.unknown ? mark : undefined, arrived: false };
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
      const destination = target.publish
        ? assumed.publish(view, target.publish.inside, internetEntry(view, target.publish.network, family))
        : target.address;
      const blocked = target.publish ? { blocked: { reason: target.publish.reason, goesOn: true } } : {};
      return { wire: wireOf(q, family, source, destination), station: INTERNET, resource, assumed, ...blocked };
    },
  };
}

function fromHost(view: View, from: End & { readonly type: 'host' }, i: Interface, to: End, family: Family, q: Question): Sending {
  const network = i.segment === undefined ? undefined : view.as('segment', i.segment)?.network(view, i.segment);
  const site = view.as('private-site', i.host) ? i.host : undefined;
  const viewpoint = { network, site, outside: i.segment === undefined && site === undefined };
  const own = from.address?.family === family ? from.address.value : i.addresses[family][0];
  const target = destinationOf(view, viewpoint, to, family);
  const synthesized = synthesize(view, i, viewpoint, to, family, own, 'reason' in target ? undefined : target.address);
  if (synthesized) {
    const wire = wireOf(q, 'ipv6', synthesized.source, synthesized.destination);
    const shown: Shown = { family: 'ipv6', source: wire.source, destination: wire.destination };
    const anyPort = q.anyPort && i.translated ? ({ anyPort: true } as const) : {};
    return { shown, start: () => ({ wire, station: i.out, resource: i.host, place: synthesized.place, ...anyPort }) };
  }
  const missing = i.missing[family];
  const source = own ?? missing?.wouldBe;
  const shown: Shown = { family, source: own, destination: target.shown };
  const wire = (destination: bigint) => wireOf(q, family, source ?? 0n, destination);
  if (source === undefined || ('reason' in target && own === undefined)) {
    const fallback: Reason = {
      code: 'NO_SOURCE_ADDRESS',
      values: { host: { resource: i.host }, family: family === 'ipv4' ? 'IPv4' : 'IPv6' },
      rule: '4.2',
    };
    const reason = dns64Off(view, i, to, family) ?? missing?.reason ?? fallback;
    // The other end may have none either.
    return unsent(i.host, reason, wire(target.shown ?? 0n), shown, 'reason' in target ? { also: target.reason } : {});
  }
  if ('reason' in target) return unsent(i.host, target.reason, wire(target.shown ?? 0n), shown);
  if (to.type === 'host' && to.resource === from.resource && target.address === source) {
    return unsent(i.host, { code: 'SAME_HOST', values: { host: { resource: i.host } } }, wire(target.address), shown, { unknown: true });
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
      const anyPort = q.anyPort && i.translated ? ({ anyPort: true } as const) : {};
      return { wire: wire(destination), station: i.out, resource: i.host, assumed, ...anyPort, ...blocked };
    },
  };
}
