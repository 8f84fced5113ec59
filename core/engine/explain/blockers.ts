import type { StoppedPacket } from '../../kinds/fixes.ts';
import { kindOf } from '../../kinds/index.ts';
import type { View } from '../../kinds/view.ts';
import type { ResourceId } from '../../model/design.ts';
import type { Field, Value } from '../../model/fields.ts';
import type { Plan, Reason } from '../../model/reason.ts';
import type { Blocker } from '../answer.ts';
import type { Mark, Trail } from '../trace/trail.ts';
import { packetOf } from '../trace/wire.ts';
import { packetValues, senderValues } from './steps.ts';

/** Of a reply, these stop it for their own sake; all others mean that it has no way back. */
const OWN_REASON = new Set(['SG_EGRESS', 'SG_INGRESS', 'VPC_BPA', 'NOT_RUNNING', 'NOT_ATTACHED', 'LOOP', 'SRC_DST_CHECK', 'NOT_FORWARDED']);
const ACL = new Set(['NACL_EGRESS', 'NACL_INGRESS']);

const codeOf = (mark: Mark): string => {
  if (mark.half === 'request' || OWN_REASON.has(mark.code)) return mark.code;
  return ACL.has(mark.code) ? 'RETURN_NACL' : 'RETURN_ROUTE';
};

/** A mark that stops a packet, and the way on which the packet came to it. */
interface Stop {
  readonly mark: Mark;
  readonly marks: readonly Mark[];
}

/** Every blocker of every path, each once, in the order in which a packet meets them. */
export function blockersOf(view: View, trails: readonly Pick<Trail, 'blockers' | 'marks'>[], withFixes: boolean): readonly Blocker[] {
  const found = new Map<string, { readonly path: number; readonly stops: [Stop, ...Stop[]] }>();
  trails.forEach(({ blockers, marks }, path) => {
    for (const mark of blockers) {
      // What stops both halves for one reason is one blocker, wherever the reply is; a network ACL has a reason for each.
      if (mark.half === 'reply' && mark.place && blockers.some((one) => one.half === 'request' && isSame(one, mark))) continue;
      const key = JSON.stringify([ACL.has(mark.code) ? codeOf(mark) : mark.code, mark.resource, mark.place]);
      const known = found.get(key);
      if (known) known.stops.push({ mark, marks });
      else found.set(key, { path, stops: [{ mark, marks }] });
    }
  });
  return [...found.values()].map(({ path, stops }) => blockerOf(view, stops, path, withFixes));
}

const isSame = (a: Mark, b: Mark): boolean => a.code === b.code && !ACL.has(a.code) && JSON.stringify(a.place) === JSON.stringify(b.place);

/** It is told of the first packet that it stops, and its fixes are for all of them. */
function blockerOf(view: View, stops: readonly [Stop, ...Stop[]], path: number, withFixes: boolean): Blocker {
  const { half, resource } = stops[0].mark;
  const [reason, detail] = reasonsOf(stops[0]);
  const fixes = withFixes ? fixesFor(view, stops) : [];
  // A network ACL says all there is to say; a way back that is lost is lost for a reason of its own.
  const told = reason.code === 'RETURN_ROUTE' ? { detail } : {};
  return { ...reason, half, resource, path, ...told, fixes };
}

/** What is said of it, and of a reply what happened to it there. */
function reasonsOf({ mark, marks }: Stop): readonly [Reason, Reason?] {
  const code = codeOf(mark);
  const values = { ...packetValues(mark), ...senderValues(marks[0] ?? mark), ...mark.reason?.values };
  const where = { ...(mark.place ? { place: mark.place } : {}), ...(mark.rule ? { rule: mark.rule } : {}) };
  const reason: Reason = { code, values, ...where };
  return code === mark.code ? [reason] : [reason, { code: mark.code, values, ...where }];
}

/** Where the last route of the same half was looked up, up to where the packet was stopped. */
function leftBy(marks: readonly Mark[], stopped: Mark): ResourceId | undefined {
  const last = marks.slice(0, marks.indexOf(stopped) + 1).findLast((one) => one.half === stopped.half && one.route !== undefined);
  return last?.route?.from ?? last?.resource;
}

function packetAt({ half, wire }: Mark): StoppedPacket {
  const { family, protocol, source, destination, destinationPort } = packetOf(wire);
  return { half, family, protocol, source, destination, destinationPort, ...(wire.vouched ? { vouched: wire.vouched } : {}) };
}

/** Of packets that differ in nothing that a fix asks about, one. */
function differing(stops: readonly Stop[]): readonly Stop[] {
  const seen = new Map<string, Stop>();
  for (const stop of stops) {
    const key = JSON.stringify([packetAt(stop.mark), stop.mark.reason, leftBy(stop.marks, stop.mark)]);
    if (!seen.has(key)) seen.set(key, stop);
  }
  return [...seen.values()];
}

/** Ways out for every packet that is stopped there; what opens it for all of them is one plan. */
function fixesFor(view: View, stops: readonly Stop[]): readonly Plan[] {
  const different = differing(stops);
  const packets = different.map(({ mark }) => packetAt(mark));
  const plans = new Map<string, Plan>();
  for (const stop of different) {
    for (const plan of fixesOf(view, stop, packets)) if (!plans.has(plan.id) && fits(view, plan)) plans.set(plan.id, plan);
  }
  return [...plans.values()];
}

/** Ways out that the kinds know of: the kind of the place that decided, that of where the packet was, of whom it is about, and of the segment behind it. */
function fixesOf(view: View, stop: Stop, packets: readonly StoppedPacket[]): readonly Plan[] {
  const { mark, marks } = stop;
  const about = Object.values(mark.reason?.values ?? {}).flatMap((v) => (typeof v === 'object' ? [v.resource] : []));
  const left = leftBy(marks, mark);
  const near = [mark.place?.resource, mark.resource, ...about, left];
  const asked = new Set(near.map((id) => kindOf(id === undefined ? undefined : view.resource(id)?.kind)));
  const reasons = reasonsOf(stop).flatMap((one) => one ?? []);
  return [...asked].flatMap((kind) =>
    reasons.flatMap((reason) => {
      const stopped = { ...packetAt(mark), reason, packets, ...(left === undefined ? {} : { left }) };
      return kind && Object.hasOwn(kind.fixes, reason.code) ? (kind.fixes[reason.code]?.(view, stopped) ?? []) : [];
    }),
  );
}

/** A kind may know a way out for its own resources and be asked about one of another kind, which has no such setting or another of that name. */
const fits = (view: View, { edits }: Plan): boolean =>
  edits.every((edit) => {
    if (edit.type !== 'set') return true;
    const kind = kindOf(view.resource(edit.resource)?.kind);
    return !kind || (Object.hasOwn(kind.fields, edit.field) && isFor(kind.fields[edit.field], edit.value));
  });

/** Rows for a table, single values for a list, one for whatever else. */
function isFor(field: Field | undefined, value: Value | undefined): boolean {
  if (value === undefined) return true;
  const items: readonly Value[] = Array.isArray(value) ? value : [];
  const isTable = field?.type === 'rows';
  return Array.isArray(value) === (isTable || field?.type === 'list') && items.every((item) => (typeof item === 'object') === isTable);
}
