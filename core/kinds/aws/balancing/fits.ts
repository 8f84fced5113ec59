import type { ResourceId } from '../../../model/design.ts';
import type { View } from '../../view.ts';

/** Whether a resource may be a target of a group of this type (A17.6, A17.9): of its own VPC, unless it is called by no network. */
export function fits(view: View, group: ResourceId, target: ResourceId, targetType: string): boolean {
  const backend = view.as('backend', target);
  if (targetType === 'lambda') return backend?.invoked !== undefined;
  if (view.enclosing(target, 'network') !== view.enclosing(group, 'network')) return false;
  if (targetType === 'alb') return backend?.balances === 7;
  return targetType === 'instance' && backend !== undefined && backend.invoked === undefined && backend.balances === undefined;
}
