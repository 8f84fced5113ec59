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

/** Every blocker of every path, each once, in the order in which a packet meets them. */
export function blockersOf(view: View, trails: readonly Pick<Trail, 'blockers' | 'marks'>[], withFixes: boolean): readonly Blocker[] {
  const found = new Map<string, Blocker>();
  trails.forEach((trail, path) => {
    for (const mark of trail.blockers) {
      // What stops both halves for one reason is one blocker, wherever the reply is; a network ACL has a reason for each.
      if (mark.half === 'reply' && mark.place && trail.blockers.some((one) => one.half === 'request' && isSame(one, mark))) continue;
      const key = JSON.stringify([ACL.has(mark.code) ? codeOf(mark) : mark.code, mark.resource, mark.place]);
      if (!found.has(key)) found.set(key, blockerOf(view, mark, trail.marks, path, withFixes));
    }
  });
  return [...found.values()];
}

const isSame = (a: Mark, b: Mark): boolean => a.code === b.code && !ACL.has(a.code) && JSON.stringify(a.place) === JSON.stringify(b.place);

function blockerOf(view: View, mark: Mark, marks: readonly Mark[], path: number, withFixes: boolean): Blocker {
  const code = codeOf(mark);
  const values = { ...packetValues(mark), ...senderValues(marks[0] ?? mark), ...mark.reason?.values };
  const where = { ...(mark.place ? { place: mark.place } : {}), ...(mark.rule ? { rule: mark.rule } : {}) };
  const reason: Reason = { code, values, ...where };
  const detail: Reason | undefined = code === mark.code ? undefined : { code: mark.code, values, ...where };
  const fixes = withFixes ? fixesFor(view, mark, leftBefore(marks, mark), detail ? [reason, detail] : [reason]) : [];
  // A network ACL says all there is to say; a way back that is lost is lost for a reason of its own.
  const told = code === 'RETURN_ROUTE' ? { detail } : {};
  return { ...reason, half: mark.half, resource: mark.resource, path, ...told, fixes };
}

/** Where the last route of the same half was taken before the packet was stopped. */
const leftBefore = (marks: readonly Mark[], stopped: Mark): ResourceId | undefined =>
  marks.slice(0, marks.indexOf(stopped)).findLast((one) => one.half === stopped.half && one.route !== undefined)?.resource;

/** Ways out that the kinds know of: the kind of the place that decided, that of where the packet was, and that of whom it is about. */
function fixesFor(view: View, mark: Mark, left: ResourceId | undefined, reasons: readonly Reason[]): readonly Plan[] {
  const about = Object.values(mark.reason?.values ?? {}).flatMap((v) => (typeof v === 'object' ? [v.resource] : []));
  const asked = new Set([mark.place?.resource, mark.resource, ...about].map((id) => kindOf(id === undefined ? undefined : view.resource(id)?.kind)));
  const p = packetOf(mark.wire);
  const plans = new Map<string, Plan>();
  for (const kind of asked) {
    for (const reason of reasons) {
      const stopped = {
        reason,
        half: mark.half,
        family: p.family,
        protocol: p.protocol,
        source: p.source,
        destination: p.destination,
        destinationPort: p.destinationPort,
        ...(mark.wire.vouched ? { vouched: mark.wire.vouched } : {}),
        ...(left === undefined ? {} : { left }),
      };
      const fixes = kind && Object.hasOwn(kind.fixes, reason.code) ? (kind.fixes[reason.code]?.(view, stopped) ?? []) : [];
      for (const plan of fixes) if (!plans.has(plan.id) && fits(view, plan)) plans.set(plan.id, plan);
    }
  }
  return [...plans.values()];
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
