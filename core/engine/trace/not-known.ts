import { DEFAULT_GROUP } from '../../kinds/derived/network-parts.ts';
import type { View } from '../../kinds/view.ts';
import type { Design, ResourceId } from '../../model/design.ts';
import type { Reason } from '../../model/reason.ts';
import type { Family } from '../../net/address.ts';
import { referencesOf } from '../references.ts';
import type { Mark, Trail } from './trail.ts';

const seen = new WeakMap<Design['resources'], boolean>();

/** Whether anything of the design is not known yet: most are known wholly, and nothing more is asked of them. */
function isOpen({ resources }: Design): boolean {
  let open = seen.get(resources);
  if (open === undefined) {
    open = Object.values(resources).some((resource) => resource.notKnown !== undefined);
    seen.set(resources, open);
  }
  return open;
}

/**
 * A trail as far as it holds: from the first resource on of which something is not known before an apply (its own setting, or one of what
 * it names, stands in or has in force) nobody can say. What stops the packet before that, stops it whatever comes out.
 * @param to where the packet is to go: without an address of it, it is never sent
 */
export function asFarAsKnown(view: View, design: Design, trail: Trail, to: ResourceId | undefined): Trail {
  if (!isOpen(design)) return trail;
  const [first] = trail.marks;
  const isUnsent = trail.marks.length === 1 && first?.type === 'source' && first.result === 'drop';
  const target = isUnsent && to !== undefined ? openOf(view, to, first.wire.family) : undefined;
  const at = target ? 0 : trail.marks.findIndex(({ resource, wire }) => openOf(view, resource, wire.family) !== undefined);
  const mark = trail.marks[at];
  if (!mark) return trail;
  if (trail.blockers.some((blocker) => trail.marks.indexOf(blocker) < at)) return trail;
  const reason = target ?? openOf(view, mark.resource, mark.wire.family);
  if (!reason) return trail;
  const unknown: Mark = {
    half: mark.half,
    resource: mark.resource,
    type: mark.type,
    result: 'drop',
    code: reason.code,
    wire: mark.wire,
    beyond: false,
    reason,
  };
  return { marks: [...trail.marks.slice(0, at), unknown], blockers: [], unknown, arrived: false };
}

/** What is called so decides about IPv6 alone: `cidr_ipv6`, `ipv6_cidr_blocks[0]`, `ipv6Cidr`. */
const ONLY_IPV6 = /(?:^|[._])ipv6\w*(?:\[\d+\])?$/;

/** What of a resource, or of what decides for it, is not known of this family. */
function openOf(view: View, id: ResourceId, family: Family): Reason | undefined {
  for (const one of [id, ...decidingFor(view, id)]) {
    const what = (view.resource(one)?.notKnown ?? []).find((open) => family === 'ipv6' || !ONLY_IPV6.test(open));
    if (what !== undefined) return { code: 'NOT_KNOWN', values: { resource: { resource: one }, what }, place: { resource: one } };
  }
  return undefined;
}

/** What a resource names, what it stands in, and what is in force for it without being named; of a hub, what belongs to it too. */
function decidingFor(view: View, id: ResourceId): readonly ResourceId[] {
  const named = [...referencesOf(view.resource(id))];
  const around: ResourceId[] = [];
  for (let up = view.resource(id)?.in; up !== undefined && !around.includes(up); up = view.resource(up)?.in) around.push(up);
  const segment = view.as('segment', id);
  const network = view.enclosing(id, 'network');
  const group = view.as('interface', id) && network !== undefined ? view.ask(DEFAULT_GROUP, network) : undefined;
  const inForce = [segment?.routeTable(view, id), segment?.filter(view, id), group].filter((one) => one !== undefined);
  const belonging = view.as('network-join', id) ? view.referrers(id) : [];
  return [...named, ...around, ...inForce, ...belonging];
}
