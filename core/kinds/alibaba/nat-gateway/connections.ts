import type { ResourceId } from '../../../model/design.ts';
import type { Plan } from '../../../model/reason.ts';
import type { Connection } from '../../connection.ts';
import { ref } from '../../finding.ts';
import { toAddress } from '../../mechanisms/connect/attachments.ts';
import { toRouteTarget, toSegmentAsTarget } from '../../mechanisms/connect/routes.ts';
import type { View } from '../../view.ts';
import { snatFor } from './snat-plan.ts';

/** A route alone moves nothing (L7.3): with it comes the SNAT entry. */
function offer(view: View, nat: ResourceId, segment: ResourceId): readonly Plan[] {
  const routes = toSegmentAsTarget.offer(view, nat, segment);
  const entry = view.enclosing(nat, 'network') === view.enclosing(segment, 'network') ? snatFor(view, nat, segment) : undefined;
  if (!entry) return routes;
  const values = { target: ref(nat), subnet: ref(segment) };
  const alone: Plan = { id: `snat ${nat} ${segment}`, code: 'ADD_SNAT', values, edits: [entry] };
  const both = routes.map((plan): Plan => ({ ...plan, id: `${plan.id} snat`, code: `${plan.code}_SNAT`, edits: [...plan.edits, entry] }));
  return [...both, alone];
}

const toVswitch: Connection = { ...toSegmentAsTarget, offer };

export const connections: readonly Connection[] = [toAddress, toRouteTarget, toVswitch];
