import { ref } from '../../finding.ts';
import { because, type FieldState, type Form, formOf, refused } from '../../form.ts';
import type { View } from '../../view.ts';
import type { ResourceId } from '../../../model/design.ts';
import { fields } from './fields.ts';
import { isDualStack, subnetsOf } from './subnets.ts';

export const form: Form = (view, id) => formOf(fields, { ipv6AllowedForDualStack: ipv6(view, id) });

/** IPv6 needs subnets, and every one of them dual-stack (A16.1, A16.7). */
function ipv6(view: View, id: ResourceId): FieldState | undefined {
  const subnets = subnetsOf(view, id);
  if (subnets.length === 0) return refused(because('FUNCTION_NEEDS_SUBNET', {}, 'A16.1'), 'true');
  const single = subnets.find(({ subnet }) => !isDualStack(view, subnet));
  return single && refused(because('FUNCTION_NEEDS_DUAL_STACK', { subnet: ref(single.subnet) }, 'A16.7'), 'true');
}
