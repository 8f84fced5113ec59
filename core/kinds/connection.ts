import type { ResourceId } from '../model/design.ts';
import type { Plan, Reason } from '../model/reason.ts';
import type { RoleName } from './roles.ts';
import type { View } from './view.ts';

/** What dragging a line from a resource of this kind to one that fills `to` can mean. Each offered plan is one undoable change, shown before it is made. */
export interface Connection {
  readonly to: RoleName;
  /** The plans that would change something; none when everything is there already. */
  readonly offer: (view: View, from: ResourceId, to: ResourceId) => readonly Plan[];
  /** Why the connection means nothing or is not allowed; asked when nothing is offered. */
  readonly refuse?: (view: View, from: ResourceId, to: ResourceId) => Reason | undefined;
}

/** What a line between two resources can mean: the plans to choose from, or why there are none. */
export type Offered = { readonly plans: readonly Plan[] } | { readonly refused: Reason };

/** The two ends as their kinds say: what the first offers to the roles of the second. */
export interface ConnectionEnds {
  readonly connections: readonly Connection[];
  readonly roles: readonly RoleName[];
}

const speaksTo = (a: ConnectionEnds, b: ConnectionEnds): boolean => a.connections.some((connection) => b.roles.includes(connection.to));

/** Whether a line between two kinds can mean anything at all: what it offers, the design says. */
export const mayJoin = (a: ConnectionEnds, b: ConnectionEnds): boolean => speaksTo(a, b) || speaksTo(b, a);

/**
 * What drawing a line from one resource to another offers. A line means the same from either end, so where the kind at its
 * start knows nothing of the other, the other one is asked.
 * @returns plans without duplicates; a refusal (`CONNECT_NOTHING`, `CONNECT_ALREADY` or one of the kind's own) when there are none
 */
export function offered(
  view: View,
  from: ResourceId,
  to: ResourceId,
  kinds: { readonly from: ConnectionEnds; readonly to: ConnectionEnds },
): Offered {
  const values = { from: { resource: from }, to: { resource: to } };
  if (from === to) return { refused: { code: 'CONNECT_SELF', values } };
  const forward = kinds.from.connections.filter((c) => kinds.to.roles.includes(c.to));
  const known = forward.length > 0 ? forward : kinds.to.connections.filter((c) => kinds.from.roles.includes(c.to));
  const [start, end] = forward.length > 0 ? [from, to] : [to, from];
  const plans = new Map(known.flatMap((c) => c.offer(view, start, end)).map((plan) => [plan.id, plan]));
  if (plans.size > 0) return { plans: [...plans.values()] };
  for (const connection of known) {
    const refused = connection.refuse?.(view, start, end);
    if (refused) return { refused };
  }
  return { refused: { code: known.length > 0 ? 'CONNECT_ALREADY' : 'CONNECT_NOTHING', values } };
}
