import type { ResourceId } from '../../model/design.ts';
import type { View } from '../view.ts';

/**
 * Whether rules of a security group may name another one (A10.7): both belong to one VPC, or something joins their VPCs that carries
 * references. Else the constraint that says why not: of what joins them, or that nothing does.
 */
export function referable(view: View, group: ResourceId, other: ResourceId): 'carried' | string {
  const [own, its] = [view.enclosing(group, 'network'), view.enclosing(other, 'network')];
  if (own === undefined || its === undefined || own === its) return 'carried';
  const answers = view.every('network-join').flatMap((id) => {
    const join = view.as('network-join', id);
    const both = [own, its].every((network) => join?.networks(view, id).includes(network));
    return (both && join?.groups?.(view, id, own, its)) || [];
  });
  return answers.includes('carried') ? 'carried' : (answers[0] ?? 'AWS-SG-001');
}
